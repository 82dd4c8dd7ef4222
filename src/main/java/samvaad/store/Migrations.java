package samvaad.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/**
 * The versions of the database, one file of statements each, in {@code resources/migrations}. Never change a file that
 * has been released; add a new one at the end of the list.
 */
final class Migrations {

    private static final List<String> FILES = List.of(
            "0001-spine.sql",
            "0002-form.sql",
            "0003-registration.sql",
            "0004-staff.sql",
            "0005-reminders.sql",
            "0006-mailings.sql",
            "0007-feedback.sql",
            "0008-own-data.sql",
            "0009-desk.sql",
            "0010-office.sql",
            "0011-erased.sql",
            "0012-form-index.sql",
            "0013-stage.sql",
            "0014-people.sql",
            "0015-held.sql",
            "0016-questions.sql",
            "0017-files-of-staff.sql",
            "0018-mailing-texts.sql",
            "0019-counted-questions.sql",
            "0020-states.sql",
            "0021-versions.sql",
            "0022-duties.sql",
            "0023-untold.sql",
            "0024-session-seats.sql",
            "0025-hall-codes.sql",
            "0026-certificates.sql",
            "0027-handouts.sql",
            "0028-scheduled-mailings.sql",
            "0029-nominations.sql",
            "0030-own-pass.sql",
            "0031-teaching.sql",
            "0032-quotas.sql",
            "0033-consent-step.sql",
            "0034-agreed.sql",
            "0035-held-mailings.sql",
            "0036-own-rows.sql",
            "0037-typed-words.sql");

    private Migrations() {}

    /** The version this program reads and writes. */
    static int newest() {
        return FILES.size();
    }

    static int versionOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA user_version")) {
            return result.getInt(1);
        }
    }

    /** Migrates a database from any earlier version to the newest, all or nothing. */
    static void apply(Connection connection) throws SQLException {
        apply(connection, newest());
    }

    /** The same, up to a given version. */
    static void apply(Connection connection, int target) throws SQLException {
        int version = versionOf(connection);
        if (version == target) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                for (String file : FILES.subList(version, target)) {
                    statement.executeUpdate(read(file));
                }
                statement.execute("PRAGMA user_version = " + target);
                statement.execute("COMMIT");
            } catch (SQLException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }

    private static String read(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream("/migrations/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
