package samvaad.store;

import java.sql.SQLException;

/** A statement failed because of the program, not the machine. */
public class StoreException extends RuntimeException {

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    static StoreException of(SQLException e, String sql) {
        int code = e.getErrorCode() & 0xff;
        String message = e.getMessage() + " in: " + sql;
        return StoreOutage.CODES.contains(code) ? new StoreOutage(message, e) : new StoreException(message, e);
    }
}
