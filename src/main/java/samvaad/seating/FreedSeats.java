package samvaad.seating;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.event.Session;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.registration.Registered;
import samvaad.registration.Registrations;
import samvaad.text.Html;
import samvaad.text.Texts;

/**
 * Gives free seats in sessions to those who wait for them, first come, first served. They asked for it, so they move at
 * once and are told. At each tick this is worked out from the tables, so it does not matter how a seat became free.
 */
final class FreedSeats {

    private final SessionSeats seats;
    private final Registrations registrations;
    private final Events events;
    private final Outbox outbox;
    private final People people;
    private final SessionReminders reminders;
    private final Clock clock;

    /** The events whose groups the tables follow; if files were read again, this is another list. */
    private List<Event> followed = List.of();

    FreedSeats(
            SessionSeats seats,
            Registrations registrations,
            Events events,
            Outbox outbox,
            People people,
            SessionReminders reminders,
            Clock clock) {
        this.seats = seats;
        this.registrations = registrations;
        this.events = events;
        this.outbox = outbox;
        this.people = people;
        this.reminders = reminders;
        this.clock = clock;
    }

    void tick() {
        if (followed != events.all()) {
            followed = events.all();
            followed.forEach(seats::regroup);
        }
        pass(clock.instant());
    }

    /** Passes on what is free now, and what becomes free by that. */
    void pass(Instant now) {
        Deque<SessionSeatTable.Awaited> lists = new ArrayDeque<>(seats.awaited());
        while (!lists.isEmpty()) {
            SessionSeatTable.Awaited list = lists.poll();
            Optional<Event> event = events.find(list.event());
            Optional<Session> session = event.flatMap(of -> SessionGroup.session(of, list.session()));
            boolean isGone = event.isPresent() && session.isEmpty();
            boolean isAhead = session.filter(one -> SessionGroup.isAhead(event.orElseThrow(), one, now))
                    .isPresent();
            if (isGone || (session.isPresent() && !isAhead)) {
                seats.dissolve(list);
            }
            session.filter(one -> isAhead && event.orElseThrow().takesPlace())
                    .ifPresent(one -> pass(event.orElseThrow(), one, now, lists));
        }
    }

    private void pass(Event event, Session session, Instant now, Deque<SessionSeatTable.Awaited> lists) {
        Optional<Registered> next = next(event, session);
        while (next.isPresent()) {
            Registered person = next.get();
            Optional<Session> left =
                    Optional.ofNullable(seats.seats(person).get(session.choose().orElseThrow()));
            // Nobody is moved without being told: who has blocked the bot keeps what they have.
            SeatResult result = outbox.isClosed(person.registration().chat())
                    ? new SeatResult.Begun()
                    : seats.choose(person, session, now);
            if (result instanceof SeatResult.Full) {
                return;
            }
            if (result instanceof SeatResult.Begun) {
                seats.stopWaiting(person.registration(), session.choose().orElseThrow());
            } else {
                tell(person, session, left);
                left.ifPresent(free -> {
                    reminders.cancel(person, free);
                    lists.add(new SessionSeatTable.Awaited(event.id().value(), free.id()));
                });
            }
            next = next(event, session);
        }
    }

    private Optional<Registered> next(Event event, Session session) {
        return seats.firstWaiting(event.id(), session)
                .flatMap(registrations::find)
                .map(registration -> new Registered(registration, event));
    }

    private void tell(Registered person, Session session, Optional<Session> left) {
        Texts texts = people.wordsFor(
                new UserId(person.registration().chat().value()),
                person.registration().language());
        Html text = texts.text(
                        "seating.moved",
                        "name",
                        person.registration().name(),
                        "session",
                        session.title().in(texts.language()))
                .line(SessionWords.whenAndWhere(person.event(), session, texts));
        Html freed = left.map(old ->
                        texts.text("seating.moved.left", "session", old.title().in(texts.language())))
                .orElse(Html.EMPTY);
        Keyboard keyboard = Keyboard.rows()
                .row(Button.press(
                        texts.label("button.myagenda"),
                        CallbackData.of(
                                SeatingHandler.AGENDA_OF, person.registration().id())))
                .build();
        outbox.send(
                person.registration().chat(),
                Lane.NUDGE,
                person.registration().tag(),
                Outgoing.show(text.paragraph(freed), keyboard));
    }
}
