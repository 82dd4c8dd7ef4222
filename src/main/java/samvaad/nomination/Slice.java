package samvaad.nomination;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** The next rows of a sheet with one verdict, as many as can be taken before others have waited too long. */
final class Slice implements Iterable<JudgedRow> {

    /** As each slice waits for the disk, fewer would take long. */
    private static final int LEAST = 10;

    private final List<JudgedRow> rows;
    private final Verdict verdict;
    private final long most;
    private int last;

    /** @param rows in order, with any verdict */
    Slice(List<JudgedRow> rows, Verdict verdict, Duration most) {
        this.rows = rows;
        this.verdict = verdict;
        this.most = most.toNanos();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The number of the last row whose turn has come. */
    int last() {
        return last;
    }

    /** Once only. */
    @Override
    public Iterator<JudgedRow> iterator() {
        long end = System.nanoTime() + most;
        return IntStream.range(0, rows.size())
                .takeWhile(i -> i < LEAST || System.nanoTime() < end)
                .mapToObj(rows::get)
                .peek(row -> last = row.number())
                .filter(row -> row.verdict() == verdict)
                .iterator();
    }
}
