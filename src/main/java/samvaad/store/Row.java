package samvaad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The current row of a result. A column is read by the name it has in the table, or by the alias of what is computed.
 * Each of these throws if the result has no such column.
 */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    public int count(String column) throws SQLException {
        return result.getInt(column);
    }

    public boolean yes(String column) throws SQLException {
        return result.getInt(column) != 0;
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    public Instant moment(String column) throws SQLException {
        return Instant.ofEpochMilli(result.getLong(column));
    }

    public Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    public OptionalLong maybeNumber(String column) throws SQLException {
        long number = result.getLong(column);
        return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    public OptionalInt maybeCount(String column) throws SQLException {
        int count = result.getInt(column);
        return result.wasNull() ? OptionalInt.empty() : OptionalInt.of(count);
    }

    public Optional<Instant> maybeMoment(String column) throws SQLException {
        long millis = result.getLong(column);
        return result.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** Makes a value from a row. */
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }
}
