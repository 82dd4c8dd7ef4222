package samvaad.bench.race;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What Telegram takes of a bot: 30 calls a second and as many at once, of a chat one a second and 20 at once. A call that is
 * refused counts for neither; whoever had no room is held until retry_after is over. On the server's thread only.
 */
final class TelegramPace {

    private static final double SECOND = 1e9;

    private final Bucket bot = new Bucket(30, 30);
    private final Map<Long, Bucket> chats = new HashMap<>();
    private long taken;
    private long refused;
    private long began;

    private static final class Bucket {
        private final double most;
        private final double perSecond;
        private double tokens;
        private long filled = System.nanoTime();
        private long heldUntil = filled;

        Bucket(double most, double perSecond) {
            this.most = most;
            this.perSecond = perSecond;
            this.tokens = most;
        }

        /** The whole seconds until a call would be taken; 0 if it is taken now. */
        long secondsUntilOne(long now) {
            tokens = Math.min(most, tokens + (now - filled) / SECOND * perSecond);
            filled = now;
            if (heldUntil > now) {
                return (long) Math.ceil((heldUntil - now) / SECOND);
            }
            long wait = tokens >= 1 ? 0 : Math.max(1, (long) Math.ceil((1 - tokens) / perSecond));
            if (wait > 0) {
                heldUntil = now + (long) (wait * SECOND);
            }
            return wait;
        }
    }

    /** Counts a message or an edit; where it is refused, the seconds of retry_after. */
    OptionalLong refuses(long chat) {
        Bucket own = chats.computeIfAbsent(chat, id -> new Bucket(20, 1));
        // Later than a new bucket was filled, which would count as held otherwise.
        long now = System.nanoTime();
        began = began == 0 ? now : began;
        long wait = bot.secondsUntilOne(now);
        wait = wait > 0 ? wait : own.secondsUntilOne(now);
        if (wait > 0) {
            refused++;
            return OptionalLong.of(wait);
        }
        bot.tokens--;
        own.tokens--;
        taken++;
        return OptionalLong.empty();
    }

    /** {@code taken CALLS refused CALLS share PERCENT}: the share of what could have been taken since the first call, and begins anew. */
    String result() {
        double could = 30 + 30 * (System.nanoTime() - began) / SECOND;
        String said =
                String.format(Locale.ROOT, " taken %d refused %d share %.0f", taken, refused, 100 * taken / could);
        taken = 0;
        refused = 0;
        began = 0;
        return said;
    }
}
