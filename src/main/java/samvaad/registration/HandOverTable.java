package samvaad.registration;

import samvaad.answer.Answers;
import samvaad.chat.ChatId;
import samvaad.person.Consent;
import samvaad.store.Sql;
import samvaad.text.Language;

/** SQL for the registration that moves to another chat. */
final class HandOverTable {

    private final Sql sql;

    HandOverTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * Compare-and-set: only if the registration is still in its chat and state. The number counts as proved unless
     * somebody else has proved it.
     */
    boolean move(Registration from, ChatId to, Answers answers, Language language, Consent consent, boolean proved) {
        return sql.run(
                        "UPDATE registration SET chat = ?, colleague = 0, answers = ?, language = ?, consent = ?,"
                                + " consented_at = ?, changed_at = ?, proved = ? AND NOT EXISTS (SELECT 1 FROM registration o"
                                + " WHERE o.event = registration.event AND o.identity = registration.identity"
                                + " AND o.proved = 1 AND o.id <> registration.id"
                                + " AND o.status IN ('CONFIRMED', 'WAITING', 'OFFERED'))"
                                + " WHERE id = ? AND chat = ? AND status = ?",
                        to.value(),
                        answers.json(),
                        language.code(),
                        consent.version(),
                        consent.at(),
                        consent.at(),
                        proved,
                        from.id(),
                        from.chat().value(),
                        from.status())
                > 0;
    }
}
