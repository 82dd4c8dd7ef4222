package samvaad.store;

import java.util.Set;

/** The machine does not let us write just now: the disk is full, another process holds the database, I/O fails. */
public final class StoreOutage extends StoreException {

    /**
     * BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN, PROTOCOL of <a href="https://sqlite.org/rescode.html">SQLite's
     * result codes</a>: what may pass by itself.
     */
    static final Set<Integer> CODES = Set.of(5, 6, 7, 8, 10, 13, 14, 15);

    StoreOutage(String message, Throwable cause) {
        super(message, cause);
    }
}
