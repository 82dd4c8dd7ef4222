package samvaad.staff;

import java.time.Instant;
import samvaad.chat.UserId;
import samvaad.store.Sql;
import samvaad.text.Graphemes;

/** Records what the staff did that somebody may ask about later: who took a file away, who gave access to whom. */
public final class AuditTable {

    /** Whoever works at the machine itself. */
    public static final UserId CONSOLE = new UserId(0);

    /** Somebody about whom nothing is stored any more. */
    private static final UserId SOMEBODY = new UserId(-1);

    private static final int NAME = 60;

    private final Sql sql;

    public AuditTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * Records an action.
     *
     * @param detail no personal data of others except their number
     */
    public void note(UserId who, String name, String what, String detail, Instant now) {
        sql.run(
                "INSERT INTO audit (at, person, name, what, detail) VALUES (?, ?, ?, ?, ?)",
                now,
                who.value(),
                Graphemes.shorten(name, NAME),
                what,
                detail);
    }

    /** Keeps the action, but not who did it or to whom. */
    public void forget(UserId who) {
        sql.run("UPDATE audit SET name = '', person = ? WHERE person = ?", SOMEBODY.value(), who.value());
        sql.run("UPDATE audit SET detail = '' WHERE what IN ('removed', 'limited') AND detail = ?", who.toString());
    }

    /** The same for everything done before this moment. */
    void forgetBefore(Instant moment) {
        sql.run(
                "UPDATE audit SET name = '', person = ?, detail = CASE WHEN what IN ('removed', 'limited') THEN '' ELSE detail END"
                        + " WHERE at < ? AND person > 0",
                SOMEBODY.value(),
                moment);
    }
}
