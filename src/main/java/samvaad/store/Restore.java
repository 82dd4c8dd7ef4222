package samvaad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

/**
 * Replaces the database with a backup while no bot is running. The old database is kept among the backups. If the
 * process dies at any point, there is still one complete database: the old one or the new one.
 */
public final class Restore {

    /** Disk space that we leave free. */
    private static final long SPARED = 16L << 20;

    private final Path folder;
    private final Path database;
    private final Path incoming;

    private Restore(Path folder) {
        this.folder = folder;
        this.database = folder.resolve(Database.FILE);
        this.incoming = folder.resolve("restoring.db");
    }

    /**
     * The result of a restore.
     *
     * @param kept where the old database was put, if there was one
     * @param erasedAgain how many people in the backup have been erased since; the bot erases them when it starts
     * @param tooOld whether the backup is older than the list of erased people goes back
     * @param leftAside a list of erased people next to the backup, which was not trusted
     */
    public record Restored(Optional<Path> kept, int erasedAgain, boolean tooOld, Optional<Path> leftAside) {}

    /**
     * Restores a backup.
     *
     * @throws BackupRefused if the file is missing, damaged, newer than this program or not ours, or a file next to it
     *     may have been written by somebody else
     * @throws StoreUnusable if a bot is running on the folder or it can't be written
     */
    public static Restored from(Path file, Path folder, Instant now) throws BackupRefused, StoreUnusable {
        try (FolderLock lock = FolderLock.take(folder)) {
            Database.LOG.debug("Restoring under {}", lock);
            Restore restore = new Restore(folder);
            try {
                restore.bring(file);
                int again = ErasedPeople.mark(restore.incoming, ErasedPeople.find(folder));
                takeInLog(restore.incoming);
                Backup.sync(restore.incoming);
                boolean tooOld = BackupCheck.newestTrace(restore.incoming).isBefore(now.minus(BackupFolder.KEPT));
                Optional<Path> leftAside = ErasedPeople.elsewhere(folder, file);
                return new Restored(restore.swap(now), again, tooOld, leftAside);
            } finally {
                restore.clear();
            }
        } catch (IOException | SQLException e) {
            throw new StoreUnusable("the data folder " + folder + " can’t be written: " + e);
        }
    }

    /** Copies the file, with its log if it has one, and checks the copy. */
    private void bring(Path file) throws BackupRefused, IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused("there is no file " + file);
        }
        if (Files.exists(database) && Files.isSameFile(file, database)) {
            throw new BackupRefused(file + " is the database itself");
        }
        Path log = beside(file, "-wal");
        boolean hasLog = Files.exists(log, LinkOption.NOFOLLOW_LINKS);
        if (hasLog && !OwnerOnly.isOnlyOurs(log, file)) {
            throw new BackupRefused(log + " may have been written by somebody else than " + file.getFileName()
                    + ": check where it comes from, then `chown` it or move it away");
        }
        clear();
        needRoom(Files.size(file) + (hasLog ? Files.size(log) : 0));
        copy(file, incoming);
        if (hasLog) {
            copy(log, beside(incoming, "-wal"));
        }
        takeInLog(incoming);
        Optional<String> fault = BackupCheck.fault(incoming);
        if (fault.isPresent()) {
            throw new BackupRefused(file + " is " + fault.get());
        }
    }

    private void needRoom(long bytes) throws BackupRefused {
        long free = folder.toFile().getUsableSpace() - SPARED;
        if (bytes > free) {
            throw new BackupRefused(
                    "the backup has " + (bytes >> 20) + " MB, and there is not enough room in " + folder);
        }
    }

    private Optional<Path> swap(Instant now) throws BackupRefused, IOException {
        Optional<Path> kept = Optional.empty();
        if (Files.exists(database)) {
            Path replaced = new BackupFolder(folder).nameForReplaced(now);
            takeInLog(database);
            moveLog(database, replaced);
            keep(database, replaced);
            kept = Optional.of(replaced);
        }
        Files.move(incoming, database, StandardCopyOption.ATOMIC_MOVE);
        return kept;
    }

    /**
     * Gives the same file a second name, so that there is a database at every moment. Copies it if that is not
     * possible.
     */
    private static void keep(Path database, Path replaced) throws IOException {
        try {
            Files.createLink(replaced, database);
        } catch (UnsupportedOperationException | IOException e) {
            copy(database, replaced);
        }
    }

    /** A log that is still there belongs to a damaged database. It must not be read with the new one. */
    private static void moveLog(Path database, Path replaced) throws IOException {
        for (String suffix : new String[] {"-wal", "-shm"}) {
            if (Files.exists(beside(database, suffix))) {
                Files.move(beside(database, suffix), beside(replaced, suffix));
            }
        }
    }

    /** Moves the write-ahead log into the file. A damaged database is left as it is. */
    private static void takeInLog(Path file) {
        try (Connection connection = BackupCheck.open(file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            Database.LOG.debug("{} is damaged: {}", file, e.getMessage());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.deleteIfExists(to);
        OwnerOnly.file(to);
        try (var out = Files.newOutputStream(to, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            Files.copy(from, out);
        }
    }

    private void clear() throws IOException {
        Files.deleteIfExists(incoming);
        Files.deleteIfExists(beside(incoming, "-wal"));
        Files.deleteIfExists(beside(incoming, "-shm"));
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
