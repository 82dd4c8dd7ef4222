package samvaad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The current row of a result. Columns are counted from 1. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public long number(int column) throws SQLException {
        return result.getLong(column);
    }

    public int count(int column) throws SQLException {
        return result.getInt(column);
    }

    public boolean yes(int column) throws SQLException {
        return result.getInt(column) != 0;
    }

    public String text(int column) throws SQLException {
        return result.getString(column);
    }

    public Instant moment(int column) throws SQLException {
        return Instant.ofEpochMilli(result.getLong(column));
    }

    public Optional<String> maybeText(int column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    public OptionalLong maybeNumber(int column) throws SQLException {
        long number = result.getLong(column);
        return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    public OptionalInt maybeCount(int column) throws SQLException {
        int count = result.getInt(column);
        return result.wasNull() ? OptionalInt.empty() : OptionalInt.of(count);
    }

    public Optional<Instant> maybeMoment(int column) throws SQLException {
        long millis = result.getLong(column);
        return result.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** Makes a value from a row. */
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }
}
