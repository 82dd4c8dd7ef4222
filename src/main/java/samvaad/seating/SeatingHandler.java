package samvaad.seating;

import java.util.List;
import java.util.Optional;
import samvaad.bot.MenuPart;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.event.file.EventVersions;
import samvaad.info.EventChoice;
import samvaad.info.Menu;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.registration.RegistrationChoice;
import samvaad.registration.Registrations;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.LongText;

/** Choosing sessions, and "My agenda". */
final class SeatingHandler {

    /** My agenda, by the event. */
    static final String AGENDA = "myagenda";

    /** The same by the registration, like all that follow. */
    static final String AGENDA_OF = "mysessions";

    static final String CHOOSE = "sitwhere";
    static final String TAKE = "sit";
    static final String WAIT = "sitwait";
    static final String STOP = "sitstop";
    static final String NONE = "sitnone";
    static final String CALENDAR = "mycalendar";
    static final String UNCALENDAR = "unmycalendar";

    private static final int LABEL = 40;

    private final EventChoice choice;
    private final Registrations registrations;
    private final RegistrationChoice one;
    private final SessionSeats seats;
    private final FreedSeats freed;
    private final SessionReminders reminders;
    private final EventVersions versions;

    SeatingHandler(
            EventChoice choice,
            Registrations registrations,
            SessionSeats seats,
            FreedSeats freed,
            SessionReminders reminders,
            EventVersions versions) {
        this.choice = choice;
        this.registrations = registrations;
        this.one = new RegistrationChoice(choice.events(), registrations);
        this.seats = seats;
        this.freed = freed;
        this.reminders = reminders;
        this.versions = versions;
    }

    void routes(Router router) {
        router.taking().press(TAKE, registrations::eventOf);
        router.taking().press(WAIT, registrations::eventOf);
        router.press(AGENDA, (turn, data) -> choice.named(turn, data).ifPresent(event -> agenda(turn, event)));
        router.press(AGENDA_OF, (turn, data) -> own(turn, data).ifPresent(person -> agenda(turn, person)));
        router.press(
                CHOOSE,
                (turn, data) -> own(turn, data)
                        .ifPresent(person -> group(person, data)
                                .ifPresentOrElse(group -> show(turn, person, group, Html.EMPTY), turn::stale)));
        router.press(TAKE, (turn, data) -> named(turn, data, this::take));
        router.press(WAIT, (turn, data) -> named(turn, data, this::queue));
        router.press(
                STOP,
                (turn, data) -> own(turn, data)
                        .ifPresent(person -> group(person, data)
                                .ifPresentOrElse(group -> stopWaiting(turn, person, group), turn::stale)));
        router.press(
                NONE,
                (turn, data) -> own(turn, data)
                        .ifPresent(person ->
                                group(person, data).ifPresentOrElse(group -> none(turn, person, group), turn::stale)));
        router.press(CALENDAR, (turn, data) -> own(turn, data).ifPresent(person -> calendar(turn, person)));
        router.press(
                UNCALENDAR,
                (turn, data) -> one.own(turn, data).ifPresentOrElse(person -> uncalendar(turn, person), turn::stale));
    }

    private interface OnSession {
        void pressed(Turn turn, Registered person, Session session);
    }

    private void named(Turn turn, CallbackData data, OnSession pressed) {
        own(turn, data)
                .ifPresent(person -> data.id(1)
                        .flatMap(id -> SessionGroup.session(person.event(), id))
                        .ifPresentOrElse(session -> pressed.pressed(turn, person, session), turn::stale));
    }

    /** Only for registrations of this chat that have a seat in the event. */
    private Optional<Registered> own(Turn turn, CallbackData data) {
        Optional<Registered> found =
                one.own(turn, data).filter(person -> person.registration().status() == Registration.Status.CONFIRMED);
        if (found.isEmpty()) {
            turn.stale();
        }
        return found;
    }

    private static Optional<SessionGroup> group(Registered person, CallbackData data) {
        return data.id(1).flatMap(name -> SessionGroup.of(person.event(), name));
    }

    /** Somebody has got a seat in the event: asks for the first choice below the pass. */
    void seated(Turn turn, Registered person) {
        next(turn, person, Optional.empty()).ifPresent(group -> {
            turn.goesOn();
            ChoiceScreen screen = screen(turn, person, group);
            List<Html> parts = LongText.split(screen.text());
            for (int i = 0; i < parts.size(); i++) {
                turn.send(Outgoing.show(parts.get(i), i + 1 < parts.size() ? Keyboard.NONE : screen.keyboard()));
            }
        });
    }

    /** The first group after this one in which nothing has been chosen and something still can be. */
    private Optional<SessionGroup> next(Turn turn, Registered person, Optional<SessionGroup> after) {
        List<SessionGroup> all = SessionGroup.of(person.event());
        Choices choices = seats.of(person);
        int first = after.map(group -> all.indexOf(group) + 1).orElse(0);
        return all.stream()
                .skip(first)
                .filter(choices::isUndecided)
                .filter(group -> group.isOpen(person.event(), turn.now()))
                .findFirst();
    }

    private void take(Turn turn, Registered person, Session session) {
        turn.goesOn();
        Choices before = seats.of(person);
        said(turn, person, session, seats.choose(person, session, turn.now()), before);
    }

    private void queue(Turn turn, Registered person, Session session) {
        turn.goesOn();
        Choices before = seats.of(person);
        said(turn, person, session, seats.queue(person, session, turn.now()), before);
    }

