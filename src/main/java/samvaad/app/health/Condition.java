package samvaad.app.health;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the bot is doing at a moment, as far as database and disk show.
 *
 * @param deadLetters of the last 24 hours
 * @param failedUpdates of the last 24 hours
 * @param waiting messages in the outbox
 * @param oldest how long the oldest of them has waited
 * @param oldestAnswer how long the oldest answer has waited
 * @param held for how long Telegram has been refusing the bot because it should slow down
 * @param heldChats chats that Telegram wants left alone for now
 * @param backup when the newest backup was made
 * @param started when the bot began to check
 * @param besides what else is wrong
 */
public record Condition(
        Instant at,
        long deadLetters,
        long failedUpdates,
        long waiting,
        Duration oldest,
        Duration oldestAnswer,
        Duration held,
        int heldChats,
        long freeBytes,
        long databaseBytes,
        Optional<Instant> backup,
        Instant started,
        Map<Trouble, Long> besides) {

    private static final Duration TOO_LONG = Duration.ofMinutes(10);
    private static final Duration HELD_TOO_LONG = Duration.ofMinutes(1);
    private static final Duration BACKUP_TOO_OLD = Duration.ofHours(26);
    private static final long LEAST_FREE = 256L << 20;

    /** What is wrong, each with the number its text mentions. */
    Map<Trouble, Long> troubles() {
        Map<Trouble, Long> troubles = new EnumMap<>(Trouble.class);
        troubles.putAll(besides);
        if (deadLetters > 0) {
            troubles.put(Trouble.DEAD_LETTERS, deadLetters);
        }
        if (failedUpdates > 0) {
            troubles.put(Trouble.FAILED_UPDATES, failedUpdates);
        }
        if (oldestAnswer.compareTo(TOO_LONG) > 0) {
            troubles.put(Trouble.OUTBOX_OLD, oldestAnswer.toMinutes());
        }
        if (held.compareTo(HELD_TOO_LONG) > 0) {
            troubles.put(Trouble.SLOWED_DOWN, held.toMinutes());
        }
        if (freeBytes < Math.max(LEAST_FREE, 2 * databaseBytes)) {
            troubles.put(Trouble.DISK_FULL, freeMegabytes());
        }
        if (backupAge().compareTo(BACKUP_TOO_OLD) > 0) {
            troubles.put(Trouble.BACKUP_OLD, backupAge().toHours());
        }
        return troubles;
    }

    long freeMegabytes() {
        return freeBytes >> 20;
    }

    /** Since the newest backup, or since the start if there is none. */
    Duration backupAge() {
        return Duration.between(backup.orElse(started), at);
    }
}
