package samvaad.telegram;

import java.time.Duration;

/**
 * How long to wait after a failure before asking again: briefly at first, because most hiccups are short, and longer if
 * it lasts.
 */
final class PollPause {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private int failures;
    private int slowDowns;

    /** The pause after one more failure. */
    Duration next() {
        failures++;
        if (failures <= 3) {
            return Duration.ofMillis(50L << failures);
        }
        return failures <= 150 ? Duration.ofMillis(400) : Duration.ofSeconds(2);
    }

    /**
     * Telegram says we ask too often. We respect up to a minute. A longer pause would make the bot deaf, so we try
     * again after pauses that grow to a minute.
     */
    Duration slowedDown(Duration told) {
        slowDowns++;
        Duration grown = Duration.ofSeconds(1L << Math.min(slowDowns - 1, 6));
        Duration wait = told.compareTo(LONGEST) <= 0 && told.compareTo(grown) > 0 ? told : grown;
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** Whether the last failure was the first in a row. */
    boolean isFirst() {
        return failures == 1;
    }

    /** Telegram has answered: the next failure counts as the first again. Returns whether it had failed before. */
    boolean end() {
        boolean failed = failures > 0;
        failures = 0;
        slowDowns = 0;
        return failed;
    }
}
