package samvaad.understand;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.event.EventId;
import samvaad.store.Row;
import samvaad.store.Sql;
import samvaad.understand.MissedSentences.Missed;
import samvaad.understand.MissedSentences.Offer;

/** SQL for sentences that were not understood. */
final class MissedTable {

    /** Between the labels of two topics that were offered. */
    static final String OR = "|";

    /** Of more the least frequent are dropped, so that nobody can fill the disk. */
    private static final int MOST = 5_000;

    private static final String COLUMNS = "id, event, words, folded, times, offered, first, second";

    private final Sql sql;

    MissedTable(Sql sql) {
        this.sql = sql;
    }

    long add(Optional<EventId> event, String words, String folded, String offered, Instant now) {
        String about = event.map(EventId::value).orElse("");
        sql.run(
                "INSERT INTO missed (event, words, folded, offered, times, last_at) VALUES (?1, ?2, ?3, ?4, 1, ?5)"
                        + " ON CONFLICT (event, folded) DO UPDATE SET times = times + 1, last_at = ?5, offered = ?4,"
                        + " first = CASE WHEN offered = ?4 THEN first ELSE 0 END,"
                        + " second = CASE WHEN offered = ?4 THEN second ELSE 0 END",
                about,
                words,
                folded,
                offered,
                now);
        sql.run(
                "DELETE FROM missed WHERE (SELECT count(*) FROM missed) > ?1 AND id ="
                        + " (SELECT id FROM missed WHERE folded <> ?2 ORDER BY times, last_at LIMIT 1)",
                MOST,
                folded);
        return sql.number("SELECT id FROM missed WHERE event = ? AND folded = ?", about, folded);
    }

    void chose(long id, int which) {
        sql.run(
                "UPDATE missed SET first = first + (?2 = 0), second = second + (?2 = 1) WHERE id = ?1 AND offered <> ''",
                id,
                which);
    }

    Optional<Missed> find(long id) {
        return sql.one("SELECT " + COLUMNS + " FROM missed WHERE id = ?", MissedTable::missed, id);
    }

    List<Missed> mostFrequent(int most) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM missed ORDER BY times DESC, last_at DESC LIMIT ?",
                MissedTable::missed,
                most);
    }

    void delete(long id) {
        sql.run("DELETE FROM missed WHERE id = ?", id);
    }

    void dropBefore(Instant moment) {
        sql.run("DELETE FROM missed WHERE last_at < ?", moment);
    }

    private static Missed missed(Row row) throws SQLException {
        List<Offer> offers = new ArrayList<>();
        String[] labels = row.text("offered").split("\\" + OR, -1);
        long[] chosen = {row.number("first"), row.number("second")};
        for (int i = 0; i < labels.length && i < chosen.length; i++) {
            if (Meaning.labelled(labels[i]).orElse(Courtesy.NONE) instanceof Topic topic) {
                offers.add(new Offer(topic, chosen[i]));
            }
        }
        return new Missed(
                row.number("id"),
                EventId.of(row.text("event")),
                row.text("words"),
                row.text("folded"),
                row.number("times"),
                offers);
    }
}
