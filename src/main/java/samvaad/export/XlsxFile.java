package samvaad.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import samvaad.event.Event;
import samvaad.store.Sql;
import samvaad.text.Texts;

/**
 * A spreadsheet. The header stays visible and has filters, dates are dates and numbers are numbers. Texts are written
 * as texts, which no program runs, so they need no apostrophe. Rows are written as they are read.
 */
final class XlsxFile implements ListFile {

    private static final String MOMENT = "dd-mm-yyyy hh:mm";
    private static final String HEADER = "E9EEFB";
    private static final int FLUSHED = 500;

    @Override
    public long write(Sql sql, Event event, Texts texts, OutputStream out) throws IOException {
        List<ExportColumns.Column> columns = new ExportColumns(
                        event, question -> new ExportTable(sql).isAnswered(event.id(), question), texts)
                .all();
        Workbook book = new Workbook(out, "Samvaad", "1.0");
        Worksheet sheet = book.newWorksheet(texts.label("export.sheet"));
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.inlineString(0, i, columns.get(i).heading());
            sheet.style(0, i).bold().fillColor(HEADER).wrapText(true).set();
        }
        sheet.freezePane(0, 1);
        int[] last = {0};
        new ExportTable(sql).each(event.id(), row -> {
            last[0]++;
            row(sheet, last[0], columns, row);
            if (last[0] % FLUSHED == 0) {
                flush(sheet);
            }
        });
        sheet.setAutoFilter(0, 0, last[0], columns.size() - 1);
        book.finish();
        return last[0];
    }

    private static void row(Worksheet sheet, int at, List<ExportColumns.Column> columns, ExportRow row) {
        for (int i = 0; i < columns.size(); i++) {
            Object value = columns.get(i).value().apply(row);
            if (value instanceof LocalDateTime moment) {
                sheet.value(at, i, moment);
                sheet.style(at, i).format(MOMENT).set();
            } else if (value instanceof ExportColumns.Figure figure) {
                sheet.value(at, i, figure.number());
            } else if (!value.toString().isEmpty()) {
                sheet.inlineString(at, i, value.toString());
            }
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
