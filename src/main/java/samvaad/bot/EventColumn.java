package samvaad.bot;

import java.util.Optional;

/**
 * A column in which a feature stores the id of an event, so that an event can get another id. The names come from the
 * code, never from outside.
 *
 * @param json a column of the same table with a JSON object that has the id too, in a field named like the column
 */
public record EventColumn(String table, String column, Optional<String> json) {

    /** The table's column {@code event}. */
    public static EventColumn of(String table) {
        return new EventColumn(table, "event", Optional.empty());
    }
}
