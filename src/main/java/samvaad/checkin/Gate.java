package samvaad.checkin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Role;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.dialogue.Modes;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.info.EventChoice;
import samvaad.info.EventWords;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;

/** Remembers at which gate a staff member stands, and turns on the mode in which each text is a search there. */
final class Gate {

    private static final String MODE = "gate";

    /** Long enough for a day at the gate with a lunch break. */
    private static final Duration FRESH = Duration.ofHours(14);

    private static final String WANTED = "wanted";

    /** Long enough to choose an event. */
    private static final Duration CHOOSING = Duration.ofMinutes(15);

    private final EventChoice choice;
    private final Modes modes;
    private final CheckIns checkIns;
    private final Registrations registrations;

    Gate(EventChoice choice, Modes modes, CheckIns checkIns, Registrations registrations) {
        this.choice = choice;
        this.modes = modes;
        this.checkIns = checkIns;
        this.registrations = registrations;
    }

    /** The mode in which typed texts are searches. */
    static Modes.Mode mode(Modes.OnText search) {
        return new Modes.Mode(
                MODE, Optional.of(new Modes.ForStaff(Role.DESK, EventId::of)), FRESH, "gate.closed", search);
    }

    /** The mode in which the event of a search is being chosen. Its state is what was typed. */
    static Modes.Mode choosing(Modes.OnText search) {
        return new Modes.Mode(
                WANTED,
                Optional.of(new Modes.ForStaff(Role.DESK, typed -> Optional.empty())),
                CHOOSING,
                "gate.closed",
                search);
    }

    /** Asks at which event this person is to be searched. What was typed waits. */
    void ask(Turn turn, String typed) {
        if (!choice.present(turn).isEmpty()) {
            modes.open(turn, WANTED, typed);
        }
        choice.ask(turn, CallbackData.of("gatefor"), 0);
    }

    /** What was typed before the event was chosen. */
    Optional<String> wanted(Turn turn) {
        return modes.state(turn, WANTED);
    }

    /** From now on, typed texts are searches at this gate. */
    void open(Turn turn, Event event) {
        modes.open(turn, MODE, event.id().value());
        long seats = registrations.people(event.id(), Registration.Status.CONFIRMED);
        Keyboard.Rows rows =
                Keyboard.rows().row(Button.press(turn.label("button.guest"), CallbackData.of("guest", event.id())));
        SessionDoor.button(turn, event).ifPresent(rows::row);
        turn.show(
                turn.say("gate.open", "event", event.title().in(turn.language()))
                        .paragraph(EventWords.state(event, turn.texts()))
                        .paragraph(turn.say("gate.how"))
                        .paragraph(
                                turn.say("gate.count", "entered", checkIns.entered(event, turn.now()), "seats", seats)),
                rows.build());
    }

    /** The gate where the person stands, as far as we can tell. */
    Optional<Event> at(Turn turn) {
        Optional<Event> opened = modes.state(turn, MODE).flatMap(choice.events()::find);
        if (opened.isPresent()) {
            return opened;
        }
        List<Event> today = today(turn);
        return today.size() == 1 ? Optional.of(today.get(0)) : choice.silently(turn);
    }

    /** Whether a pass for this event belongs to another gate than the one where the person stands. */
    boolean isElsewhere(Turn turn, Event event) {
        Optional<Event> opened = modes.state(turn, MODE).flatMap(choice.events()::find);
        if (opened.isPresent()) {
            return !opened.get().id().equals(event.id());
        }
        List<Event> today = today(turn);
        boolean isToday = today.stream().anyMatch(one -> one.id().equals(event.id()));
        if (!isToday) {
            return !today.isEmpty();
        }
        return choice.silently(turn)
                .filter(chosen -> CheckIns.isOpen(chosen, turn.now()))
                .filter(chosen -> !chosen.id().equals(event.id()))
                .isPresent();
    }

    private List<Event> today(Turn turn) {
        return choice.events().all().stream()
                .filter(event -> turn.dealsWith(event.id()) && CheckIns.isOpen(event, turn.now()))
                .toList();
    }
}
