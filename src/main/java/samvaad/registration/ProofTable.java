package samvaad.registration;

import samvaad.store.Sql;

/** SQL for registrations where Telegram vouched that the number is the one of the account that registered. */
final class ProofTable {

    private final Sql sql;

    ProofTable(Sql sql) {
        this.sql = sql;
    }

    boolean isProved(long registration) {
        return sql.number("SELECT proved FROM registration WHERE id = ?", registration) > 0;
    }

    /** Removes the proof because somebody else has proved the number. */
    boolean disprove(long registration) {
        return sql.run("UPDATE registration SET proved = 0 WHERE id = ?", registration) > 0;
    }
}
