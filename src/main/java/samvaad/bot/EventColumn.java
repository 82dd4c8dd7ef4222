package samvaad.bot;

import java.util.Optional;

/**
 * A column in which a feature stores the id of an event, so that an event can get another id. The names come from the
 * code, never from outside.
 *
 * @param json a column of the same table with a JSON object that has the id too, in a field named like the column
 * @param list whether the column has several ids, with a blank between them
 */
public record EventColumn(String table, String column, Optional<String> json, boolean list) {

    public EventColumn(String table, String column, Optional<String> json) {
        this(table, column, json, false);
    }

    /** The table's column {@code event}. */
    public static EventColumn of(String table) {
        return new EventColumn(table, "event", Optional.empty());
    }

    /** A column with several ids, with a blank between them. */
    public static EventColumn listed(String table, String column) {
        return new EventColumn(table, column, Optional.empty(), true);
    }
}
