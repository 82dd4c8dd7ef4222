package samvaad.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming.ButtonPress;
import samvaad.store.RecentMap;

/** Two quick taps on the same button count as one. */
final class DoubleTaps {

    private static final Duration ONE_TAP = Duration.ofMillis(900);
    private static final int MOST_CHATS = 5_000;

    private final Map<ChatId, Tap> last = new RecentMap<>(MOST_CHATS);

    /**
     * The last press of a chat.
     *
     * @param update the same one may come again, when the database failed and the batch is repeated
     */
    private record Tap(long update, long message, String data, Instant at) {}

    boolean isSecond(long update, ButtonPress press) {
        Instant at = press.from().sentAt();
        Tap tap = new Tap(update, press.messageId(), press.data(), at);
        Tap before = last.get(press.from().chat());
        if (before != null
                && before.update() != update
                && before.message() == tap.message()
                && before.data().equals(tap.data())
                && Duration.between(before.at(), at).abs().compareTo(ONE_TAP) < 0) {
            return true;
        }
        last.put(press.from().chat(), tap);
        return false;
    }
}
