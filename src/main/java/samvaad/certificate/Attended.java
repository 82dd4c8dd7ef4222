package samvaad.certificate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Moments;
import samvaad.text.Texts;

/**
 * What somebody attended, as far as doors and gate know it.
 *
 * @param sessions the ids of sessions in which they were seen
 * @param days of an event of several days, on which they came in
 */
record Attended(List<String> sessions, List<LocalDate> days) {

    Attended {
        sessions = List.copyOf(sessions);
        days = List.copyOf(days);
    }

    /** In words, by the code of the language; nothing if nothing is known. */
    Map<String, String> words(Event event, List<Language> languages, Messages messages) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Language language : languages) {
            String line = line(event, messages.in(language));
            if (!line.isEmpty()) {
                words.put(language.code(), line);
            }
        }
        return words;
    }

    private String line(Event event, Texts texts) {
        List<String> parts = new ArrayList<>();
        if (event.days().size() > 1 && !days.isEmpty()) {
            String listed = days.stream().map(day -> Moments.day(day, texts)).collect(Collectors.joining(", "));
            parts.add(texts.label("certificate.days", "days", listed));
        }
        List<Session> seen = event.agenda().stream()
                .filter(session -> sessions.contains(session.id()))
                .toList();
        if (!seen.isEmpty()) {
            String listed = seen.stream()
                    .map(session -> session.title().in(texts.language()))
                    .collect(Collectors.joining(", "));
            parts.add(texts.label("certificate.sessions", "sessions", listed)
                    + length(seen).map(time -> " (" + length(time, texts) + ")").orElse(""));
        }
        return String.join(" · ", parts);
    }

    /** Only if each session says when it begins and ends. */
    private static Optional<Duration> length(List<Session> sessions) {
        Duration all = Duration.ZERO;
        for (Session session : sessions) {
            if (session.starts().isEmpty() || session.ends().isEmpty()) {
                return Optional.empty();
            }
            all = all.plus(
                    Duration.between(session.starts().get(), session.ends().get()));
        }
        return Optional.of(all);
    }

    private static String length(Duration time, Texts texts) {
        long hours = time.toHours();
        int minutes = time.toMinutesPart();
        if (hours == 0) {
            return texts.label("certificate.minutes", "minutes", minutes);
        }
        return minutes == 0
                ? texts.label("certificate.hours", "hours", hours)
                : texts.label("certificate.hoursAndMinutes", "hours", hours, "minutes", minutes);
    }
}
