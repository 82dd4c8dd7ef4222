package samvaad.feedback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import samvaad.answer.Choice;
import samvaad.answer.Question;
import samvaad.text.Texts;

/** The report as a spreadsheet: figures, choices, comments, groups. */
final class ReportWorkbook {

    private static final double WIDE = 42;

    private final FeedbackReport report;
    private final GroupTable groups;
    private final Texts texts;

    private ReportWorkbook(FeedbackReport report, GroupTable groups, Texts texts) {
        this.report = report;
        this.groups = groups;
        this.texts = texts;
    }

    static byte[] write(FeedbackReport report, GroupTable groups, Texts texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Samvaad", "1.0")) {
            ReportWorkbook writer = new ReportWorkbook(report, groups, texts);
            writer.sheet(book, "report.sheet.figures", writer.figures());
            writer.sheet(book, "report.sheet.choices", writer.choices());
            writer.sheet(book, "report.sheet.comments", writer.comments());
            writer.sheet(book, "report.sheet.groups", writer.groups());
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("a spreadsheet can't be written into memory", e);
        }
        return bytes.toByteArray();
    }

    private List<List<Object>> figures() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(headings("title", "count", "mean", "1", "2", "3", "4", "5", "absent"));
        for (Question question : report.stars()) {
            Spread spread = Spread.of(report.counts(), question);
            List<Object> row = new ArrayList<>();
            row.add(title(question.id()));
            row.add(spread.count());
            row.add(spread.count() == 0 ? "" : rounded(spread.mean()));
            row.addAll(spread.people());
            row.add(spread.absent());
            rows.add(row);
        }
        rows.add(List.of());
        rows.add(List.of(texts.label("report.cell.asked"), report.asked()));
        rows.add(List.of(texts.label("report.cell.given"), report.given()));
        rows.add(List.of(texts.label("report.lots", "least", Ballots.LOT)));
        report.recommend().map(Recommendation::of).ifPresent(recommendation -> {
            rows.add(List.of(texts.label("report.cell.recommend"), recommendation.score()));
            rows.add(List.of(texts.label("report.cell.margin"), recommendation.margin()));
            rows.add(List.of(texts.label("report.cell.count"), recommendation.count()));
        });
        return rows;
    }

    private List<List<Object>> choices() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(headings("question", "answer", "count"));
        FeedbackForm.recommend(report.form()).ifPresent(question -> {
            Spread spread = Spread.of(report.counts(), question);
            for (int i = 0; i < spread.people().size(); i++) {
                rows.add(List.of(title(question.id()), i, spread.people().get(i)));
            }
        });
        for (Question question : report.choices()) {
            for (Choice choice : report.choices(question)) {
                rows.add(List.of(
                        title(question.id()), choice.in(texts), report.counts().of(question.id(), choice.id())));
            }
        }
        return rows;
    }

    private List<List<Object>> comments() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(headings("title", "rating", "comment", "name"));
        for (String subject : report.subjects()) {
            for (Comment comment : report.commentsOn(subject)) {
                rows.add(List.of(
                        title(subject),
                        comment.rating().isPresent() ? comment.rating().getAsInt() : "",
                        comment.words(),
                        comment.name().orElse("")));
            }
        }
        return rows;
    }

    private List<List<Object>> groups() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(texts.label("report.groups.note", "least", GroupTable.LEAST)));
        rows.add(headings("question", "group", "title", "count", "mean"));
        for (GroupTable.Split split : groups.splits()) {
            for (GroupTable.Group group : split.groups()) {
                group.figures()
                        .forEach((question, mean) -> rows.add(List.of(
                                split.question().ask().in(texts),
                                group.choice().in(texts),
                                title(question),
                                mean.count(),
                                rounded(mean.value()))));
            }
        }
        return rows;
    }

    private void sheet(Workbook book, String name, List<List<Object>> rows) {
        Worksheet sheet = book.newWorksheet(texts.label(name));
        sheet.width(0, WIDE);
        sheet.width(2, WIDE / 2);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                Object value = rows.get(row).get(column);
                if (value instanceof Number number) {
                    sheet.value(row, column, number);
                } else {
                    sheet.value(row, column, value.toString());
                }
            }
        }
        sheet.freezePane(0, 1);
    }

    private List<Object> headings(String... names) {
        List<Object> headings = new ArrayList<>();
        for (String name : names) {
            headings.add(Optional.of("report.cell." + name)
                    .filter(texts::has)
                    .map(key -> texts.label(key))
                    .orElse(name));
        }
        return headings;
    }

    private String title(String question) {
        return ReportWords.title(report.event(), question, texts);
    }

    private static double rounded(double mean) {
        return Math.round(mean * 100) / 100.0;
    }
}
