package samvaad.bot;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import samvaad.bot.FloodGuard.Verdict;
import samvaad.chat.ChatId;

/**
 * What each chat has cost the conversation thread. A chat has a fiftieth of its time, and some to begin with, which is a hundred
 * times what a lively conversation takes. One that has used it up is told so once and heard again when it has some.
 */
final class CostAccount {

    private static final long FULL = Duration.ofMillis(600).toNanos();
    private static final long HEARD_AGAIN = FULL / 3;

    /** No update may take so long; where one does, by our fault or the machine's, a single one makes nobody a flooder. */
    private static final long MOST_FOR_ONE = Duration.ofMillis(100).toNanos();

    private static final int PART = 50;
    private static final int FEW_CHATS = 10_000;

    private final LongSupplier nanos;
    private final Map<ChatId, Balance> balances = new HashMap<>();
    private int tidyAbove = FEW_CHATS;

    /**
     * What a chat has left.
     *
     * @param at when that was so
     * @param told whether it was told that it has used all up
     */
    private record Balance(long left, long at, boolean told) {

        Balance now(long now) {
            long back = Math.max(0, now - at) / PART;
            return new Balance(Math.min(FULL, left + back), now, told);
        }
    }

    CostAccount(LongSupplier nanos) {
        this.nanos = nanos;
    }

    Verdict judge(ChatId chat) {
        Balance before = balances.get(chat);
        if (before == null) {
            return Verdict.ANSWER;
        }
        Balance now = before.now(nanos.getAsLong());
        if (now.left() >= (now.told() ? HEARD_AGAIN : 0)) {
            balances.put(chat, new Balance(now.left(), now.at(), false));
            return Verdict.ANSWER;
        }
        balances.put(chat, new Balance(now.left(), now.at(), true));
        return now.told() ? Verdict.IGNORE : Verdict.TELL;
    }

    void charge(ChatId chat, long spent) {
        long at = nanos.getAsLong();
        tidy(at);
        Balance now = balances.getOrDefault(chat, new Balance(FULL, at, false)).now(at);
        balances.put(chat, new Balance(now.left() - Math.min(spent, MOST_FOR_ONE), at, now.told()));
    }

    /** Whoever has all back is as good as unknown. */
    private void tidy(long at) {
        if (balances.size() > tidyAbove) {
            balances.values().removeIf(balance -> balance.now(at).left() == FULL);
            tidyAbove = Math.max(FEW_CHATS, 2 * balances.size());
        }
    }
}
