package samvaad.feedback;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import samvaad.event.EventId;
import samvaad.store.Row;
import samvaad.store.Sql;

/**
 * SQL of the ballot box: counts of all answers, and bags of comments without names. What is in it says nothing of who put it
 * there or when, not by its order either: a row is written anew as a whole.
 */
final class BoxTable {

    private static final String NAMED = "SELECT c.question, c.rating, c.words, (SELECT r.name FROM registration r"
            + " WHERE r.chat = c.chat AND r.event = c.event ORDER BY r.colleague, r.id LIMIT 1) FROM feedback_comment c ";

    private final Sql sql;
    private final SecureRandom random = new SecureRandom();

    BoxTable(Sql sql) {
        this.sql = sql;
    }

    Counts counts(EventId event) {
        return sql.one("SELECT counts FROM feedback_count WHERE event = ?", row -> row.text(1), event.value())
                .map(Counts::read)
                .orElse(Counts.NONE);
    }

    void counts(EventId event, Counts counts) {
        sql.run("INSERT OR REPLACE INTO feedback_count (event, counts) VALUES (?, ?)", event.value(), counts.write());
    }

    void add(EventId event, Comment comment, LocalDate day) {
        int bags = (int) sql.number("SELECT count(*) FROM feedback_bag WHERE event = ?", event.value());
        int number = bags == 0 ? 0 : random.nextInt(bags);
        CommentBag bag = sql.one(
                        "SELECT comments FROM feedback_bag WHERE event = ? AND bag = ?",
                        row -> CommentBag.read(row.text(1)),
                        event.value(),
                        number)
                .orElse(CommentBag.EMPTY)
                .with(new CommentBag.Slip(comment, Optional.of(day)), random);
        int size = bag.slips().size();
        if (size < CommentBag.MOST) {
            put(event, number, bag);
        } else {
            put(event, number, new CommentBag(bag.slips().subList(0, size / 2)));
            put(event, bags, new CommentBag(bag.slips().subList(size / 2, size)));
        }
    }

    void remove(EventId event, Comment comment) {
        for (Map.Entry<Integer, CommentBag> bag : bags(event).entrySet()) {
            Optional<CommentBag> fewer = bag.getValue().without(comment);
            if (fewer.isPresent()) {
                put(event, bag.getKey(), fewer.get());
                return;
            }
        }
    }

    List<Comment> comments(EventId event) {
        return bags(event).values().stream()
                .flatMap(bag -> bag.slips().stream())
                .map(CommentBag.Slip::comment)
                .toList();
    }

    /** What came before this day and has not been passed on; from now on it has. */
    List<Comment> tell(EventId event, LocalDate today) {
        List<Comment> told = new ArrayList<>();
        bags(event).forEach((number, bag) -> {
            List<Comment> news = bag.slips().stream()
                    .filter(slip -> slip.isUntoldBefore(today))
                    .map(CommentBag.Slip::comment)
                    .toList();
            if (!news.isEmpty()) {
                told.addAll(news);
                put(
                        event,
                        number,
                        new CommentBag(bag.slips().stream()
                                .map(slip -> slip.isUntoldBefore(today) ? slip.told() : slip)
                                .toList()));
            }
        });
        return told;
    }

    /** All comments with a name. */
    List<Comment> named(EventId event) {
        return sql.list(NAMED + "WHERE c.event = ?", BoxTable::comment, event.value());
    }

    /** Those with the lowest ratings. */
    List<Comment> lowest(EventId event, String question, int most) {
        return sql.list(
                NAMED + "WHERE c.event = ? AND c.question = ? ORDER BY c.rating LIMIT ?",
                BoxTable::comment,
                event.value(),
                question,
                most);
    }

    int namedComments(EventId event) {
        return (int) sql.number("SELECT count(*) FROM feedback_comment WHERE event = ?", event.value());
    }

    private static Comment comment(Row row) throws SQLException {
        return new Comment(row.text(1), row.maybeCount(2), row.text(3), row.maybeText(4));
    }

    private Map<Integer, CommentBag> bags(EventId event) {
        Map<Integer, CommentBag> bags = new TreeMap<>();
        sql.each(
                "SELECT bag, comments FROM feedback_bag WHERE event = ?",
                row -> Map.entry(row.count(1), CommentBag.read(row.text(2))),
                bag -> bags.put(bag.getKey(), bag.getValue()),
                event.value());
        return bags;
    }

    private void put(EventId event, int number, CommentBag bag) {
        sql.run(
                "INSERT OR REPLACE INTO feedback_bag (event, bag, comments) VALUES (?, ?, ?)",
                event.value(),
                number,
                bag.write());
    }
}
