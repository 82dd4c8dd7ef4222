package samvaad.seating;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.text.Html;
import samvaad.text.Moments;
import samvaad.text.Texts;

/** When and where a session is, in one line. What the file leaves out is left out. */
final class SessionWords {

    private SessionWords() {}

    /** Day, if the event has several, time, and room. */
    static Html whenAndWhere(Event event, Session session, Texts texts) {
        Stream<String> day = event.days().size() > 1 ? day(event, session, texts).stream() : Stream.empty();
        return joined(Stream.concat(day, Stream.of(hours(session, texts), room(session, texts))));
    }

    /** Time and room. */
    static Html hoursAndRoom(Session session, Texts texts) {
        return joined(Stream.of(hours(session, texts), room(session, texts)));
    }

    static String hours(Session session, Texts texts) {
        if (session.starts().isEmpty()) {
            return "";
        }
        String from = Moments.time(session.starts().get(), texts);
        return session.ends()
                .map(ends -> texts.label("seating.hours", "from", from, "to", Moments.time(ends, texts)))
                .orElse(from);
    }

    static String room(Session session, Texts texts) {
        return session.room().in(texts.language());
    }

    private static Optional<String> day(Event event, Session session, Texts texts) {
        Optional<LocalDate> day = event.dayOf(session);
        return day.map(date -> Moments.day(date, texts));
    }

    private static Html joined(Stream<String> parts) {
        return Html.escape(parts.filter(part -> !part.isBlank()).collect(Collectors.joining(", ")));
    }
}
