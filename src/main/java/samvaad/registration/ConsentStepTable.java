package samvaad.registration;

import java.time.Instant;
import java.util.Optional;
import samvaad.bot.Step;
import samvaad.chat.ChatId;
import samvaad.event.EventId;
import samvaad.store.Sql;

/** SQL for what somebody did before they agreed to what the privacy notice means now. */
final class ConsentStepTable {

    private final Sql sql;

    ConsentStepTable(Sql sql) {
        this.sql = sql;
    }

    /** The person is asked. What they did waits; it takes the place of what waited before. */
    void put(ChatId chat, EventId event, String version, Step step, Instant now) {
        sql.run(
                "INSERT OR REPLACE INTO consent_step (chat, event, version, kind, step, asked_at) VALUES (?, ?, ?, ?, ?, ?)",
                chat.value(),
                event.value(),
                version,
                step.getClass().getSimpleName(),
                step.json(),
                now);
    }

    /** Whether something waits. */
    boolean waits(ChatId chat, EventId event) {
        return sql.number(
                        "SELECT 1 FROM consent_step WHERE chat = ? AND event = ? AND step IS NOT NULL",
                        chat.value(),
                        event.value())
                > 0;
    }

    /** The step that waits since this moment or later. It waits no longer. */
    Optional<Step> take(ChatId chat, EventId event, Instant since) {
        Optional<Step> step = sql.one(
                        "SELECT step FROM consent_step WHERE chat = ? AND event = ? AND asked_at >= ?",
                        row -> row.maybeText("step"),
                        chat.value(),
                        event.value(),
                        since)
                .flatMap(stored -> stored)
                .flatMap(Step::read);
        delete(chat, event);
        return step;
    }

    /** Nothing of what was done is kept, only that they do not want to be asked again. */
    void decline(ChatId chat, EventId event, String version, Instant now) {
        sql.run(
                "INSERT OR REPLACE INTO consent_step (chat, event, version, declined, asked_at) VALUES (?, ?, ?, 1, ?)",
                chat.value(),
                event.value(),
                version,
                now);
    }

    boolean hasDeclined(ChatId chat, EventId event, String version) {
        return sql.number(
                        "SELECT 1 FROM consent_step WHERE chat = ? AND event = ? AND version = ? AND declined = 1",
                        chat.value(),
                        event.value(),
                        version)
                > 0;
    }

    void delete(ChatId chat, EventId event) {
        sql.run("DELETE FROM consent_step WHERE chat = ? AND event = ?", chat.value(), event.value());
    }

    void delete(ChatId chat) {
        sql.run("DELETE FROM consent_step WHERE chat = ?", chat.value());
    }

    void deleteBefore(Instant moment) {
        sql.run("DELETE FROM consent_step WHERE asked_at < ? AND declined = 0", moment);
    }
}
