package samvaad.bench;

import java.util.HashMap;
import java.util.Map;

/**
 * The limits of the strict Bot API server in virtual time: 30 calls a second of the bot after a burst of 30, one a second of a chat after
 * 20. A call beyond them is refused, and whatever comes until the told pause is over too.
 */
final class StrictTelegram {

    private static final double BOT_BURST = 30;
    private static final double CHAT_BURST = 20;
    private static final double NANOS = 1e9;

    private final Map<Long, Bucket> chats = new HashMap<>();
    private final Bucket bot = new Bucket(BOT_BURST);
    private double perSecond;
    private int taken;
    private int refused;

    private static final class Bucket {
        private double calls;
        private long at;
        private long heldUntil;

        Bucket(double calls) {
            this.calls = calls;
        }

        void fill(double burst, double perSecond, long now) {
            calls = Math.min(burst, calls + (now - at) / NANOS * perSecond);
            at = now;
        }

        /** Seconds to wait from now on. */
        int hold(double perSecond, long now) {
            int pause = (int) Math.max(1, Math.ceil((1 - calls) / perSecond));
            heldUntil = now + (long) (pause * NANOS);
            return pause;
        }
    }

    StrictTelegram(double perSecond) {
        this.perSecond = perSecond;
    }

    void grants(double calls, long now) {
        bot.fill(BOT_BURST, perSecond, now);
        perSecond = calls;
    }

    int taken() {
        return taken;
    }

    int refused() {
        return refused;
    }

    /** A call arrives. Returns 0 if it is taken, or else the seconds to wait. */
    int call(long chat, long now) {
        int pause = judge(chats.computeIfAbsent(chat, id -> new Bucket(CHAT_BURST)), now);
        if (pause == 0) {
            taken++;
        } else {
            refused++;
        }
        return pause;
    }

    private int judge(Bucket own, long now) {
        for (Bucket held : new Bucket[] {bot, own}) {
            if (held.heldUntil > now) {
                return (int) Math.max(1, Math.ceil((held.heldUntil - now) / NANOS));
            }
        }
        bot.fill(BOT_BURST, perSecond, now);
        own.fill(CHAT_BURST, 1, now);
        if (bot.calls < 1) {
            return bot.hold(perSecond, now);
        }
        if (own.calls < 1) {
            return own.hold(1, now);
        }
        bot.calls--;
        own.calls--;
        return 0;
    }
}
