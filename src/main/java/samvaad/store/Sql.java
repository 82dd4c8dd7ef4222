package samvaad.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Runs statements on one connection; each is prepared once and kept. For one thread at a time. Arguments may be
 * numbers, strings, booleans (0 and 1), instants (milliseconds since the epoch), enums (their name) and optionals of
 * these.
 */
public final class Sql implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /**
     * Changes rows.
     *
     * @return how many
     * @throws StoreException if it fails; {@link StoreOutage} if that is the machine's fault
     */
    public int run(String sql, Object... arguments) {
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(e, sql);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> one(String sql, Row.Reader<T> reader, Object... arguments) {
        try (ResultSet result = bound(sql, arguments).executeQuery()) {
            return result.next() ? Optional.of(reader.read(new Row(result))) : Optional.empty();
        } catch (SQLException e) {
            throw failed(e, sql);
        }
    }

    public <T> List<T> list(String sql, Row.Reader<T> reader, Object... arguments) {
        List<T> all = new ArrayList<>();
        each(sql, reader, all::add, arguments);
        return all;
    }

    /** Passes on row by row, for results that may not fit into memory. The taker must not run the same statement. */
    public <T> void each(String sql, Row.Reader<T> reader, Consumer<? super T> taker, Object... arguments) {
        try (ResultSet result = bound(sql, arguments).executeQuery()) {
            Row row = new Row(result);
            while (result.next()) {
                taker.accept(reader.read(row));
            }
        } catch (SQLException e) {
            throw failed(e, sql);
        }
    }

    /** A single number, whatever its name; 0 if there is no row or it is NULL. */
    public long number(String sql, Object... arguments) {
        try (ResultSet result = bound(sql, arguments).executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        } catch (SQLException e) {
            throw failed(e, sql);
        }
    }

    /** The statements prepared so far, so that a test can look at their query plans. */
    List<String> statements() {
        return List.copyOf(prepared.keySet());
    }

    /** Closes the connection; never fails. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            Database.LOG.warn("A database connection was not closed cleanly: {}", e.getMessage());
        }
    }

    /** After most failures the driver has closed the statement for good, so the next use prepares it again. */
    private StoreException failed(SQLException failure, String sql) {
        try (PreparedStatement spoilt = prepared.remove(sql)) {
            Database.LOG.debug(
                    "A statement failed and is prepared again{}: {}", spoilt == null ? " (had not been)" : "", sql);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return StoreException.of(failure, sql);
    }

    private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value instanceof Long || value instanceof Integer) {
            statement.setLong(place, ((Number) value).longValue());
        } else if (value instanceof String text) {
            statement.setString(place, text);
        } else if (value instanceof Boolean yes) {
            statement.setInt(place, yes ? 1 : 0);
        } else if (value instanceof Instant moment) {
            statement.setLong(place, moment.toEpochMilli());
        } else if (value instanceof Enum<?> name) {
            statement.setString(place, name.name());
        } else if (value instanceof OptionalLong number) {
            bindOrNull(statement, place, number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty());
        } else if (value instanceof OptionalInt number) {
            bindOrNull(statement, place, number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty());
        } else if (value instanceof Optional<?> optional) {
            bindOrNull(statement, place, optional);
        } else {
            throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
    }

    private static void bindOrNull(PreparedStatement statement, int place, Optional<?> value) throws SQLException {
        if (value.isPresent()) {
            bind(statement, place, value.get());
        } else {
            statement.setObject(place, null);
        }
    }
}
