package samvaad.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.bot.About;
import samvaad.bot.Access;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.dialogue.Modes;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Session;
import samvaad.info.EventChoice;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.registration.RegistrationChoice;
import samvaad.registration.Registrations;
import samvaad.seating.SessionEntries;
import samvaad.seating.SessionSeats;
import samvaad.text.Graphemes;
import samvaad.text.Html;

/**
 * The door of a session's room, for organisers who want to know who was in. Staff choose the session once; from then on
 * each pass and each code counts there, until they open the gate again.
 */
final class SessionDoor {

    private static final String MODE = "door";
    private static final String BETWEEN = " ";
    private static final Duration FRESH = Duration.ofHours(6);
    private static final int LABEL = 40;
    private static final int SHOWN = 8;

    private final EventChoice choice;
    private final Modes modes;
    private final RegistrationChoice one;
    private final TypedPass passes;
    private final PeopleSearch people;
    private final SessionSeats seats;
    private final SessionEntries entries;
    private final HallCodeHandler hall;

    SessionDoor(
            EventChoice choice,
            Modes modes,
            Registrations registrations,
            PeopleSearch people,
            SessionSeats seats,
            SessionEntries entries,
            HallCodeHandler hall) {
        this.choice = choice;
        this.modes = modes;
        this.one = new RegistrationChoice(choice.events(), registrations);
        this.passes = new TypedPass(registrations);
        this.people = people;
        this.seats = seats;
        this.entries = entries;
        this.hall = hall;
        modes.add(new Modes.Mode(
                MODE,
                Optional.of(new Modes.ForStaff(Role.DESK, state -> EventId.of(state.split(BETWEEN, 2)[0]))),
                FRESH,
                "gate.closed",
                (turn, state, text) -> typed(turn, text)));
    }

    /** Where somebody stands. */
    private record Place(Event event, Session session) {}

    void routes(Router router) {
        router.press(
                "doors",
                Access.DESK,
                About.EVENT,
                (turn, data) -> choice.named(turn, data).ifPresent(event -> list(turn, event)));
        router.press(
                "door",
                Access.DESK,
                About.EVENT,
                (turn, data) -> place(data.id(0), data.id(1)).ifPresentOrElse(place -> open(turn, place), turn::stale));
        router.press(
                "doorin",
                Access.DESK,
                one::about,
                (turn, data) -> one.anybodys(turn, data)
                        .ifPresentOrElse(person -> scan(turn, person.registration()), turn::stale));
        router.press("doorout", Access.DESK, one::about, this::undo);
        router.press(
                "hall",
                Access.DESK,
                About.EVENT,
                (turn, data) -> place(data.id(0), data.id(1))
                        .ifPresentOrElse(place -> hall.show(turn, place.event(), place.session()), turn::stale));
    }

    /** The button that leads there, where the event has sessions. */
    static Optional<Button> button(Turn turn, Event event) {
        return event.agenda().isEmpty()
                ? Optional.empty()
                : Optional.of(Button.press(turn.label("button.doors"), CallbackData.of("doors", event.id())));
    }

    private void list(Turn turn, Event event) {
        Keyboard.Rows rows = Keyboard.rows();
        for (Session session : event.agenda()) {
            boolean today = event.dayOf(session)
                    .map(day -> day.equals(turn.now().atZone(event.zone()).toLocalDate()))
                    .orElse(true);
            if (today) {
                rows.row(Button.press(
                        Graphemes.shorten(session.title().in(turn.language()), LABEL),
                        CallbackData.of("door", event.id(), session.id())));
            }
        }
        turn.show(
                turn.say("door.which"),
                rows.row(Button.press(turn.label("button.checkin"), CallbackData.of("gate", event.id())))
                        .build());
    }

    private void open(Turn turn, Place place) {
        modes.open(turn, MODE, place.event().id() + BETWEEN + place.session().id());
        show(turn, place);
    }

    private void show(Turn turn, Place place) {
        Event event = place.event();
        Html text = turn.say("door.open", "session", place.session().title().in(turn.language()))
                .paragraph(turn.say("door.how"))
                .paragraph(turn.say(
                        "door.count",
                        "entered",
                        entries.counts(event).getOrDefault(place.session().id(), 0L)));
        turn.show(
                text,
                Keyboard.rows()
                        .row(Button.press(
                                turn.label("button.hallCode"),
                                CallbackData.of(
                                        "hall", event.id(), place.session().id())))
                        .row(Button.press(turn.label("button.checkin"), CallbackData.of("gate", event.id())))
                        .build());
    }

