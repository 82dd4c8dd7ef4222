package samvaad.nomination;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import samvaad.text.Texts;

/** The sheet that somebody sent, with two columns before the others: what becomes of each row, and why. */
final class NotesSheet {

    private NotesSheet() {}

    static void write(SheetTable sheets, long sheet, Texts texts, OutputStream out) throws IOException {
        Book book = new Book(out, texts.label("list.sheet"));
        sheets.each(sheet, row -> {
            List<String> cells = new ArrayList<>();
            if (row.number() == 0) {
                cells.add(texts.label("list.column.row"));
                cells.add(texts.label("list.column.verdict"));
                cells.add(texts.label("list.column.note"));
                cells.addAll(row.cells());
                book.heading(cells);
            } else {
                cells.add(Integer.toString(row.number()));
                cells.add(texts.label("list.verdict." + row.verdict()));
                cells.add(row.note());
                cells.addAll(row.cells());
                book.row(cells);
            }
        });
        book.end();
    }
}
