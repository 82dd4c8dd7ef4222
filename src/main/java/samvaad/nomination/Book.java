package samvaad.nomination;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with one sheet that is written row by row. All cells are strings: no number loses
 * its zeros, and nothing is taken for a formula.
 */
final class Book {

    static final String HEADER = "E9EEFB";
    private static final String TEXT = "@";
    private static final int FLUSHED = 500;
    private static final double WIDE = 28;

    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    Book(OutputStream out, String name) {
        book = new Workbook(out, "Samvaad", "1.0");
        sheet = book.newWorksheet(name);
    }

    Workbook workbook() {
        return book;
    }

    Worksheet sheet() {
        return sheet;
    }

    void heading(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.width(i, WIDE);
            sheet.inlineString(0, i, cells.get(i));
            sheet.style(0, i).bold().fillColor(HEADER).wrapText(true).set();
        }
        sheet.freezePane(0, 1);
        rows = 1;
    }

    void row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.inlineString(rows, i, cells.get(i));
            }
        }
        rows++;
        if (rows % FLUSHED == 0) {
            flush();
        }
    }

    /** The cells of these columns are text, also those that are still empty. */
    void asText(int columns, int last) {
        for (int i = 0; i < columns; i++) {
            sheet.range(1, i, last, i).style().format(TEXT).set();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() throws IOException {
        book.finish();
    }
}
