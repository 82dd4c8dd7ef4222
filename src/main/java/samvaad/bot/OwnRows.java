package samvaad.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a table that are about a person, as {@code /mydata} shows them: a dated line each, and every column named
 * here in the file. The names come from the code, never from outside.
 *
 * @param name what the rows are called in the file
 * @param key of the text of a line, whose arguments are the columns; empty if the rows are in the file only
 * @param person the column with the person's id, with the id of their private chat, or with their registration
 * @param through the table of registrations if it is one; then {@code who} and {@code code} of that are columns too
 */
public record OwnRows(
        String name,
        Optional<String> key,
        String table,
        String person,
        Optional<String> through,
        List<Column> columns) {

    /** What a column holds, as people read it. */
    public enum Kind {
        MOMENT,
        EVENT,
        WORDS,
        NUMBER
    }

    /** A column that is shown. */
    public record Column(String name, Kind kind) {}

    /** Rows next to a person's id. */
    public static OwnRows of(String name, String table, String person) {
        return new OwnRows(name, Optional.empty(), table, person, Optional.empty(), List.of());
    }

    /** Rows next to the registrations of a chat. */
    public static OwnRows ofRegistration(String name, String table) {
        return new OwnRows(name, Optional.empty(), table, "registration", Optional.of("registration"), List.of());
    }

    /** A line for each row, in the order of the first moment. */
    public OwnRows line(String text) {
        return new OwnRows(name, Optional.of(text), table, person, through, columns);
    }

    public OwnRows moments(String... names) {
        return with(Kind.MOMENT, names);
    }

    public OwnRows event() {
        return with(Kind.EVENT, "event");
    }

    public OwnRows words(String... names) {
        return with(Kind.WORDS, names);
    }

    public OwnRows numbers(String... names) {
        return with(Kind.NUMBER, names);
    }

    private OwnRows with(Kind kind, String... names) {
        List<Column> more = new ArrayList<>(columns);
        for (String one : names) {
            more.add(new Column(one, kind));
        }
        return new OwnRows(name, key, table, person, through, List.copyOf(more));
    }
}