    /** Whether the staff member stands at a door. */
    boolean isOpen(Turn turn) {
        return at(turn).isPresent();
    }

    private Optional<Place> at(Turn turn) {
        return modes.state(turn, MODE)
                .map(state -> state.split(BETWEEN, 2))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> place(Optional.of(parts[0]), Optional.of(parts[1])));
    }

    private Optional<Place> place(Optional<String> event, Optional<String> session) {
        return event.flatMap(choice.events()::find)
                .flatMap(found -> session.flatMap(found::session).map(item -> new Place(found, item)));
    }

    private void typed(Turn turn, String text) {
        Optional<Place> place = at(turn);
        if (place.isEmpty()) {
            turn.stale();
            return;
        }
        Optional<Registration> named = passes.find(text);
        if (named.isPresent()) {
            scan(turn, named.get());
            return;
        }
        List<Registration> found =
                people.find(place.get().event().id(), text, SHOWN).people();
        Optional<Registration> code = passes.findLikeAName(text);
        if (found.isEmpty() && code.isPresent()) {
            scan(turn, code.get());
            return;
        }
        if (found.isEmpty()) {
            turn.show(CheckInReplies.nobody(turn, text));
            return;
        }
        PersonLines lines = new PersonLines(place.get().event(), turn.texts());
        Keyboard.Rows rows = Keyboard.rows();
        found.forEach(person -> {
            turn.forStaff(person.about());
            rows.row(Button.press(lines.label(person), CallbackData.of("doorin", person.id())));
        });
        turn.show(turn.say("door.who", "session", place.get().session().title().in(turn.language())), rows.build());
    }

    /** Counts somebody at the door where the staff member stands. */
    void scan(Turn turn, Registration registration) {
        if (!turn.dealsWith(registration.event())) {
            CheckInReplies.unknown(turn);
            return;
        }
        turn.forStaff(registration.about());
        Optional<Place> place = at(turn);
        if (place.isEmpty()) {
            turn.stale();
            return;
        }
        Event event = place.get().event();
        Session session = place.get().session();
        Registered person = new Registered(registration, event);
        boolean belongs =
                registration.event().equals(event.id()) && registration.status() == Registration.Status.CONFIRMED;
        if (!belongs) {
            turn.show(turn.say("door.noSeat", "name", registration.name()));
        } else if (!CheckIns.isOpen(event, turn.now())) {
            turn.show(turn.say("door.notToday"));
        } else {
            String title = session.title().in(turn.language());
            boolean first = entries.enter(person, session, turn.from().user(), turn.now());
            Html text = turn.say(first ? "door.done" : "door.already", "name", registration.name(), "session", title)
                    .line(chosen(turn, person, session));
            turn.show(text, first ? undo(turn, registration, session) : Keyboard.NONE);
        }
    }

    /** Whether the person has a seat there. For a session that nobody needs to choose, nothing is said. */
    private Html chosen(Turn turn, Registered person, Session session) {
        if (session.choose().isEmpty()) {
            return Html.EMPTY;
        }
        Map<String, Session> chosen = seats.seats(person);
        Optional<Session> own = Optional.ofNullable(chosen.get(session.choose().get()));
        if (own.filter(session::equals).isPresent()) {
            return turn.say("door.hasSeat");
        }
        return own.map(other ->
                        turn.say("door.choseOther", "session", other.title().in(turn.language())))
                .orElseGet(() -> turn.say("door.choseNone"));
    }

    private static Keyboard undo(Turn turn, Registration registration, Session session) {
        return Keyboard.rows()
                .row(Button.press(
                        turn.label("button.undo"),
                        CallbackData.of(
                                "doorout",
                                registration.id(),
                                session.id(),
                                turn.now().toEpochMilli())))
                .build();
    }

    private void undo(Turn turn, CallbackData data) {
        Optional<Registered> found = one.anybodys(turn, data);
        Optional<Place> place =
                found.flatMap(person -> place(Optional.of(person.event().id().value()), data.id(1)));
        if (place.isEmpty()) {
            turn.stale();
            return;
        }
        Registration registration = found.get().registration();
        turn.forStaff(registration.about());
        Instant at = Instant.ofEpochMilli(data.number(2).orElse(0L));
        if (entries.undo(registration, place.get().session(), at)) {
            turn.show(turn.say("checkin.undone", "name", registration.name()));
        } else {
            turn.stale();
        }
    }
}
