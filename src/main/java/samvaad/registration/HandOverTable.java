package samvaad.registration;

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
     * Compare-and-set: only if the registration is still in its chat and state. It is nobody's in particular until its
     * answers are written anew.
     */
    boolean move(Registration from, ChatId to, Language language, Consent consent) {
        return sql.run(
                        "UPDATE registration SET chat = ?, colleague = 0, identity = NULL, proved = 0, language = ?,"
                                + " consent = ?, consented_at = ? WHERE id = ? AND chat = ? AND status = ?",
                        to.value(),
                        language.code(),
                        consent.version(),
                        consent.at(),
                        from.id(),
                        from.chat().value(),
                        from.status())
                > 0;
    }
}
