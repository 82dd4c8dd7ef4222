package samvaad.store;

import java.util.Set;

/** The machine won't let us write right now: the disk is full, another process holds the database, or I/O fails. */
public final class StoreOutage extends StoreException {

    /**
     * Failures that may pass by themselves: BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN and PROTOCOL of <a
     * href="https://sqlite.org/rescode.html">SQLite's result codes</a>.
     */
    static final Set<Integer> CODES = Set.of(5, 6, 7, 8, 10, 13, 14, 15);

    StoreOutage(String message, Throwable cause) {
        super(message, cause);
    }
}
