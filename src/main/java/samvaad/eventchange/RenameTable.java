package samvaad.eventchange;

import java.util.List;
import samvaad.bot.EventColumn;
import samvaad.event.EventId;
import samvaad.store.Sql;

/** SQL for giving all that belongs to an event to another id. Features name their columns. */
final class RenameTable {

    private final Sql sql;

    RenameTable(Sql sql) {
        this.sql = sql;
    }

    void rename(List<EventColumn> columns, EventId was, EventId is) {
        for (EventColumn column : columns) {
            String also = column.json()
                    .map(json -> ", " + json + " = json_set(" + json + ", '$." + column.column() + "', ?1)")
                    .orElse("");
            sql.run(
                    "UPDATE OR REPLACE " + column.table() + " SET " + column.column() + " = ?1" + also + " WHERE "
                            + column.column() + " = ?2",
                    is.value(),
                    was.value());
        }
    }
}
