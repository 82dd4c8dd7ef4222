package samvaad.nomination;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import samvaad.store.Writer;

/** Stores the rows of a sheet some at a time, and counts them. While some go to the disk, the next are read. */
final class RowStore {

    private final Writer writer;
    private final SentSheet sheet;
    private final int atOnce;
    private final long patienceSeconds;
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private List<JudgedRow> rows = new ArrayList<>();
    private CompletableFuture<Boolean> stored = CompletableFuture.completedFuture(true);

    RowStore(Writer writer, SentSheet sheet, int atOnce, long patienceSeconds) {
        this.writer = writer;
        this.sheet = sheet;
        this.atOnce = atOnce;
        this.patienceSeconds = patienceSeconds;
    }

    void put(JudgedRow row) {
        if (row.number() > 0) {
            counts.merge(row.verdict(), 1, Integer::sum);
        }
        rows.add(row);
        if (rows.size() >= atOnce) {
            store();
        }
    }

    /** All rows are on the disk afterwards. Returns how many have each verdict. */
    Findings end() {
        store();
        await();
        return new Findings(counts);
    }

    private void store() {
        await();
        List<JudgedRow> some = rows;
        rows = new ArrayList<>();
        stored = writer.submit(sql -> {
            SheetTable table = new SheetTable(sql);
            some.forEach(row -> table.insert(sheet.id(), row));
            return true;
        });
    }

    private void await() {
        try {
            boolean unused = stored.get(patienceSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a sheet was read", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the rows of a sheet can’t be stored", e);
        }
    }
}
