package samvaad.nomination;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import samvaad.testing.Bubble;

/** Spreadsheets that people of a test write and read. */
final class Sheets {

    private Sheets() {}

    static byte[] xlsx(List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("List");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Rows with their cells between bars. */
    static byte[] xlsx(String... rows) {
        return xlsx(Arrays.stream(rows)
                .map(row ->
                        Arrays.stream(row.split("\\|", -1)).map(String::strip).toList())
                .toList());
    }

    /** What the file of a message says, row by row. */
    static List<List<String>> read(Bubble bubble) {
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(
                        new ByteArrayInputStream(bubble.file().toByteArray()));
                Stream<Row> all = book.getFirstSheet().openStream()) {
            all.forEach(row -> rows.add(row.stream()
                    .map(cell -> cell == null || cell.getText() == null ? "" : cell.getText())
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
