package samvaad.telegram;

import java.time.Duration;

/**
 * How long to wait before asking again after a failure: short at first, so that a hiccup is over soon, and longer when
 * it lasts.
 */
final class PollPause {

    private static final Duration CONFLICT = Duration.ofSeconds(4);

    private int failures;

    /** The pause after one more failure. */
    Duration next() {
        failures++;
        if (failures <= 3) {
            return Duration.ofMillis(50L << failures);
        }
        return failures <= 150 ? Duration.ofMillis(400) : Duration.ofSeconds(2);
    }

    /** Another copy polls with the same token: asking fast would only throw it out again and again. */
    Duration afterConflict() {
        return CONFLICT;
    }

    /** Whether the last failure was the first of its row. */
    boolean isFirst() {
        return failures == 1;
    }

    /** Telegram has answered; says whether it had failed before. */
    boolean isOver() {
        boolean failed = failures > 0;
        failures = 0;
        return failed;
    }
}
