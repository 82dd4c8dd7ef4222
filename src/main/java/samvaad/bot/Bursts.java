package samvaad.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Incoming.Attachment;
import samvaad.store.RecentMap;

/**
 * What people do in one go arrives one by one: an album, pictures picked together and sent without grouping, a text
 * mended several times. We answer only once.
 */
final class Bursts {

    private static final int MOST_CHATS = 5_000;

    /** Things of one kind that come so soon after each other were sent in one go. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    /** Whoever goes on mending a text has just read what we say about it. */
    private static final Duration MENDING = Duration.ofMinutes(1);

    private final Map<ChatId, Burst> sent = new RecentMap<>(MOST_CHATS);
    private final Map<ChatId, Burst> edited = new RecentMap<>(MOST_CHATS);

    /**
     * A chat's last burst.
     *
     * @param first the update that was answered; it may come again, when the database failed and the batch is repeated
     * @param of the album, or the kind of what was sent
     * @param last when the last part of it was sent
     */
    private record Burst(long first, String of, Instant last) {}

    boolean isAnswered(long update, Incoming incoming) {
        if (incoming instanceof Attachment attachment) {
            Optional<String> album = attachment.album();
            return belongs(
                    sent, update, incoming, album.orElse(attachment.kind().name()), AT_ONCE, album.isPresent());
        }
        return incoming instanceof Incoming.Edited && belongs(edited, update, incoming, "", MENDING, false);
    }

    private static boolean belongs(
            Map<ChatId, Burst> bursts, long update, Incoming incoming, String of, Duration pause, boolean anyTime) {
        ChatId chat = incoming.from().chat();
        Instant now = incoming.from().sentAt();
        Optional<Burst> last = Optional.ofNullable(bursts.get(chat))
                .filter(burst -> burst.of().equals(of))
                .filter(burst -> anyTime || Duration.between(burst.last(), now).compareTo(pause) <= 0);
        boolean first = last.map(burst -> burst.first() == update).orElse(true);
        bursts.put(chat, new Burst(first ? update : last.orElseThrow().first(), of, now));
        return !first;
    }
}
