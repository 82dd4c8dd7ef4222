package samvaad.checkin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import samvaad.chat.ChatId;
import samvaad.checkin.HallCodeTable.Shown;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Session;
import samvaad.store.RecentMap;
import samvaad.store.Sql;

/**
 * Codes of four digits, shown in the hall for some minutes to those who are in. No two sessions have the same one at
 * the same time. A chat that guesses is stopped after a few wrong ones, because there are only 10,000.
 */
final class HallCodes {

    static final Duration SHOWN = Duration.ofMinutes(10);

    private static final Duration LATE = Duration.ofHours(1);

    private static final int CODES = 10_000;
    private static final int DRAWS = 100;
    private static final int MOST_WRONG = 5;
    private static final int MOST_CHATS = 10_000;

    private final HallCodeTable table;
    private final RandomGenerator random = new SecureRandom();
    private final Map<ChatId, Wrong> wrong = new RecentMap<>(MOST_CHATS);

    HallCodes(Sql sql) {
        this.table = new HallCodeTable(sql);
    }

    /** How often a chat has typed a wrong code since then. */
    private record Wrong(Instant since, int times) {}

    /** A new code for a session, instead of the one it has. */
    Shown show(Event event, Session session, Instant now) {
        table.dropUntil(now);
        for (int i = 0; i < DRAWS; i++) {
            String code = String.format("%04d", random.nextInt(CODES));
            Shown shown = new Shown(event.id(), session.id(), code, now.plus(SHOWN));
            if (table.put(shown)) {
                return shown;
            }
        }
        throw new IllegalStateException("No code is free: " + table.all().size() + " are shown");
    }

    Optional<Shown> shown(EventId event, Session session, Instant now) {
        return table.of(event, session.id()).filter(shown -> now.isBefore(shown.until()));
    }

    /** Whether a code is shown for any session of the event, or was a short while ago: somebody may type it late. */
    boolean isAnyExpected(EventId event, Instant now) {
        return table.all().stream()
                .anyMatch(shown -> shown.event().equals(event)
                        && now.isBefore(shown.until().plus(LATE)));
    }

    Optional<Shown> find(String code, Instant now) {
        return table.all().stream()
                .filter(shown -> shown.code().equals(code) && now.isBefore(shown.until()))
                .findFirst();
    }

    boolean mayTry(ChatId chat, Instant now) {
        return wrong(chat, now).times() < MOST_WRONG;
    }

    void noteWrong(ChatId chat, Instant now) {
        Wrong before = wrong(chat, now);
        wrong.put(chat, new Wrong(before.since(), before.times() + 1));
    }

    private Wrong wrong(ChatId chat, Instant now) {
        Wrong fresh = new Wrong(now, 0);
        Wrong known = wrong.getOrDefault(chat, fresh);
        return now.isBefore(known.since().plus(SHOWN)) ? known : fresh;
    }
}
