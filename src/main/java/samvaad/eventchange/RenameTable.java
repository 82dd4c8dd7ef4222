package samvaad.eventchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.Trace;
import samvaad.event.EventId;
import samvaad.store.Sql;

/** SQL for giving all that belongs to an event to another id. Features name the columns. */
final class RenameTable {

    private final Sql sql;

    RenameTable(Sql sql) {
        this.sql = sql;
    }

    void rename(Feature feature, EventId was, EventId is) {
        List<EventColumn> columns = new ArrayList<>(feature.eventColumns());
        for (Trace trace : feature.traces()) {
            trace.event().ifPresent(event -> columns.add(new EventColumn(trace.table(), event, Optional.empty())));
        }
        for (EventColumn column : columns) {
            if (column.list()) {
                renameListed(column, was, is);
                continue;
            }
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

    private void renameListed(EventColumn column, EventId was, EventId is) {
        String padded = "' ' || " + column.column() + " || ' '";
        sql.run(
                "UPDATE " + column.table() + " SET " + column.column() + " = trim(replace(" + padded
                        + ", ' ' || ?2 || ' ', ' ' || ?1 || ' ')) WHERE instr(" + padded + ", ' ' || ?2 || ' ') > 0",
                is.value(),
                was.value());
    }
}
