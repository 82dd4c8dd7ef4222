package samvaad.bot;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import samvaad.bot.FloodGuard.Verdict;
import samvaad.chat.ChatId;

/**
 * What each chat has cost the conversation thread. A chat gets a fiftieth of the thread's time plus a starting credit,
 * a hundred times what a lively conversation needs. A chat that has used it up is told once, and heard again when a
 * third of the credit is back.
 */
final class CostAccount {

    private static final long FULL = Duration.ofMillis(600).toNanos();
    private static final long HEARD_AGAIN = FULL / 3;

    /**
     * No update should take this long. If one does, by our fault or the machine's, that alone must not make anybody a
     * flooder.
     */
    private static final long MOST_FOR_ONE = Duration.ofMillis(100).toNanos();

    private static final int PART = 50;
    private static final int FEW_CHATS = 10_000;

    private final LongSupplier nanos;
    private final Map<ChatId, Balance> balances = new HashMap<>();
    private int tidyAbove = FEW_CHATS;

    /**
     * What a chat has left.
     *
     * @param at the time of this balance
     * @param told whether the chat was told that nothing is left
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

    /** A chat with its full credit need not be remembered. */
    private void tidy(long at) {
        if (balances.size() > tidyAbove) {
            balances.values().removeIf(balance -> balance.now(at).left() == FULL);
            tidyAbove = Math.max(FEW_CHATS, 2 * balances.size());
        }
    }
}
