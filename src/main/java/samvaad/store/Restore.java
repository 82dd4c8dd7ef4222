package samvaad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts a backup in the place of the database while no bot runs. What was there is kept among the backups. Ended at any
 * instant, there is one whole database: the old one or the new one.
 */
public final class Restore {

    private final Path folder;
    private final Path database;
    private final Path incoming;

    private Restore(Path folder) {
        this.folder = folder;
        this.database = folder.resolve(Database.FILE);
        this.incoming = folder.resolve("restoring.db");
    }

    /**
     * What was restored.
     *
     * @param kept where that is kept which was there, if anything was
     * @param erasedAgain how many people are in the backup who were erased since; the bot erases them when it starts
     * @param tooOld whether the backup is older than the list of erased people reaches
     */
    public record Restored(Optional<Path> kept, int erasedAgain, boolean tooOld) {}

    /**
     * Restores a backup.
     *
     * @throws BackupRefused if the file is missing, damaged, newer than this program or none of ours
     * @throws StoreUnusable if a bot runs on the folder or it can't be written
     */
    public static Restored from(Path file, Path folder, Instant now) throws BackupRefused, StoreUnusable {
        try (FolderLock lock = FolderLock.take(folder)) {
            Database.LOG.debug("Restoring under {}", lock);
            Restore restore = new Restore(folder);
            try {
                restore.bring(file);
                int again = ErasedPeople.mark(restore.incoming, ErasedPeople.find(folder, file));
                takeInLog(restore.incoming);
                Backup.sync(restore.incoming);
                boolean tooOld = Backup.newestTrace(restore.incoming).isBefore(now.minus(BackupFolder.KEPT));
                return new Restored(restore.swap(now), again, tooOld);
            } finally {
                restore.clear();
            }
        } catch (IOException | SQLException e) {
            throw new StoreUnusable("the data folder " + folder + " can’t be written: " + e);
        }
    }

    /** Copies the file, with its log if it has one, and looks at the copy. */
    private void bring(Path file) throws BackupRefused, IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused("there is no file " + file);
        }
        if (Files.exists(database) && Files.isSameFile(file, database)) {
            throw new BackupRefused(file + " is the database itself");
        }
        clear();
        copy(file, incoming);
        Path log = beside(file, "-wal");
        if (Files.exists(log)) {
            copy(log, beside(incoming, "-wal"));
        }
        takeInLog(incoming);
        Optional<String> fault = Backup.fault(incoming);
        if (fault.isPresent()) {
            throw new BackupRefused(file + " is " + fault.get());
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

    /** A second name for the same file, so that at no moment there is no database; a copy where that is not possible. */
    private static void keep(Path database, Path replaced) throws IOException {
        try {
            Files.createLink(replaced, database);
        } catch (UnsupportedOperationException | IOException e) {
            copy(database, replaced);
        }
    }

    /** What is left of a log belongs to a database that is damaged; it must not be read with the one that comes. */
    private static void moveLog(Path database, Path replaced) throws IOException {
        for (String suffix : new String[] {"-wal", "-shm"}) {
            if (Files.exists(beside(database, suffix))) {
                Files.move(beside(database, suffix), beside(replaced, suffix));
            }
        }
    }

    /** Moves what was written ahead into the file; what is damaged stays as it is. */
    private static void takeInLog(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            Database.LOG.debug("{} is damaged: {}", file, e.getMessage());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        OwnerOnly.file(to);
        try (var out = Files.newOutputStream(to)) {
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
