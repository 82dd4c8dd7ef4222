package samvaad.bot;

import java.util.Map;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming.Attachment;
import samvaad.store.RecentMap;

/** Pictures sent as one album arrive one by one. We answer only once. */
final class Albums {

    private static final int MOST_CHATS = 5_000;

    private final Map<ChatId, First> last = new RecentMap<>(MOST_CHATS);

    /**
     * What came first from a chat's last album.
     *
     * @param update the same one may come again, when the database failed and the batch is repeated
     */
    private record First(long update, String album) {}

    boolean isAnswered(long update, Attachment attachment) {
        if (attachment.album().isEmpty()) {
            return false;
        }
        ChatId chat = attachment.from().chat();
        String album = attachment.album().get();
        First first = last.get(chat);
        if (first != null && first.album().equals(album)) {
            return first.update() != update;
        }
        last.put(chat, new First(update, album));
        return false;
    }
}
