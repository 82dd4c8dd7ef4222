package samvaad.checkin;

import java.time.Instant;
import java.util.Optional;
import samvaad.bot.Access;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.CallbackData;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.registration.Admissions;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;

/** Checks in whoever was found, and what else the buttons below them do. */
final class CheckInHandler {

    private final Events events;
    private final Registrations registrations;
    private final Admissions admissions;
    private final CheckIns checkIns;
    private final Gate gate;
    private final CheckInReplies replies;

    CheckInHandler(
            Events events,
            Registrations registrations,
            Admissions admissions,
            CheckIns checkIns,
            Gate gate,
            CheckInReplies replies) {
        this.events = events;
        this.registrations = registrations;
        this.admissions = admissions;
        this.checkIns = checkIns;
        this.gate = gate;
        this.replies = replies;
    }

    void routes(Router router) {
        router.press("enter", Access.DESK, (turn, data) -> named(turn, data).ifPresent(one -> enter(turn, one)));
        router.press("who", Access.DESK, (turn, data) -> named(turn, data).ifPresent(one -> card(turn, one)));
        router.press("undo", Access.DESK, (turn, data) -> named(turn, data).ifPresent(one -> undo(turn, one, data)));
        router.press(
                "admit", Access.ORGANISER, (turn, data) -> named(turn, data).ifPresent(one -> admit(turn, one)));
    }

    /** A registration and its event. */
    private record Found(Registration registration, Event event) {}

    /** Checks in at the gate where the person stands. */
    void scan(Turn turn, Registration registration) {
        turn.forStaff(registration.chat());
        Optional<Event> event = events.find(registration.event());
        if (event.isEmpty()) {
            replies.unknown(turn);
        } else if (gate.isElsewhere(turn, event.get())) {
            replies.show(turn, new CheckInResult.OfOtherEvent(registration, event.get()));
        } else {
            enter(turn, new Found(registration, event.get()));
        }
    }

    /** Shows somebody who was found, to be checked in with one press. */
    void card(Turn turn, Registration registration) {
        turn.forStaff(registration.chat());
        events.find(registration.event()).ifPresent(event -> card(turn, new Found(registration, event)));
    }

    private void card(Turn turn, Found found) {
        replies.card(turn, found.registration(), found.event(), checkIns.of(found.registration()));
    }

    private void enter(Turn turn, Found found) {
        replies.show(turn, checkIns.enter(found.registration(), found.event(), turn.from(), turn.now()));
    }

    private void undo(Turn turn, Found found, CallbackData data) {
        Instant at = Instant.ofEpochMilli(data.number(1).orElse(0));
        if (checkIns.undo(found.registration(), found.event(), at)) {
            replies.undone(turn, found.registration());
        } else {
            card(turn, found);
        }
    }

    private void admit(Turn turn, Found found) {
        Optional<Registration> admitted = admissions.admit(found.registration(), found.event(), turn.now());
        if (admitted.isEmpty()) {
            enter(turn, found);
        } else if (CheckIns.isOpen(found.event(), turn.now())) {
            enter(turn, new Found(admitted.get(), found.event()));
        } else {
            card(turn, admitted.get());
        }
    }

    private Optional<Found> named(Turn turn, CallbackData data) {
        Optional<Found> found = data.number(0).stream()
                .boxed()
                .findFirst()
                .flatMap(registrations::find)
                .flatMap(
                        registration -> events.find(registration.event()).map(event -> new Found(registration, event)));
        found.ifPresentOrElse(one -> turn.forStaff(one.registration().chat()), turn::stale);
        return found;
    }
}
