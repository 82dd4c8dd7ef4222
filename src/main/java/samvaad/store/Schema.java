package samvaad.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tables, indexes, triggers and views of a database, compared one by one with what the migrations create for its
 * version. A trigger or view that is not ours would run with our rights.
 */
final class Schema {

    /** Longer than any of ours. If theirs is longer, its beginning is different enough. */
    private static final int LONGEST = 20_000;

    private static final int SHOWN = 40;

    private final Map<String, Entry> objects;

    /** What SQLite stores about an object, with each run of whitespace in its SQL turned into one blank. */
    private record Entry(String type, String name, String table, String sql, boolean hasPages) {
        String title() {
            String clean = name.replaceAll("[^\\p{L}\\p{M}\\p{N}_ .-]", "?");
            return "the " + (type.matches("table|index|trigger|view") ? type : "object") + " "
                    + clean.substring(0, Math.min(clean.length(), SHOWN));
        }
    }

    private Schema(Map<String, Entry> objects) {
        this.objects = objects;
    }

    /**
     * What a database has that this program would not have created, or what it lacks, in words; empty if it is exactly
     * as the migrations create it.
     *
     * @param version from 1 to the newest
     */
    static Optional<String> difference(Connection connection, int version) throws SQLException {
        try (Connection ours = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Migrations.apply(ours, version);
            Schema expected = read(ours, Integer.MAX_VALUE);
            // Reading one more than expected is enough to find one that should not be there.
            return expected.against(read(connection, expected.objects.size() + 1));
        }
    }

    private Optional<String> against(Schema found) {
        for (Map.Entry<String, Entry> one : found.objects.entrySet()) {
            Entry expected = objects.get(one.getKey());
            if (expected == null) {
                return Optional.of("it has " + one.getValue().title() + ", which is not this bot’s");
            }
            if (!expected.equals(one.getValue())) {
                return Optional.of(one.getValue().title() + " is not as this bot makes it");
            }
        }
        return objects.entrySet().stream()
                .filter(one -> !found.objects.containsKey(one.getKey()))
                .findFirst()
                .map(one -> one.getValue().title() + " is missing");
    }

    private static Schema read(Connection connection, int most) throws SQLException {
        Map<String, Entry> objects = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT type, name, tbl_name, substr(sql, 1, ?) AS sql, rootpage > 0 AS has_pages FROM sqlite_schema LIMIT ?")) {
            statement.setInt(1, LONGEST);
            statement.setInt(2, most);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    Entry entry = new Entry(
                            text(row.getString("type")),
                            text(row.getString("name")),
                            text(row.getString("tbl_name")),
                            text(row.getString("sql")).replaceAll("\\s+", " "),
                            row.getBoolean("has_pages"));
                    Entry other = objects.put(entry.type() + " " + entry.name(), entry);
                    if (other != null) {
                        objects.put("a second " + entry.name(), other);
                    }
                }
            }
        }
        return new Schema(objects);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
