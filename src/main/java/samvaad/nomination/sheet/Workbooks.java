package samvaad.nomination.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import samvaad.nomination.sheet.SheetRefused.Reason;

/** Reads .xlsx workbooks. */
final class Workbooks {

    private Workbooks() {}

    static void read(byte[] file, String name, LineLimit taker) throws SheetRefused, IOException {
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsm")) {
            throw new SheetRefused(Reason.FORMAT);
        }
        try {
            boolean formats = ZipGuard.check(file);
            readChecked(file, new ReadingOptions(formats, true), taker);
        } catch (LineLimit.Passed e) {
            throw e;
        } catch (RuntimeException e) {
            // The library trusts what a workbook says about itself. A damaged one makes it fail in many ways.
            throw new SheetRefused(Reason.BROKEN);
        }
    }

    private static void readChecked(byte[] file, ReadingOptions options, LineLimit taker) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file), options);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> taker.take(row.getRowNum(), cells(row)));
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), SheetFile.MOST_COLUMNS); i++) {
            cells.add(Optional.ofNullable(row.getCell(i)).map(Workbooks::text).orElse(""));
        }
        return cells;
    }

    /** A formula counts as its last result, an error as nothing, a date as in 2026-01-20 10:30:00. */
    private static String text(Cell cell) {
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("0") ? "FALSE" : "TRUE";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? date(cell).orElse(raw) : plain(raw);
        }
        return cell.getType() == CellType.FORMULA
                ? plain(raw)
                : Optional.ofNullable(cell.getText()).orElse("");
    }

    private static boolean isDate(Cell cell) {
        String format = Optional.ofNullable(cell.getDataFormatString())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "");
        return format.contains("yy") || format.contains("h:m") || format.contains("d/m") || format.contains("m/d");
    }

    private static Optional<String> date(Cell cell) {
        LocalDateTime moment = cell.asDate();
        return Optional.ofNullable(moment)
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' '));
    }

    /** Spreadsheets store long numbers as in 9.87654321E9. */
    private static String plain(String number) {
        try {
            BigDecimal value = new BigDecimal(number.strip());
            boolean usual = Math.abs((long) value.scale()) < 40 && value.precision() < 40;
            return usual
                    ? (value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString())
                    : number;
        } catch (NumberFormatException e) {
            return number;
        }
    }
}
