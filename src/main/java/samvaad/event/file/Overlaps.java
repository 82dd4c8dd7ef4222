package samvaad.event.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.jsonfile.FieldReader;
import samvaad.text.Language;

/** Warns of sessions that need the same room at the same time. */
record Overlaps(Event event) {

    void warn(FieldReader fields) {
        List<Session> sessions = event.agenda();
        for (int i = 0; i < sessions.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (inOneRoom(sessions.get(i), sessions.get(j)) && atOnce(sessions.get(i), sessions.get(j))) {
                    fields.warn("agenda[" + i + "].room", "agenda[" + j + "] is in the same room at the same time");
                }
            }
        }
    }

    private static boolean inOneRoom(Session one, Session other) {
        return !one.room().isEmpty()
                && one.room().in(Language.COMMON).equals(other.room().in(Language.COMMON));
    }

    private boolean atOnce(Session one, Session other) {
        Optional<Instant> starts = event.startOf(one);
        Optional<Instant> otherStarts = event.startOf(other);
        return starts.isPresent()
                && otherStarts.isPresent()
                && (starts.equals(otherStarts) || isDuring(starts.get(), other) || isDuring(otherStarts.get(), one));
    }

    private boolean isDuring(Instant start, Session session) {
        return event.startOf(session).filter(begins -> !start.isBefore(begins)).isPresent()
                && event.endOf(session).filter(start::isBefore).isPresent();
    }
}
