package samvaad.feedback;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import samvaad.answer.Answers;
import samvaad.chat.ChatId;
import samvaad.event.EventId;
import samvaad.store.Row;
import samvaad.store.Sql;

/**
 * SQL for the ballot box: counts of all answers, and bags of comments without names. It does not reveal who put
 * something in or when. Not even the order does: each row is rewritten as a whole.
 */
final class BoxTable {

    private static final String NAMED = "SELECT c.question, c.rating, c.words, (SELECT r.name FROM registration r"
            + " WHERE r.chat = c.chat AND r.event = c.event ORDER BY r.colleague, r.id LIMIT 1) AS name, c.chat"
            + " FROM feedback_comment c ";

    private final Sql sql;
    private final SecureRandom random = new SecureRandom();

    BoxTable(Sql sql) {
        this.sql = sql;
    }

    Ballots ballots(EventId event) {
        return sql.one(
                        "SELECT counts, named, published FROM feedback_count WHERE event = ?",
                        row -> new Ballots(
                                Counts.read(row.text("counts")),
                                row.maybeText("named").map(Counts::read).orElseGet(() -> named(sheets(event))),
                                row.maybeText("published").map(Counts::read).orElse(Counts.NONE)),
                        event.value())
                .orElse(Ballots.NONE);
    }

    void putBallots(EventId event, Ballots ballots) {
        sql.run(
                "INSERT OR REPLACE INTO feedback_count (event, counts, named, published) VALUES (?, ?, ?, ?)",
                event.value(),
                ballots.all().write(),
                ballots.named().write(),
                ballots.published().write());
    }

    private List<Answers> sheets(EventId event) {
        return sql.list(
                "SELECT answers FROM feedback_sheet WHERE event = ?",
                row -> Answers.ofJson(row.text("answers")).orElse(Answers.NONE),
                event.value());
    }

    private static Counts named(List<Answers> sheets) {
        Counts named = Counts.NONE;
        for (Answers sheet : sheets) {
            named = named.plus(sheet);
        }
        return named;
    }

    void add(EventId event, Comment comment, LocalDate day) {
        int bags = (int) sql.number("SELECT count(*) FROM feedback_bag WHERE event = ?", event.value());
        int number = bags == 0 ? 0 : random.nextInt(bags);
        CommentBag bag = sql.one(
                        "SELECT comments FROM feedback_bag WHERE event = ? AND bag = ?",
                        row -> CommentBag.read(row.text("comments")),
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

    /** The comments that have been passed on. */
    List<Comment> comments(EventId event) {
        return bags(event).values().stream()
                .flatMap(bag -> bag.slips().stream())
                .filter(CommentBag.Slip::isTold)
                .map(CommentBag.Slip::comment)
                .toList();
    }

    /**
     * Returns comments from before this day that have not been passed on, and marks them as passed on. For each
     * subject, only if enough people wrote about it: a single comment could be traced to one person.
     *
     * @param last whether no more will come; then the rest is passed on too, without the ratings it explains
     */
    List<Comment> tell(EventId event, LocalDate today, boolean last) {
        Map<String, Long> waiting = bags(event).values().stream()
                .flatMap(bag -> bag.slips().stream())
                .filter(slip -> slip.isUntoldBefore(today))
                .collect(Collectors.groupingBy(slip -> slip.comment().question(), Collectors.counting()));
        List<Comment> told = new ArrayList<>();
        bags(event).forEach((number, bag) -> {
            List<CommentBag.Slip> slips = new ArrayList<>();
            for (CommentBag.Slip slip : bag.slips()) {
                boolean lot = waiting.getOrDefault(slip.comment().question(), 0L) >= Ballots.LOT;
                boolean goes = slip.isUntoldBefore(today) && (lot || last);
                CommentBag.Slip now = goes ? slip.told(lot) : slip;
                slips.add(now);
                if (goes) {
                    told.add(now.comment());
                }
            }
            if (!slips.equals(bag.slips())) {
                put(event, number, new CommentBag(slips));
            }
        });
        return told;
    }

    /** All comments with a name. */
    List<Comment> named(EventId event) {
        return sql.list(NAMED + "WHERE c.event = ?", BoxTable::comment, event.value());
    }

    /** The comments with the lowest ratings. */
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
        return new Comment(
                row.text("question"),
                row.maybeCount("rating"),
                row.text("words"),
                row.maybeText("name"),
                Optional.of(new ChatId(row.number("chat"))));
    }

    private Map<Integer, CommentBag> bags(EventId event) {
        Map<Integer, CommentBag> bags = new TreeMap<>();
        sql.each(
                "SELECT bag, comments FROM feedback_bag WHERE event = ?",
                row -> Map.entry(row.count("bag"), CommentBag.read(row.text("comments"))),
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
