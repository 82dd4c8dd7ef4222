package samvaad.info;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import samvaad.event.Agenda;
import samvaad.event.Event;
import samvaad.event.EventStatus;
import samvaad.event.Session;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.LocalText;
import samvaad.text.Moments;
import samvaad.text.Texts;

/** Puts the agenda into words, as it is at one moment. */
final class AgendaWords {

    /** How many parallel sessions the summary names. */
    private static final int MOST_NAMED = 3;

    private static final int SHORT_TITLE = 48;

    private final Event event;
    private final Agenda agenda;
    private final Texts texts;
    private final LocalDate today;
    private final List<Session> on;
    private final List<Session> next;

    AgendaWords(Event event, Agenda agenda, Texts texts, Instant now) {
        this.event = event;
        this.agenda = agenda;
        this.texts = texts;
        this.today = now.atZone(event.zone()).toLocalDate();
        boolean takesPlace = event.takesPlace();
        this.on = takesPlace ? agenda.on(now) : List.of();
        this.next = takesPlace ? agenda.next(now) : List.of();
    }

    /** Whether a session is on, or begins next. */
    boolean isAhead(Session session) {
        return on.contains(session) || next.contains(session);
    }

    /** Which day it is, or that the event does not take place as planned. */
    Html heading(Agenda.Day day) {
        if (!event.takesPlace() || (agenda.days().size() == 1 && event.days().size() == 1)) {
            return EventWords.when(event, texts);
        }
        if (day.date().isEmpty()) {
            return texts.text("agenda.dayUnknown");
        }
        LocalDate date = day.date().get();
        int number = event.days().indexOf(date) + 1;
        String words = Moments.date(date, texts);
        return number == 0
                ? texts.text("event.date", "date", words)
                : texts.text("agenda.day", "day", number, "days", event.days().size(), "date", words);
    }

    /** What is on and what comes next; empty unless this day is today. */
    Html summary(Agenda.Day day) {
        if (day.date().filter(today::equals).isEmpty() || !event.takesPlace()) {
            return Html.EMPTY;
        }
        Html now = on.isEmpty() ? Html.EMPTY : texts.text("agenda.on").line(names(on));
        boolean over =
                day.sessions().stream().anyMatch(session -> session.starts().isPresent())
                        && day.sessions().stream().noneMatch(this::isAhead);
        return now.line(over ? texts.text("agenda.dayOver") : Html.EMPTY).paragraph(next());
    }

    private Html next() {
        Optional<ZonedDateTime> starts =
                next.stream().findFirst().flatMap(event::startOf).map(start -> start.atZone(event.zone()));
        if (starts.isEmpty()) {
            return Html.EMPTY;
        }
        String when = starts.get().toLocalDate().equals(today)
                ? Moments.time(starts.get().toLocalTime(), texts)
                : Moments.dayAndTime(starts.get(), texts);
        return texts.text("agenda.next", "when", when).line(names(next));
    }

    private Html names(List<Session> sessions) {
        Html names = Html.EMPTY;
        for (Session session : sessions.subList(0, Math.min(MOST_NAMED, sessions.size()))) {
            String title = Graphemes.shorten(words(session.title()), SHORT_TITLE);
            names = names.line(
                    session.room().isEmpty()
                            ? Html.escape(title)
                            : texts.text("agenda.inRoom", "session", title, "room", words(session.room())));
        }
        int more = sessions.size() - MOST_NAMED;
        return more > 0 ? names.line(texts.text("agenda.more", "number", more)) : names;
    }

    /** Time, title, speaker, room and track, as far as they are announced. */
    Html session(Session session) {
        Html title = Html.escape(words(session.title())).bold();
        return time(session)
                .line(mark(session))
                .line(title)
                .line(given("agenda.speaker", "speaker", session.speaker()))
                .line(given("agenda.room", "room", session.room()))
                .line(given("agenda.track", "track", session.track()));
    }

    /** Only on the day itself. */
    private Html mark(Session session) {
        if (event.dayOf(session).filter(today::equals).isEmpty()) {
            return Html.EMPTY;
        }
        if (on.contains(session)) {
            return texts.text("agenda.on");
        }
        return next.contains(session) ? texts.text("agenda.mark.next") : Html.EMPTY;
    }

    private Html time(Session session) {
        // The times of a postponed event are those it had.
        if (session.starts().isEmpty() || event.status() == EventStatus.POSTPONED) {
            return Html.EMPTY;
        }
        String from = Moments.time(session.starts().get(), texts);
        return session.ends()
                .map(ends -> texts.text("event.hours", "from", from, "to", Moments.time(ends, texts)))
                .orElseGet(() -> texts.text("event.begins", "from", from));
    }

    private Html given(String key, String argument, LocalText text) {
        return text.isEmpty() ? Html.EMPTY : texts.text(key, argument, words(text));
    }

    private String words(LocalText text) {
        return text.in(texts.language());
    }
}
