package samvaad.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.store.StoreOutage;
import samvaad.store.Writer;

/**
 * Messages survive: what is put here is a row of the transaction that it belongs to, and stays until Telegram has taken
 * the message. All methods are for jobs of the {@link Writer} only.
 */
public final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Writer writer;
    private final Clock clock;
    private final OutboxTable table;
    private final Confidences confidences;
    private final Set<ChatId> closed;
    private final Set<ChatId> reopened = new HashSet<>();
    private final Map<String, DeliveryListener> listeners = new HashMap<>();
    private Consumer<Letter> sender = letter -> {};
    private Consumer<ChatId> dropper = chat -> {};
    private Consumer<String> canceller = tagPrefix -> {};
    private long lastId;

    public Outbox(Writer writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
        this.table = new OutboxTable(writer.sql());
        this.confidences = new Confidences(writer, table, this::tell);
        this.closed = new HashSet<>(table.closed());
        this.lastId = table.lastId();
    }

    /** Who takes letters once they are committed, who lets go of those of a chat, and of those with a tag. */
    void sender(Consumer<Letter> taker, Consumer<ChatId> forgetter, Consumer<String> taggedForgetter) {
        sender = taker;
        dropper = forgetter;
        canceller = taggedForgetter;
    }

    /** What messages hold that is not their reader's own. */
    public Confidences confidences() {
        return confidences;
    }

    /** Tells the listener about messages whose tag is this name, or begins with it and a colon. */
    public void listen(String name, DeliveryListener listener) {
        listeners.put(name, listener);
    }

    /** A message of its own. */
    public void send(ChatId chat, Lane lane, Outgoing message) {
        put(chat, lane, Optional.empty(), OptionalLong.empty(), Optional.empty(), message);
    }

    /** A message of its own whose end a listener wants to know. */
    public void send(ChatId chat, Lane lane, String tag, Outgoing message) {
        put(chat, lane, Optional.empty(), OptionalLong.empty(), Optional.of(tag), message);
    }

    /** Changes what the slot shows, in the same message if there is one. */
    public void replace(ChatId chat, Lane lane, Slot slot, Outgoing message) {
        put(chat, lane, Optional.of(slot), table.messageIn(chat, slot), Optional.empty(), message);
    }

    /** Changes this message, or sends a new one where that is not possible. */
    public void edit(ChatId chat, long messageId, Optional<Slot> slot, Outgoing message) {
        put(chat, Lane.ANSWER, slot, OptionalLong.of(messageId), Optional.empty(), message);
    }

    /** Shows it in a new message; the one that was in the slot loses its buttons. */
    public void renew(ChatId chat, Slot slot, Outgoing message) {
        put(chat, Lane.ANSWER, Optional.of(slot), OptionalLong.empty(), Optional.empty(), message);
    }

    /** The message that shows the slot now, as far as it has been delivered. */
    public OptionalLong messageIn(ChatId chat, Slot slot) {
        return table.messageIn(chat, slot);
    }

    /** Lets the slot's message be as it is: nothing will replace it. */
    public void leave(ChatId chat, Slot slot) {
        table.empty(chat, slot);
    }

    /** Whether the slot's newest content is still to be sent. */
    public boolean waits(ChatId chat, Slot slot) {
        return table.waits(chat, slot);
    }

    /** How many messages of a bulk lane wait, counted up to {@code most}. */
    public int waiting(Lane lane, int most) {
        return table.waiting(lane, most);
    }

    /** Takes back what waits in a bulk lane with a tag that begins so; listeners are told of each once it is out. */
    public void cancel(Lane lane, String tagPrefix) {
        if (table.waits(lane, tagPrefix)) {
            writer.afterCommit(() -> canceller.accept(tagPrefix));
        }
    }

    /** Drops what waits for a chat; what is on the wire already arrives. */
    public void drop(ChatId chat) {
        table.deleteOf(chat);
        writer.afterCommit(() -> dropper.accept(chat));
    }

    /** Erases all that is kept of messages to a chat, and of those to others about its person. */
    public void erase(ChatId chat) {
        drop(chat);
        confidences.dropAbout(chat);
        table.emptyAll(chat);
    }

    /** What Telegram keeps of the pictures of one maker whose key begins so is not used any more. */
    public void forgetKept(String maker, String keyPrefix) {
        table.forgetKept(maker, keyPrefix);
    }

    /** The id of the message put here last: where it has grown, there is something to send. */
    public long lastId() {
        return lastId;
    }

    public boolean isClosed(ChatId chat) {
        return closed.contains(chat) && !reopened.contains(chat);
    }

    /** The chat takes nothing any more: what waits for it goes, and nothing is sent until it writes again. */
    public void close(ChatId chat, String reason) {
        table.of(chat).forEach(letter -> tell(letter, DeliveryListener.End.GONE));
        drop(chat);
        table.close(chat, reason, clock.instant());
        writer.afterCommit(() -> closed.add(chat));
    }

    /** The chat has written again. */
    public void reopen(ChatId chat) {
        if (closed.contains(chat)) {
            table.reopen(chat);
            reopened.add(chat);
            writer.afterCommit(() -> {
                closed.remove(chat);
                reopened.remove(chat);
            });
        }
    }

    /** The group goes on under another number. */
    public void move(ChatId from, ChatId to) {
        table.move(from, to);
    }

    private void put(
            ChatId chat, Lane lane, Optional<Slot> slot, OptionalLong edit, Optional<String> tag, Outgoing message) {
        if (isClosed(chat)) {
            tag.ifPresent(t -> tell(t, chat, DeliveryListener.End.GONE));
            return;
        }
        Letter letter = new Letter(++lastId, chat, lane, slot, edit, tag, Optional.of(message));
        table.insert(letter, confidences.now(), OutgoingCodec.write(message), clock.instant());
        writer.afterCommit(() -> sender.accept(letter));
    }

    /** Writes down what became of letters; what is delivered or given up goes from the table. */
    void settle(List<Outcome> outcomes) {
        Instant now = clock.instant();
        for (Outcome outcome : outcomes) {
            Letter letter = outcome.letter();
            Delivery delivery = outcome.delivery();
            if (delivery instanceof Delivery.Delivered delivered) {
                delivered(letter, delivered);
            } else if (delivery instanceof Delivery.Gone gone) {
                close(letter.chat(), gone.reason());
            } else if (delivery instanceof Delivery.Moved moved) {
                table.move(letter.chat(), moved.to());
            } else if (delivery instanceof Delivery.FileLost) {
                letter.made().ifPresent(table::forget);
            } else if (delivery instanceof Delivery.Refused refused) {
                table.bury(letter, refused.reason(), now);
                tell(letter, DeliveryListener.End.REFUSED);
            } else if (delivery instanceof Delivery.Cancelled && table.delete(letter.id())) {
                tell(letter, DeliveryListener.End.CANCELLED);
            }
        }
    }

    private void delivered(Letter letter, Delivery.Delivered delivered) {
        boolean late = confidences.cameTooLate(letter);
        if (!late && !table.delete(letter.id())) {
            return;
        }
        letter.slot().ifPresent(slot -> shown(letter, slot, delivered.messageId()));
        delivered.fileId().ifPresent(fileId -> letter.made().ifPresent(made -> table.keep(made, fileId)));
        tell(late ? letter.taggedAsSlot() : letter, DeliveryListener.End.DELIVERED);
    }

    /** The slot is shown by this message now; another one that showed it loses its buttons. */
    private void shown(Letter letter, Slot slot, long message) {
        if (message == 0) {
            return;
        }
        OptionalLong before = table.messageIn(letter.chat(), slot);
        if (!letter.canBeEdited()) {
            table.empty(letter.chat(), slot);
        } else if (!before.equals(OptionalLong.of(message))) {
            table.put(letter.chat(), slot, message);
        }
        before.stream()
                .filter(old -> old != message)
                .forEach(old -> send(letter.chat(), Lane.ANSWER, new Outgoing.Unbutton(old)));
    }

    private void tell(Letter letter, DeliveryListener.End end) {
        letter.tag().ifPresent(tag -> tell(tag, letter.chat(), end));
    }

    private void tell(String tag, ChatId chat, DeliveryListener.End end) {
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
            LOG.error("What became of a message could not be told to {}", name, e);
        }
    }
}
