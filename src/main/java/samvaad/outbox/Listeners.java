package samvaad.outbox;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.chat.ChatId;
import samvaad.store.StoreOutage;
import samvaad.store.Writer;

/** Those who want to know what became of messages, by the name their tags begin with. */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final Writer writer;
    private final Map<String, DeliveryListener> listeners = new HashMap<>();

    Listeners(Writer writer) {
        this.writer = writer;
    }

    void add(String name, DeliveryListener listener) {
        listeners.put(name, listener);
    }

    void tell(Letter letter, DeliveryListener.End end) {
        letter.tag().ifPresent(tag -> tell(tag, letter.chat(), end));
    }

    void tell(String tag, ChatId chat, DeliveryListener.End end) {
        int colon = tag.indexOf(':');
        String name = colon < 0 ? tag : tag.substring(0, colon);
        DeliveryListener listener = listeners.get(name);
        if (listener == null) {
            return;
        }
        try {
            writer.undoable(() -> listener.ended(colon < 0 ? "" : tag.substring(colon + 1), chat, end));
        } catch (StoreOutage e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{} failed to handle the outcome of a message", name, e);
        }
    }
}
