package samvaad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void anEmptyDatabaseComesToTheNewestVersion() throws SQLException {
        try (Connection connection = memory()) {
            Migrations.apply(connection);
            assertThat(Migrations.versionOf(connection)).isEqualTo(Migrations.newest());
            assertThat(schema(connection)).contains("outbox", "person", "seen_update");
        }
    }

    @Test
    void theSecondTimeNothingHappens() throws SQLException {
        try (Connection connection = memory()) {
            Migrations.apply(connection);
            List<String> schema = schema(connection);
            Migrations.apply(connection);
            assertThat(schema(connection)).isEqualTo(schema);
        }
    }

    @Test
    void everyFileOfTheFolderIsInTheList() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/migrations"))) {
            assertThat(files.count()).isEqualTo(Migrations.newest());
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheDatabaseAsItWas() throws SQLException {
        try (Connection connection = memory();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE visit (nobody TEXT)");
            assertThatThrownBy(() -> Migrations.apply(connection)).isInstanceOf(SQLException.class);
            assertThat(schema(connection)).containsExactly("visit");
            assertThat(Migrations.versionOf(connection)).isZero();
            statement.execute("DROP TABLE visit");
            Migrations.apply(connection);
            assertThat(Migrations.versionOf(connection)).isEqualTo(Migrations.newest());
        }
    }

    private static Connection memory() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    private static List<String> schema(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery("SELECT name FROM sqlite_schema ORDER BY name")) {
            while (result.next()) {
                names.add(result.getString("name"));
            }
        }
        return names;
    }
}
