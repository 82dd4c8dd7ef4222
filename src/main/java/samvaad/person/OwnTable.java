package samvaad.person;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import samvaad.bot.OwnRows;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.store.Row;
import samvaad.store.Sql;

/** SQL for what tables hold about a person. Features name the tables and columns. */
final class OwnTable {

    /** The columns that a registration adds. */
    static final List<OwnRows.Column> OF_REGISTRATION =
            List.of(new OwnRows.Column("who", OwnRows.Kind.WORDS), new OwnRows.Column("code", OwnRows.Kind.WORDS));

    private final Sql sql;

    OwnTable(Sql sql) {
        this.sql = sql;
    }

    /** The rows, each with its columns: an {@code Instant}, an {@code EventId}, a text or a number. No empty ones. */
    List<Map<String, Object>> rows(OwnRows of, UserId person) {
        List<String> names = new ArrayList<>();
        of.columns().forEach(column -> names.add("t.\"" + column.name() + "\" AS \"" + column.name() + "\""));
        if (of.through().isPresent()) {
            names.add("r.name AS who");
            names.add("r.code AS code");
        }
        String from = of.through()
                .map(registrations -> " FROM " + registrations + " AS r JOIN " + of.table() + " AS t ON t."
                        + of.person() + " = r.id WHERE r.chat = ?")
                .orElse(" FROM " + of.table() + " AS t WHERE t." + of.person() + " = ?");
        return sql.list(
                "SELECT " + String.join(", ", names) + from + order(of), row -> values(of, row), person.value());
    }

    private static String order(OwnRows of) {
        return of.columns().stream()
                .filter(column -> column.kind() == OwnRows.Kind.MOMENT)
                .findFirst()
                .map(column -> " ORDER BY t.\"" + column.name() + "\"")
                .orElse("");
    }

    private static Map<String, Object> values(OwnRows of, Row row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (OwnRows.Column column : columns(of)) {
            String name = column.name();
            switch (column.kind()) {
                case MOMENT -> row.maybeMoment(name).ifPresent(moment -> values.put(name, moment));
                case EVENT -> row.maybeText(name).flatMap(EventId::of).ifPresent(event -> values.put(name, event));
                case WORDS -> row.maybeText(name).ifPresent(words -> values.put(name, words));
                case NUMBER -> row.maybeNumber(name).ifPresent(number -> values.put(name, number));
            }
        }
        return values;
    }

    static List<OwnRows.Column> columns(OwnRows of) {
        List<OwnRows.Column> all = new ArrayList<>(of.columns());
        if (of.through().isPresent()) {
            all.addAll(OF_REGISTRATION);
        }
        return all;
    }
}
