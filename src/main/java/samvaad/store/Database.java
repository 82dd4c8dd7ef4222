package samvaad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data folder: one SQLite file, used by one copy of the bot, with one connection that writes and any number that
 * read. In WAL mode; every commit is on the disk when it returns.
 */
public final class Database implements AutoCloseable {

    static final Logger LOG = LoggerFactory.getLogger(Database.class);

    static final String FILE = "samvaad.db";

    /** How long a statement waits for another connection's lock. */
    static final int PATIENCE_MILLIS = 2000;

    /** From this size on, checking every page would make the start too slow. Backups are always checked completely. */
    private static final long CHECKED_AT_START = 32L << 20;

    /** Without this the driver runs one more query after each INSERT, for generated keys that nobody asks for. */
    private static final Properties WITHOUT_KEYS = new Properties();

    static {
        WITHOUT_KEYS.setProperty("jdbc.get_generated_keys", "false");
    }

    private final Path folder;
    private final Path file;
    private final FolderLock lock;
    private final Sql writer;

    private Database(Path folder, FolderLock lock, Sql writer) {
        this.folder = folder;
        this.file = folder.resolve(FILE);
        this.lock = lock;
        this.writer = writer;
    }

    /**
     * Opens the database of a folder and creates both if they are missing. Migrates an older database to the newest
     * version, after a backup.
     *
     * @throws StoreUnusable if another copy uses it, or it is damaged, newer than this program or not writable
     */
    public static Database open(Path folder, Clock clock) throws StoreUnusable {
        FolderLock lock = FolderLock.take(folder);
        try {
            return open(folder, clock, lock);
        } catch (StoreUnusable e) {
            lock.close();
            throw e;
        }
    }

    private static Database open(Path folder, Clock clock, FolderLock lock) throws StoreUnusable {
        Path file = folder.resolve(FILE);
        try {
            OwnerOnly.file(file);
            boolean small = Files.size(file) < CHECKED_AT_START;
            Connection connection = connect(file, false);
            try {
                checkUsable(connection, file, small);
                keepOld(folder, Migrations.versionOf(connection), clock);
                Migrations.apply(connection);
                letWriterBegin(connection);
                return new Database(folder, lock, new Sql(connection));
            } catch (SQLException | StoreUnusable e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw new StoreUnusable(reason(file, e));
        }
    }

    /**
     * {@link Writer} begins and ends the transactions itself. Otherwise the driver would try to begin one after each
     * statement, even inside one.
     */
    private static void letWriterBegin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("COMMIT");
        }
    }

    /** A migration can't be undone, but the older program can use the backup made before it. */
    private static void keepOld(Path folder, int version, Clock clock) throws StoreUnusable {
        if (version == 0 || version == Migrations.newest()) {
            return;
        }
        try {
            Path backup = new BackupFolder(folder).writeBefore(Migrations.newest(), clock.instant());
            LOG.info(
                    "Upgrading the database from version {} to {}; the old one is kept in {}",
                    version,
                    Migrations.newest(),
                    backup);
        } catch (BackupRefused e) {
            throw new StoreUnusable(
                    "the database must be upgraded, but the backup before that failed: " + e.getMessage());
        }
    }

    /** Whether a bot has ever run on this folder. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /**
     * A separate connection next to a bot that may be running, for reading and for small writes.
     *
     * @throws StoreUnusable if there is no database of exactly this program's version
     */
    public static Sql beside(Path folder) throws StoreUnusable {
        return beside(folder, false);
    }

    /** The same, for reading alone. */
    public static Sql onlyReading(Path folder) throws StoreUnusable {
        return beside(folder, true);
    }

    private static Sql beside(Path folder, boolean readOnly) throws StoreUnusable {
        Path file = folder.resolve(FILE);
        try {
            Connection connection = connect(file, readOnly);
            int version = Migrations.versionOf(connection);
            if (version != Migrations.newest()) {
                connection.close();
                throw new StoreUnusable(file + " has version " + version + ", but this program needs "
                        + Migrations.newest() + "; start the bot of this program once");
            }
            return new Sql(connection);
        } catch (SQLException e) {
            throw new StoreUnusable(reason(file, e));
        }
    }

    /** The one connection that writes, for {@link Writer} alone. */
    Sql writer() {
        return writer;
    }

    /** A new read-only connection; the caller closes it. Each statement sees what was committed when it begins. */
    public Sql reader() {
        try {
            return new Sql(connect(file, true));
        } catch (SQLException e) {
            throw StoreException.of(e, "open " + file);
        }
    }

    public Path file() {
        return file;
    }

    /** The size of the write-ahead log. */
    long logBytes() {
        return file.resolveSibling(FILE + "-wal").toFile().length();
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        writer.close();
        lock.close();
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, WITHOUT_KEYS);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + PATIENCE_MILLIS);
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("PRAGMA trusted_schema = OFF");
            if (readOnly) {
                statement.execute("PRAGMA query_only = ON");
            } else {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("PRAGMA secure_delete = ON");
                statement.execute("PRAGMA cache_size = -8000");
                // In a rush this moves busy pages from the log into the file less often. The log may grow to 16 MB; it
                // is truncated afterwards.
                statement.execute("PRAGMA wal_autocheckpoint = 4000");
                // Keeps what a savepoint would restore in memory. As a file it cost fourteen writes per update.
                statement.execute("PRAGMA temp_store = MEMORY");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void checkUsable(Connection connection, Path file, boolean whole)
            throws SQLException, StoreUnusable {
        int version = Migrations.versionOf(connection);
        if (version > Migrations.newest()) {
            throw new StoreUnusable(file + " has version " + version + ", but this program only knows versions up to "
                    + Migrations.newest() + "; start the newer program");
        }
        if (version < 0) {
            throw new StoreUnusable(file + " is damaged: restore a backup with `restore FILE`");
        }
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery(
                        whole ? "PRAGMA quick_check(1)" : "SELECT 'ok' FROM sqlite_schema LIMIT 1")) {
            if (result.next() && !"ok".equals(result.getString(1))) {
                throw new StoreUnusable(file + " is damaged: restore a backup with `restore FILE`");
            }
        }
    }

    private static String reason(Path file, Exception e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof SQLException failure && Backup.damaged(failure)) {
            return file + " is damaged: restore a backup with `restore FILE`";
        }
        if (message.contains("BUSY") || message.contains("LOCKED")) {
            return file + " is locked by another program: stop that program and start again";
        }
        return file + " can’t be opened: " + message.lines().findFirst().orElse("");
    }
}
