package samvaad.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import samvaad.event.Agenda;
import samvaad.event.Event;
import samvaad.event.Session;

/** Which sessions can be rated now: those that are on or have just ended. None if times are not announced. */
final class SessionsNow {

    static final Duration JUST_ENDED = Duration.ofMinutes(30);

    private SessionsNow() {}

    /** Latest first. */
    static List<Session> of(Event event, Instant now) {
        List<Session> rated = FeedbackForm.rated(event).stream()
                .filter(session -> isNow(event, session, now))
                .toList();
        return rated.stream()
                .sorted(Comparator.comparing(
                                (Session session) -> event.startOf(session).orElseThrow())
                        .reversed())
                .toList();
    }

    static boolean isNow(Event event, Session session, Instant now) {
        Optional<Instant> starts = event.startOf(session);
        return event.takesPlace()
                && starts.filter(start -> !now.isBefore(start)).isPresent()
                && new Agenda(event)
                        .over(session)
                        .filter(over -> now.isBefore(over.plus(JUST_ENDED)))
                        .isPresent();
    }
}