    /** @param before where the person sat, and what they waited for */
    private void said(Turn turn, Registered person, Session session, SeatResult result, Choices before) {
        SessionGroup group =
                SessionGroup.of(person.event(), session.choose().orElseThrow()).orElseThrow();
        String title = session.title().in(turn.language());
        if (result instanceof SeatResult.Taken) {
            before.seat(group).filter(old -> !old.equals(session)).ifPresent(old -> left(turn, person, old));
            turn.toast(turn.label("seating.taken.toast"));
            goOn(turn, person, group, turn.say("seating.taken", "session", title));
        } else if (result instanceof SeatResult.Queued queued) {
            Html left = before.wait(group)
                    .filter(other -> !other.equals(session))
                    .map(other -> turn.say(
                            "seating.waitLeft", "session", other.title().in(turn.language())))
                    .orElse(Html.EMPTY);
            Html text = turn.say("seating.queued", "session", title, "place", queued.place());
            show(turn, person, group, text.paragraph(left));
        } else if (result instanceof SeatResult.Full) {
            turn.toast(turn.label("seating.justFull.toast"));
            show(turn, person, group, turn.say("seating.justFull", "session", title));
        } else {
            begun(turn, person, group);
        }
    }

    private void left(Turn turn, Registered person, Session old) {
        reminders.cancel(person, old);
        freed.pass(turn.now());
    }

    private void begun(Turn turn, Registered person, SessionGroup group) {
        show(turn, person, group, turn.say("seating.tooLate"));
    }

    private void none(Turn turn, Registered person, SessionGroup group) {
        turn.goesOn();
        Optional<Session> before = seats.of(person).seat(group);
        if (!seats.leave(person, group, turn.now())) {
            begun(turn, person, group);
            return;
        }
        before.ifPresent(old -> left(turn, person, old));
        goOn(turn, person, group, turn.say("seating.none"));
    }

    private void stopWaiting(Turn turn, Registered person, SessionGroup group) {
        seats.stopWaiting(person.registration(), group.name());
        freed.pass(turn.now());
        show(turn, person, group, Html.EMPTY);
    }

    private void goOn(Turn turn, Registered person, SessionGroup group, Html said) {
        next(turn, person, Optional.of(group))
                .ifPresentOrElse(more -> show(turn, person, more, said), () -> agenda(turn, person, said));
    }

    private void show(Turn turn, Registered person, SessionGroup group, Html said) {
        ChoiceScreen screen = screen(turn, person, group);
        turn.show(said.paragraph(screen.text()), screen.keyboard());
    }

    private ChoiceScreen screen(Turn turn, Registered person, SessionGroup group) {
        return new ChoiceScreen(seats, person, group, turn.texts(), turn.now());
    }

    private void agenda(Turn turn, Event event) {
        List<Registered> own = confirmed(turn, event);
        if (own.isEmpty()) {
            turn.show(
                    turn.say("seating.noSeat"),
                    Keyboard.rows().row(Menu.back(turn, event)).build());
        } else if (own.size() == 1) {
            agenda(turn, own.get(0));
        } else {
            Keyboard.Rows rows = Keyboard.rows();
            own.forEach(person -> rows.row(Button.press(
                    Graphemes.shorten(person.registration().name(), LABEL),
                    CallbackData.of(AGENDA_OF, person.registration().id()))));
            turn.show(
                    turn.say("seating.whose"), rows.row(Menu.back(turn, event)).build());
        }
    }

    private void agenda(Turn turn, Registered person) {
        agenda(turn, person, Html.EMPTY);
    }

    private void agenda(Turn turn, Registered person, Html said) {
        MyAgenda agenda = new MyAgenda(seats, person, turn.texts(), turn.now());
        turn.show(said.paragraph(agenda.text()), agenda.keyboard());
    }

    private List<Registered> confirmed(Turn turn, Event event) {
        return registrations.active(turn.chat(), event.id()).stream()
                .filter(registration -> registration.status() == Registration.Status.CONFIRMED)
                .map(registration -> new Registered(registration, event))
                .toList();
    }

    private void calendar(Turn turn, Registered person) {
        turn.send(new Outgoing.File(
                MyCalendar.media(seats, person, turn.language(), versions.sequence(person.event())),
                turn.say("seating.calendar"),
                Keyboard.NONE));
    }

    /** For somebody who has given up their seat. */
    private void uncalendar(Turn turn, Registered person) {
        turn.send(new Outgoing.File(
                MyCalendar.cancellation(person, turn.language(), versions.sequence(person.event()), turn.now()),
                turn.say("calendar.cancel"),
                Keyboard.NONE));
    }

    /** The way to the agenda from the menu, for those who have a seat in an event with sessions to choose. */
    MenuPart menu(Turn turn, Event event) {
        if (SessionGroup.of(event).isEmpty()) {
            return MenuPart.NOTHING;
        }
        List<Registered> own = confirmed(turn, event);
        if (own.isEmpty()) {
            return MenuPart.NOTHING;
        }
        boolean undecided = own.stream()
                .anyMatch(person -> next(turn, person, Optional.empty()).isPresent());
        Button agenda = Button.press(turn.label("button.myagenda"), CallbackData.of(AGENDA, event.id()));
        return new MenuPart(undecided ? turn.say("seating.menu") : Html.EMPTY, List.of(List.of(agenda)));
    }
}
