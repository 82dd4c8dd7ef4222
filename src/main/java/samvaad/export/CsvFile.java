package samvaad.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import samvaad.event.Event;
import samvaad.feedback.SafeCell;
import samvaad.store.Sql;
import samvaad.text.Texts;

/**
 * Comma-separated values that Excel opens correctly in any script: with a byte order mark, CRLF, and all cells quoted.
 */
final class CsvFile implements ListFile {

    private static final String BOM = "\ufeff";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Override
    public long write(Sql sql, Event event, Texts texts, OutputStream out) throws IOException {
        List<ExportColumns.Column> columns = new ExportColumns(
                        event, question -> new ExportTable(sql).isAnswered(event.id(), question), texts)
                .all();
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BOM);
        line(
                writer,
                columns.stream()
                        .map(ExportColumns.Column::heading)
                        .map(SafeCell::of)
                        .toList());
        long[] people = {0};
        new ExportTable(sql).each(event.id(), row -> {
            people[0]++;
            line(
                    writer,
                    columns.stream()
                            .map(column -> text(column.value().apply(row)))
                            .toList());
        });
        writer.flush();
        return people[0];
    }

    private static String text(Object value) {
        if (value instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        return SafeCell.of(value instanceof ExportColumns.Figure figure ? figure.words() : value.toString());
    }

    private static void line(Writer writer, List<String> cells) {
        try {
            writer.write(cells.stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(",")));
            writer.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
