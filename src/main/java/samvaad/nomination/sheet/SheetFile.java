package samvaad.nomination.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
import samvaad.nomination.sheet.SheetRefused.Reason;

/**
 * A file that somebody sent as a spreadsheet. What it is, its first bytes say; the name only tells text from text with
 * macros. Rows are passed on as they are read, so that a long sheet needs little memory.
 */
public final class SheetFile {

    /** The most that a file may have, in bytes. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    /** Cells beyond these are not read. */
    static final int MOST_COLUMNS = 100;

    /** What people write into a cell is shorter, in UTF-16 units; the rest is not read. */
    static final int MOST_IN_CELL = 2_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private SheetFile() {}

    /**
     * Reads the first sheet.
     *
     * @param mostRows the most rows with something in them, without the heading
     * @param taker gets each row that is not empty
     */
    public static void read(byte[] file, String name, int mostRows, Consumer<Line> taker) throws SheetRefused {
        if (file.length > MOST_BYTES) {
            throw new SheetRefused(Reason.SIZE);
        }
        LineLimit limit = new LineLimit(mostRows + 1, taker);
        try {
            if (beginsWith(file, ZIP)) {
                Workbooks.read(file, name, limit);
            } else if (isText(name)) {
                SeparatedValues.read(file, limit);
            } else {
                throw new SheetRefused(Reason.FORMAT);
            }
        } catch (LineLimit.Passed e) {
            throw new SheetRefused(Reason.ROWS);
        } catch (IOException | UncheckedIOException e) {
            throw new SheetRefused(Reason.BROKEN);
        }
    }

    private static boolean isText(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".txt") || lower.endsWith(".tsv");
    }

    private static boolean beginsWith(byte[] file, byte[] beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= file.length || file[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
