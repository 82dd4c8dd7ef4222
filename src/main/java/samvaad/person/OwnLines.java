package samvaad.person;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import samvaad.bot.OwnRows;
import samvaad.bot.Turn;
import samvaad.event.EventId;
import samvaad.store.Sql;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.LocalText;
import samvaad.text.Moments;

/** The dated lines of {@code /mydata}, and the same rows in its file. */
final class OwnLines {

    /** Of one kind the newest; the file has all. */
    private static final int SHOWN = 12;

    private static final int LONGEST = 120;

    /** What a pattern gets for a column that is empty, to choose by. */
    private static final String NONE = "none";

    private final OwnTable table;
    private final Function<EventId, LocalText> titles;

    /** @param titles of events, also of those that are gone */
    OwnLines(Sql sql, Function<EventId, LocalText> titles) {
        this.table = new OwnTable(sql);
        this.titles = titles;
    }

    Html words(Turn turn, OwnRows of) {
        if (of.key().isEmpty()) {
            return Html.EMPTY;
        }
        List<Map<String, Object>> rows = table.rows(of, turn.from().user());
        int older = Math.max(0, rows.size() - SHOWN);
        Html lines = Html.EMPTY;
        for (Map<String, Object> row : rows.subList(older, rows.size())) {
            List<Object> arguments = new ArrayList<>();
            for (OwnRows.Column column : OwnTable.columns(of)) {
                arguments.add(column.name());
                arguments.add(row.containsKey(column.name()) ? shown(turn, row.get(column.name())) : NONE);
            }
            lines = lines.line(turn.say(of.key().get(), arguments.toArray()));
        }
        return older > 0 ? lines.line(turn.say("mydata.older", "count", older)) : lines;
    }

    private Object shown(Turn turn, Object value) {
        if (value instanceof Instant moment) {
            return Moments.dayAndTime(moment.atZone(Privacy.INDIA), turn.texts());
        } else if (value instanceof EventId event) {
            return titles.apply(event).in(turn.language());
        }
        if (value instanceof String words) {
            return words.isBlank() ? NONE : Graphemes.shorten(words, LONGEST);
        }
        return value;
    }

    void json(Turn turn, OwnRows of, ObjectNode all) {
        ArrayNode list = all.withArray(of.name());
        for (Map<String, Object> row : table.rows(of, turn.from().user())) {
            ObjectNode node = list.addObject();
            row.forEach((name, value) -> {
                if (value instanceof Long number) {
                    node.put(name, number);
                } else {
                    node.put(name, value.toString());
                }
            });
        }
    }
}
