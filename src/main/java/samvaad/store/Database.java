package samvaad.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data folder: one SQLite file, one copy of the bot, one connection that writes and as many beside it as read. WAL,
 * and every commit is on the disk when it returns.
 */
public final class Database implements AutoCloseable {

    static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final String FILE = "samvaad.db";

    /** How long a statement waits for another connection. */
    static final int PATIENCE_MILLIS = 2000;

    /** Above this a look at every page takes too long at a start; backups are checked whole whatever their size. */
    private static final long CHECKED_AT_START = 32L << 20;

    private final Path file;
    private final RandomAccessFile lockFile;
    private final Sql writer;

    private Database(Path file, RandomAccessFile lockFile, Sql writer) {
        this.file = file;
        this.lockFile = lockFile;
        this.writer = writer;
    }

    /**
     * Opens the database of a folder, makes both where they are missing, and brings it to the newest version.
     *
     * @throws StoreUnusable if another copy uses it, or it is damaged, newer than this program, or not to be written
     */
    public static Database open(Path folder) throws StoreUnusable {
        Path file = folder.resolve(FILE);
        RandomAccessFile lock = lock(folder);
        try {
            boolean small = !Files.exists(file) || Files.size(file) < CHECKED_AT_START;
            Connection connection = connect(file, false);
            checkUsable(connection, file, small);
            Migrations.apply(connection);
            restrict(file, "rw-------");
            return new Database(file, lock, new Sql(connection));
        } catch (SQLException | IOException e) {
            close(lock);
            throw new StoreUnusable(reason(file, e));
        } catch (StoreUnusable e) {
            close(lock);
            throw e;
        }
    }

    /** The one connection that writes, for {@link Writer} alone. */
    Sql writer() {
        return writer;
    }

    /** A new connection that only reads; the caller closes it. It sees what was committed when a statement begins. */
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

    @Override
    public void close() {
        writer.close();
        close(lockFile);
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + PATIENCE_MILLIS);
            statement.execute("PRAGMA foreign_keys = ON");
            if (readOnly) {
                statement.execute("PRAGMA query_only = ON");
            } else {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("PRAGMA secure_delete = ON");
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
            throw new StoreUnusable(file + " is of version " + version + ", this program knows versions up to "
                    + Migrations.newest() + ": start the newer program");
        }
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery(
                        whole ? "PRAGMA quick_check(1)" : "SELECT 'ok' FROM sqlite_schema LIMIT 1")) {
            if (result.next() && !"ok".equals(result.getString(1))) {
                throw new StoreUnusable(file + " is damaged: restore a backup with `restore FILE`");
            }
        }
    }

    private static RandomAccessFile lock(Path folder) throws StoreUnusable {
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            RandomAccessFile lockFile =
                    new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
            if (tryLock(lockFile)) {
                return lockFile;
            }
            lockFile.close();
        } catch (IOException e) {
            throw new StoreUnusable("the data folder " + folder + " can’t be written: " + e.getMessage());
        }
        throw new StoreUnusable("the data folder " + folder + " is in use by another copy of the bot: stop that one, "
                + "or set BOT_DATA to another folder");
    }

    private static boolean tryLock(RandomAccessFile lockFile) throws IOException {
        try {
            FileLock lock = lockFile.getChannel().tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static String reason(Path file, Exception e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("NOTADB") || message.contains("CORRUPT")) {
            return file + " is damaged: restore a backup with `restore FILE`";
        }
        if (message.contains("BUSY") || message.contains("LOCKED")) {
            return file + " is locked by another program: end that one and start again";
        }
        return file + " can’t be opened: " + message.lines().findFirst().orElse("");
    }

    private static void close(RandomAccessFile lockFile) {
        try {
            lockFile.close();
        } catch (IOException e) {
            LOG.warn("The lock of the data folder was not released cleanly: {}", e.getMessage());
        }
    }
}
