package samvaad.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.event.Event;
import samvaad.nomination.sheet.Line;
import samvaad.store.Sql;
import samvaad.text.Html;
import samvaad.text.Messages;
import samvaad.text.Texts;

/** Finds the headings of a sheet, and hands the rows below them to whoever judges such rows. */
final class SheetReader {

    /** There may be a title above the headings. */
    private static final int LOOKED_AT = 10;

    private final Sql sql;
    private final Event event;
    private final SentSheet sheet;
    private final Messages messages;
    private final Consumer<JudgedRow> taker;
    private final Headings headings;
    private Optional<RowJudge> judge = Optional.empty();
    private Optional<Function<Texts, Html>> problem = Optional.empty();
    private boolean paper;
    private int seen;
    private int rows;

    SheetReader(Sql sql, Event event, SentSheet sheet, Messages messages, Consumer<JudgedRow> taker) {
        this.sql = sql;
        this.event = event;
        this.sheet = sheet;
        this.messages = messages;
        this.taker = taker;
        this.headings = new Headings(event, messages);
    }

    void take(Line line) {
        if (problem.isPresent()) {
            return;
        }
        if (judge.isPresent()) {
            rows++;
            judge.get().take(line);
            return;
        }
        Headings.Columns columns = headings.of(line);
        seen++;
        if (columns.isExported() && sheet.staff()) {
            paper = true;
            judge = Optional.of(new PaperJudge(sql, event, columns, messages.in(sheet.language()), taker));
            heading(line);
        } else if (columns.hasName()) {
            begin(line, columns);
        } else if (seen >= LOOKED_AT) {
            problem = Optional.of(this::noHeadings);
        }
    }

    private void begin(Line line, Headings.Columns columns) {
        Optional<NominationList> list =
                sheet.list().isPresent() ? new ListTable(sql).find(sheet.list().getAsLong()) : Optional.empty();
        List<Question> missing = headings.missing(columns);
        if (list.isEmpty()) {
            problem = Optional.of(texts -> texts.text("list.refused.which"));
        } else if (!missing.isEmpty()) {
            problem = Optional.of(texts -> texts.text(
                    "list.refused.missing",
                    "headings",
                    missing.stream().map(question -> question.askIn(texts)).collect(Collectors.joining(", "))));
        } else {
            judge = Optional.of(new NominationJudge(sql, event, list.get(), sheet, headings, columns, messages, taker));
            heading(line);
        }
    }

    private void heading(Line line) {
        taker.accept(new JudgedRow(0, line.cells(), Verdict.SAME, "", "", Answers.NONE, 0, Instant.EPOCH));
    }

    private Html noHeadings(Texts texts) {
        return texts.text("list.refused.headings", "heading", headings.heading("list.column.name"));
    }

    /** Whether it is an exported list with who came in. */
    boolean isPaper() {
        return paper;
    }

    /** There are no more rows. Returns why the sheet can't be used, if it can't. */
    Optional<Function<Texts, Html>> end() {
        if (problem.isEmpty() && judge.isEmpty()) {
            problem = Optional.of(this::noHeadings);
        } else if (problem.isEmpty() && rows == 0) {
            problem = Optional.of(texts -> texts.text("list.refused.empty"));
        }
        judge.ifPresent(RowJudge::end);
        return problem;
    }
}
