package samvaad.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.outbox.Confidential;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.store.Sql;
import samvaad.store.Writer;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.LongText;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * Passes comments on to organisers who want to follow them. Comments with a name go at once. Comments without one go
 * together on a later day, because the time of a message could give the author away. Only comments that have been
 * passed on in this way appear in reports.
 */
final class CommentNewsTable {

    private record Watcher(UserId person, Language language) {}

    private static final int MORNING = 9;
    private static final int MOST = 30;

    private final Sql sql;
    private final BoxTable box;
    private final Outbox outbox;
    private final Messages messages;
    private final BiPredicate<UserId, EventId> mayRead;

    CommentNewsTable(Writer writer, Outbox outbox, Messages messages, BiPredicate<UserId, EventId> mayRead) {
        this.sql = writer.sql();
        this.box = new BoxTable(writer.sql());
        this.outbox = outbox;
        this.messages = messages;
        this.mayRead = mayRead;
    }

    boolean isWatching(Event event, UserId person) {
        return sql.number(
                        "SELECT count(*) FROM feedback_watch WHERE event = ? AND person = ?",
                        event.id().value(),
                        person.value())
                > 0;
    }

    void watch(Event event, UserId person, Language language) {
        sql.run(
                "INSERT OR REPLACE INTO feedback_watch (event, person, language) VALUES (?, ?, ?)",
                event.id().value(),
                person.value(),
                language.code());
    }

    void unwatch(Event event, UserId person) {
        sql.run(
                "DELETE FROM feedback_watch WHERE event = ? AND person = ?",
                event.id().value(),
                person.value());
    }

    /** Passes on a comment with a name. */
    void tell(Event event, Comment comment) {
        Confidential holds = Confidential.forStaff(comment.by().stream().toArray(ChatId[]::new));
        tell(event, List.of(comment), "report.news", holds);
    }

    /** Passes on the comments of earlier days, once a day, if there are enough of them. */
    void tick(Event event, Instant now) {
        LocalDate today = now.atZone(event.zone()).toLocalDate();
        if (now.isBefore(event.begins())
                || now.atZone(event.zone()).getHour() < MORNING
                || FeedbackInvitations.isQuiet(event, now)
                || today.toString().equals(told(event.id()))) {
            return;
        }
        sql.run(
                "INSERT INTO feedback_round (event, last, asked, told) VALUES (?, 0, 0, ?) ON CONFLICT (event)"
                        + " DO UPDATE SET told = excluded.told",
                event.id().value(),
                today.toString());
        List<Comment> comments = box.tell(event.id(), today, !now.isBefore(event.feedbackCloses()));
        if (!comments.isEmpty()) {
            tell(event, comments, "report.news.anonymous", Confidential.forStaff());
        }
    }

    private String told(EventId event) {
        return sql.one("SELECT told FROM feedback_round WHERE event = ?", row -> row.text("told"), event.value())
                .orElse("");
    }

    private void tell(Event event, List<Comment> comments, String title, Confidential holds) {
        List<Comment> shown = comments.stream()
                .sorted(Comparator.comparing(Comment::question).thenComparing(Comment::order))
                .limit(MOST)
                .toList();
        List<Watcher> watching = sql.list(
                "SELECT w.person, COALESCE(p.language, w.language) AS language FROM feedback_watch w"
                        + " LEFT JOIN person p ON p.id = w.person WHERE w.event = ?",
                row -> new Watcher(new UserId(row.number("person")), new Language(row.text("language"))),
                event.id().value());
        for (Watcher watcher : watching) {
            if (mayRead.test(watcher.person(), event.id())) {
                Texts texts = messages.in(watcher.language());
                Html text = texts.text(title, "event", event.title().in(texts.language()))
                        .paragraph(ReportWords.comments(event, shown, texts));
                outbox.confidences()
                        .with(
                                holds,
                                () -> LongText.split(text)
                                        .forEach(part -> outbox.send(
                                                watcher.person().privateChat(), Lane.NUDGE, Outgoing.show(part))));
            }
        }
    }
}
