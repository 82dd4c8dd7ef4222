package samvaad.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A backup: the database in one file, made while the bot may be writing. The file is on the disk and has been checked
 * page by page before it gets its name. Erased data is not in it, because free pages are not copied.
 */
public final class Backup {

    private Backup() {}

    /**
     * Backs up the database of a data folder.
     *
     * @throws BackupRefused if there is nothing to copy, the target exists or can't be written
     * @throws StoreUnusable if the database is damaged
     */
    public static void write(Path folder, Path target) throws BackupRefused, StoreUnusable {
        Path database = folder.resolve(Database.FILE);
        if (!Files.exists(database)) {
            throw new BackupRefused("there is no database in " + folder + " (BOT_DATA)");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new BackupRefused(target + " already exists: choose another file");
        }
        Path part;
        try {
            part = OwnerOnly.part(target);
        } catch (IOException e) {
            throw new BackupRefused(target + " can’t be written: " + e);
        }
        try {
            copy(database, part);
            Optional<String> fault = BackupCheck.faultOfOurs(part);
            if (fault.isPresent()) {
                throw new StoreUnusable(database + " is " + fault.get() + ": restore a backup");
            }
            BackupCheck.foreign(part)
                    .ifPresent(what -> Database.LOG.warn(
                            "{} would not be accepted by `restore`: {}; repair the database", target, what));
            sync(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            remove(part);
            if (damaged(e)) {
                throw new StoreUnusable(database + " is damaged: restore a backup with `restore FILE`");
            }
            throw new BackupRefused(target + " can’t be written: " + firstLine(e));
        } catch (IOException e) {
            remove(part);
            throw new BackupRefused(target + " can’t be written: " + e);
        } catch (StoreUnusable e) {
            remove(part);
            throw e;
        }
    }

    private static void copy(Path database, Path part) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 5000");
            }
            try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, part.toString());
                vacuum.execute();
            }
        }
    }

    static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static boolean damaged(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("NOTADB") || message.contains("CORRUPT");
    }

    static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            Database.LOG.warn("{} could not be deleted: {}", part, e.toString());
        }
    }
}
