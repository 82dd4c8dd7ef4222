package samvaad.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Checks a database file of unknown origin. Nothing stored in it is run, and it is trusted only once its schema is ours
 * and its pages are intact.
 */
final class BackupCheck {

    /** Our very first table. A file without it is something else. */
    private static final String OURS = "SELECT count(*) FROM sqlite_schema WHERE name = 'seen_update'";

    private static final Properties BOUNDED = new Properties();

    static {
        BOUNDED.setProperty("limit_sql_length", "1000000");
        BOUNDED.setProperty("limit_length", "100000000");
    }

    private BackupCheck() {}

    static Connection open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, BOUNDED);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** What is wrong with a database that nobody is using, in words; empty if it is intact and its schema is ours. */
    static Optional<String> fault(Path file) {
        return asked(file, connection -> {
            // The schema first: checking the pages evaluates expressions in it.
            Optional<String> wrong = stranger(connection)
                    .or(() -> asked(connection, BackupCheck::foreign).map(what -> "not to be trusted: " + what));
            return wrong.or(() -> asked(connection, BackupCheck::damage));
        });
    }

    /** The same for a copy of our own database. Objects that somebody added to it are no fault here. */
    static Optional<String> faultOfOurs(Path file) {
        return asked(file, connection -> stranger(connection).or(() -> asked(connection, BackupCheck::damage)));
    }

    static Optional<String> foreign(Path file) {
        return asked(file, BackupCheck::foreign);
    }

    /** What in a database's schema is not this bot's, in words. */
    static Optional<String> foreign(Connection connection) throws SQLException {
        return Schema.difference(connection, Migrations.versionOf(connection));
    }

    /** A check that answers in words; empty if nothing is wrong. */
    private interface Question {
        Optional<String> ask(Connection connection) throws SQLException;
    }

    private static Optional<String> asked(Path file, Question question) {
        try (Connection connection = open(file)) {
            return question.ask(connection);
        } catch (SQLException e) {
            return Optional.of("damaged or not a database: " + Backup.firstLine(e));
        }
    }

    private static Optional<String> asked(Connection connection, Question question) {
        try {
            return question.ask(connection);
        } catch (SQLException e) {
            return Optional.of("damaged or not a database: " + Backup.firstLine(e));
        }
    }

    /** When the newest update that a database knows of arrived; the epoch if it knows none. */
    static Instant newestTrace(Path file) throws SQLException {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                var result = statement.executeQuery("SELECT max(seen_at) FROM seen_update")) {
            return Instant.ofEpochMilli(result.getLong(1));
        }
    }

    private static Optional<String> stranger(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery(OURS)) {
            if (result.getInt(1) == 0) {
                return Optional.of("not a database of this bot");
            }
        }
        int version = Migrations.versionOf(connection);
        if (version <= 0) {
            return Optional.of("damaged: there never was a version " + version);
        }
        if (version > Migrations.newest()) {
            return Optional.of("from version " + version + ", but this program only knows versions up to "
                    + Migrations.newest() + "; use the newer program");
        }
        return Optional.empty();
    }

    private static Optional<String> damage(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA integrity_check(1)")) {
            String found = result.getString(1);
            return "ok".equals(found)
                    ? Optional.empty()
                    : Optional.of("damaged: " + found.lines().findFirst().orElse(""));
        }
    }
}
