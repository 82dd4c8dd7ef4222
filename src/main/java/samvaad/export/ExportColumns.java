package samvaad.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import samvaad.answer.Answer;
import samvaad.answer.MobileType;
import samvaad.answer.Question;
import samvaad.event.Event;
import samvaad.registration.Admissions;
import samvaad.seating.SessionGroup;
import samvaad.text.Language;
import samvaad.text.Texts;

/**
 * The columns of an event's list: those that everybody has, one for each question in its file, and one for each that
 * was in it and has answers.
 */
final class ExportColumns {

    private static final double NARROW = 14;
    private static final double MIDDLE = 20;
    private static final double WIDE = 32;
    private static final String INDIA = "+91";
    private static final int HALF = 5;

    private final Event event;
    private final Texts texts;
    private final List<Column> columns = new ArrayList<>();

    /**
     * A column.
     *
     * @param value a text, a {@link LocalDateTime}, a {@link Figure}, or an empty text
     */
    record Column(String heading, double width, Function<ExportRow, Object> value) {}

    /**
     * A number that somebody answered.
     *
     * @param words the same as people read it, which says of how many stars
     */
    record Figure(long number, String words) {}

    /** @param isAnswered whether anybody has answered a question that is not asked any more */
    ExportColumns(Event event, Predicate<Question> isAnswered, Texts texts) {
        this.event = event;
        this.texts = texts;
        add("code", NARROW, ExportRow::code);
        add("status", NARROW, row -> texts.label("status.name." + row.status()));
        add("name", WIDE, ExportRow::name);
        add("mobile", MIDDLE, row -> row.mobile().map(ExportColumns::grouped).orElse(""));
        Stream.concat(
                        event.questions().stream(),
                        event.earlier().questions().stream().filter(isAnswered))
                .filter(question -> !(question.type() instanceof MobileType))
                .forEach(this::answers);
        columns.add(new Column(heading("registered"), MIDDLE, row -> local(row.registeredAt())));
        columns.add(new Column(
                heading("entered"),
                MIDDLE,
                row -> row.enteredAt().<Object>map(this::local).orElse("")));
        add("enteredBy", MIDDLE, row -> row.enteredBy().orElse(""));
        sessions();
        add("way", MIDDLE, row -> texts.label("export.way." + way(row)));
        add("language", NARROW, row -> texts.name(new Language(row.language())));
    }

    List<Column> all() {
        return columns;
    }

    private void add(String name, double width, Function<ExportRow, String> value) {
        columns.add(new Column(heading(name), width, value::apply));
    }

    /** On which days they came, if there are several, what they chose, and in which sessions they were seen. */
    private void sessions() {
        if (event.days().size() > 1) {
            add("days", MIDDLE, row -> String.join(", ", row.days()));
        }
        List<SessionGroup> groups = SessionGroup.ever(event);
        for (SessionGroup group : groups) {
            String titles = String.join(
                    " / ",
                    group.sessions().stream()
                            .map(session -> session.title().in(texts.language()))
                            .toList());
            columns.add(new Column(
                    texts.label("export.column.session", "sessions", titles),
                    WIDE,
                    row -> Optional.ofNullable(row.chosen().get(group.name()))
                            .map(this::title)
                            .orElse("")));
        }
        if (!groups.isEmpty()) {
            add(
                    "seenIn",
                    WIDE,
                    row -> String.join(
                            ", ", row.seenIn().stream().map(this::title).toList()));
        }
    }

    private String title(String session) {
        return event.everHeld(session)
                .map(one -> one.title().in(texts.language()))
                .orElse(session);
    }

    private void answers(Question field) {
        columns.add(new Column(
                field.askIn(texts),
                WIDE,
                row -> row.answers()
                        .to(field.id())
                        .filter(answer -> !(answer instanceof Answer.Skipped))
                        .map(answer -> cell(field, answer))
                        .orElse("")));
    }

    private Object cell(Question field, Answer answer) {
        String words = field.words(answer, texts);
        return answer instanceof Answer.Figure figure ? new Figure(figure.value(), words) : words;
    }

    private static String way(ExportRow row) {
        if (row.chat().equals(Admissions.GUESTS)) {
            return row.unconfirmed() ? "nominated" : "guest";
        }
        return row.colleague() ? "colleague" : "self";
    }

    /** In two groups, so that a spreadsheet takes it neither for a number nor for a formula. */
    static String grouped(String e164) {
        String national = e164.startsWith(INDIA) ? e164.substring(INDIA.length()) : e164.replace("+", "");
        return national.length() == 2 * HALF ? national.substring(0, HALF) + " " + national.substring(HALF) : national;
    }

    private LocalDateTime local(Instant moment) {
        return moment.atZone(event.zone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    private String heading(String name) {
        return texts.label("export.column." + name);
    }
}
