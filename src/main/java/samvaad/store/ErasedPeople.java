package samvaad.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The list of recently erased people. It is in the database and once more next to the backups, because a backup is
 * mostly restored when the database is lost.
 */
public final class ErasedPeople {

    private static final String FILE = "erased.txt";

    /** Room for half a million people. */
    private static final long MOST_BYTES = 16L << 20;

    private static final Pattern LINE = Pattern.compile("(-?[0-9]{1,18}) ([0-9]{1,15})");

    private final Path folder;

    public ErasedPeople(Path dataFolder) {
        this.folder = dataFolder.resolve("backups");
    }

    /** Rewrites the list: people, and when they were erased in milliseconds. */
    public void write(Map<Long, Long> erased) throws IOException {
        Path file = folder.resolve(FILE);
        if (erased.isEmpty() && !Files.exists(file)) {
            return;
        }
        OwnerOnly.folder(folder);
        Path part = folder.resolve(FILE + OwnerOnly.PART);
        Files.deleteIfExists(part);
        OwnerOnly.file(part);
        List<String> lines = erased.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .sorted()
                .toList();
        Files.write(part, lines, StandardCharsets.US_ASCII);
        Backup.sync(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Every list we can trust: the folder's own, and the current database if it can be read. A list next to the backup
     * is not trusted, because whoever can put it there could have everybody erased.
     *
     * @throws BackupRefused if somebody else may have written the folder's list
     */
    static Map<Long, Long> find(Path dataFolder) throws BackupRefused, IOException {
        Map<Long, Long> found = new HashMap<>();
        read(dataFolder.resolve("backups").resolve(FILE), dataFolder, found);
        Path database = dataFolder.resolve(Database.FILE);
        if (Files.exists(database)) {
            try (Connection connection = BackupCheck.open(database)) {
                read(connection, found);
            } catch (SQLException e) {
                Database.LOG.debug("{} can’t be searched for people who were erased: {}", database, e.getMessage());
            }
        }
        return found;
    }

    /** A list next to the backup that is not the folder's own. */
    static Optional<Path> elsewhere(Path dataFolder, Path backup) throws IOException {
        Path beside = backup.toAbsolutePath().resolveSibling(FILE);
        Path own = dataFolder.resolve("backups").resolve(FILE);
        boolean other = Files.exists(beside) && !(Files.exists(own) && Files.isSameFile(beside, own));
        return other ? Optional.of(beside) : Optional.empty();
    }

    /**
     * Marks the people in a restored database who were erased after it was made. Deletes the messages waiting for them;
     * the bot erases them when it starts.
     *
     * @return how many there are
     */
    static int mark(Path restored, Map<Long, Long> erased) throws SQLException {
        if (erased.isEmpty()) {
            return 0;
        }
        try (Connection connection = BackupCheck.open(restored)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA secure_delete = ON");
            }
            Map<Long, Long> known = new HashMap<>();
            read(connection, known);
            Map<Long, Long> back = erased.entrySet().stream()
                    .filter(one -> one.getValue() > known.getOrDefault(one.getKey(), Long.MIN_VALUE))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            if (!back.isEmpty()) {
                Migrations.apply(connection);
                mark(connection, back);
            }
            return back.size();
        }
    }

    private static void mark(Connection connection, Map<Long, Long> back) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // Updates that had just arrived when the backup was made may be from them.
            statement.execute("DELETE FROM note WHERE name = 'batch'");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT OR REPLACE INTO erased (person, at, back) VALUES (?, ?, 1)");
                PreparedStatement silence = connection.prepareStatement(
                        "DELETE FROM outbox WHERE chat = ? OR instr(about, ' ' || ? || ' ') > 0")) {
            for (Map.Entry<Long, Long> one : back.entrySet()) {
                insert.setLong(1, one.getKey());
                insert.setLong(2, one.getValue());
                insert.executeUpdate();
                silence.setLong(1, one.getKey());
                silence.setLong(2, one.getKey());
                silence.executeUpdate();
            }
        }
        connection.commit();
    }

    private static void read(Connection connection, Map<Long, Long> found) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (var result = statement.executeQuery(
                    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'erased'")) {
                if (result.getInt(1) == 0) {
                    return;
                }
            }
            try (var result = statement.executeQuery("SELECT person, at FROM erased")) {
                while (result.next()) {
                    found.merge(result.getLong("person"), result.getLong("at"), Math::max);
                }
            }
        }
    }

    private static void read(Path file, Path dataFolder, Map<Long, Long> found) throws BackupRefused, IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!OwnerOnly.isOnlyOurs(file, dataFolder) || Files.size(file) > MOST_BYTES) {
            throw new BackupRefused(
                    file + " may have been written by somebody else: check it, then `chown` and `chmod 600`"
                            + " it, or move it away");
        }
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            var one = LINE.matcher(line);
            if (one.matches()) {
                found.merge(Long.parseLong(one.group(1)), Long.parseLong(one.group(2)), Math::max);
            }
        }
    }
}
