package samvaad.checkin;

import java.time.Instant;
import java.util.Optional;
import samvaad.bot.Access;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.CallbackData;
import samvaad.event.Events;
import samvaad.registration.Admissions;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.registration.RegistrationChoice;
import samvaad.registration.Registrations;

/** Checks in a person who was found, and handles the other buttons below them. */
final class CheckInHandler {

    private final RegistrationChoice choice;
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
        this.choice = new RegistrationChoice(events, registrations);
        this.admissions = admissions;
        this.checkIns = checkIns;
        this.gate = gate;
        this.replies = replies;
    }

    void routes(Router router) {
        router.press(
                "enter",
                Access.DESK,
                choice::about,
                (turn, data) -> named(turn, data).ifPresent(one -> enter(turn, one)));
        router.press(
                "who",
                Access.DESK,
                choice::about,
                (turn, data) -> named(turn, data).ifPresent(one -> card(turn, one)));
        router.press(
                "undo",
                Access.DESK,
                choice::about,
                (turn, data) -> named(turn, data).ifPresent(one -> undo(turn, one, data)));
        router.press(
                "admit",
                Access.ORGANISER,
                choice::about,
                (turn, data) -> named(turn, data).ifPresent(one -> admit(turn, one)));
    }

    /**
     * Checks the person in at the gate where the staff member stands. A pass of an event that the staff member has no
     * role for says nothing about its owner.
     */
    void scan(Turn turn, Registration registration) {
        if (!turn.dealsWith(registration.event())) {
            CheckInReplies.unknown(turn);
            return;
        }
        turn.forStaff(registration.about());
        Optional<Registered> found = choice.of(registration);
        if (found.isEmpty()) {
            CheckInReplies.unknown(turn);
        } else if (gate.isElsewhere(turn, found.get().event())) {
            replies.show(
                    turn,
                    new CheckInResult.OfOtherEvent(registration, found.get().event()));
        } else {
            enter(turn, found.get());
        }
    }

    /** Shows a person who was found, to be checked in with one press. */
    void card(Turn turn, Registration registration) {
        turn.forStaff(registration.about());
        choice.of(registration).ifPresent(found -> card(turn, found));
    }

    private void card(Turn turn, Registered found) {
        replies.card(
                turn,
                found.registration(),
                found.event(),
                checkIns.today(found.registration(), found.event(), turn.now()));
    }

    private void enter(Turn turn, Registered found) {
        replies.show(turn, checkIns.enter(found.registration(), found.event(), turn.from(), turn.now()));
    }

    private void undo(Turn turn, Registered found, CallbackData data) {
        Instant at = Instant.ofEpochMilli(data.number(1).orElse(0L));
        if (checkIns.undo(found.registration(), found.event(), at)) {
            replies.undone(turn, found.registration());
        } else {
            card(turn, found);
        }
    }

    private void admit(Turn turn, Registered found) {
        Optional<Registration> admitted = admissions.admit(found.registration(), found.event(), turn.now());
        if (admitted.isEmpty()) {
            enter(turn, found);
        } else if (CheckIns.isOpen(found.event(), turn.now())) {
            enter(turn, new Registered(admitted.get(), found.event()));
        } else {
            card(turn, admitted.get());
        }
    }

    private Optional<Registered> named(Turn turn, CallbackData data) {
        Optional<Registered> found = choice.anybodys(turn, data);
        found.ifPresentOrElse(one -> turn.forStaff(one.registration().about()), turn::stale);
        return found;
    }
}
