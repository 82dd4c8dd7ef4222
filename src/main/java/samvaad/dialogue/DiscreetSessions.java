package samvaad.dialogue;

import java.util.Map;
import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.form.FormSession;
import samvaad.store.RecentMap;

/**
 * Keeps in memory what must not be stored of discreet forms; it is lost when the program ends. A session is found by
 * the number and revision that are stored of it. So if a change of the database is undone, the previous session is
 * found again, and the same work can be repeated.
 */
final class DiscreetSessions {

    private static final int MOST_CHATS = 20_000;
    private static final int MOST_A_CHAT = 12;

    private final Map<ChatId, Map<Key, FormSession>> sessions = new RecentMap<>(MOST_CHATS);

    private record Key(long number, int revision) {
        static Key of(FormSession session) {
            return new Key(session.number(), session.revision());
        }
    }

    void keep(ChatId chat, FormSession session) {
        sessions.computeIfAbsent(chat, c -> new RecentMap<>(MOST_A_CHAT)).put(Key.of(session), session);
    }

    /** Everything known about a session that was read. */
    FormSession whole(ChatId chat, FormSession read) {
        return Optional.ofNullable(sessions.get(chat))
                .flatMap(of -> Optional.ofNullable(of.get(Key.of(read))))
                .orElse(read);
    }

    void forget(ChatId chat) {
        sessions.remove(chat);
    }
}
