package samvaad.nomination.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV as spreadsheet programs write it: with commas, semicolons or tabs. */
final class SeparatedValues {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    private SeparatedValues() {}

    static void read(byte[] file, LineLimit taker) throws IOException {
        String text = Charsets.decode(file);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            for (CSVRecord row : parser) {
                taker.take(Math.toIntExact(row.getRecordNumber()), cells(row));
            }
        }
    }

    private static List<String> cells(CSVRecord row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.size(), SheetFile.MOST_COLUMNS); i++) {
            cells.add(withoutFormula(row.get(i)));
        }
        return cells;
    }

    /** {@code ="098…"} is how a leading zero is kept in CSV. */
    private static String withoutFormula(String cell) {
        boolean quoted = cell.length() > 3 && cell.startsWith("=\"") && cell.endsWith("\"");
        return quoted ? cell.substring(2, cell.length() - 1) : cell;
    }

    /** The one that is most frequent in the first line. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = first.chars().filter(c -> c == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }
}
