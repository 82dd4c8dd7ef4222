package samvaad.outbox;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.store.Writer;
import samvaad.text.Html;

/**
 * Messages survive a crash: each is a row written in the transaction it belongs to, and stays until Telegram has
 * accepted the message. All methods are for jobs of the {@link Writer} only, unless they say otherwise.
 */
public final class Outbox {

    private final Writer writer;
    private final Clock clock;
    private final OutboxTable table;
    private final Confidences confidences;
    private final Set<ChatId> closed;
    private final Set<ChatId> reopened = new HashSet<>();
    private final Listeners listeners;
    private final Settlement settlement;
    private final Forecast forecast = new Forecast();

    /** Rows replaced by newer ones that the sender may still have. */
    private final Set<Long> replaced = new HashSet<>();

    private OutboxListener sender = OutboxListener.NONE;
    private long lastId;

    public Outbox(Writer writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
        this.table = new OutboxTable(writer.sql());
        this.listeners = new Listeners(writer);
        this.confidences = new Confidences(writer, table, listeners::tell, ids -> sender.dropped(ids));
        this.settlement = new Settlement(this, table, listeners, clock);
        this.closed = new HashSet<>(table.closed());
        this.lastId = table.lastId();
    }

    /** Loads what stores messages. The first use takes a while, and nobody should wait for that. */
    public static void load() {
        Outgoing message = Outgoing.show(
                new Html("a"),
                Keyboard.rows().row(Button.main("a", CallbackData.of("a"))).build());
        var unused = OutgoingCodec.read(OutgoingCodec.write(message));
    }

    /** How long answers wait; may be called on any thread. */
    public Forecast forecast() {
        return forecast;
    }

    /** From now on tells this listener what changes. */
    void tell(OutboxListener listener) {
        sender = listener;
    }

    /** Knows which messages hold data of people other than their reader. */
    public Confidences confidences() {
        return confidences;
    }

    /** Tells the listener about messages whose tag is this name, or starts with it and a colon. */
    public void listen(String name, DeliveryListener listener) {
        listeners.add(name, listener);
    }

    /** Sends a separate message. */
    public void send(ChatId chat, Lane lane, Outgoing message) {
        put(new Envelope(chat, lane), message);
    }

    /** Sends a separate message, and tells a listener how it ended. */
    public void send(ChatId chat, Lane lane, String tag, Outgoing message) {
        put(new Envelope(chat, lane).tagged(tag), message);
    }

    /**
     * Answers somebody: in this slot if one is given, by editing this message if one is given and that is possible,
     * otherwise in a new message. If another message was showing the slot, it loses its buttons.
     *
     * @param stage where the person is; decides who goes first when many are waiting
     */
    public void answer(ChatId chat, Stage stage, Optional<Slot> slot, OptionalLong edit, Outgoing message) {
        put(new Envelope(chat, Lane.ANSWER, slot, edit, Optional.empty(), stage), message);
    }

    /** Answers in a separate message, and tells a listener how it ended. */
    public void answer(ChatId chat, Stage stage, String tag, Outgoing message) {
        put(new Envelope(chat, Lane.ANSWER, Optional.empty(), OptionalLong.empty(), Optional.of(tag), stage), message);
    }

    /** Changes what the slot shows, by editing its message if there is one. */
    public void replace(ChatId chat, Lane lane, Slot slot, Outgoing message) {
        put(
                new Envelope(chat, lane, Optional.of(slot), table.messageIn(chat, slot), Optional.empty(), Stage.ASKS),
                message);
    }

    /** The message that shows the slot now, as far as we know from deliveries. */
    public OptionalLong messageIn(ChatId chat, Slot slot) {
        return table.messageIn(chat, slot);
    }

    /** Leaves the slot's message as it is: nothing will replace it. */
    public void leave(ChatId chat, Slot slot) {
        table.empty(chat, slot);
    }

    /** Whether something for the slot is still waiting to be sent. */
    public boolean waits(ChatId chat, Slot slot) {
        return table.waits(chat, slot);
    }

    /** How many messages in a bulk lane are waiting, counted up to {@code most}. */
    public int waiting(Lane lane, int most) {
        return table.waiting(lane, most);
    }

    /**
     * Takes back the waiting messages in a bulk lane whose tag has this prefix. Listeners are told about each once it
     * is gone.
     */
    public void cancel(Lane lane, String tagPrefix) {
        if (table.waits(lane, tagPrefix)) {
            writer.afterCommit(() -> sender.cancelled(tagPrefix));
        }
    }

    /**
     * Takes back what is waiting for a chat with this tag. What is already on the wire still arrives.
     *
     * @return how many messages that were
     */
    public int takeBack(ChatId chat, String tag) {
        return confidences.takeOut(table.tagged(chat, tag)).size();
    }

    /** The same, and sends it to another chat instead. */
    public void passOn(ChatId from, String tag, ChatId to) {
        List<Letter> waiting = table.tagged(from, tag);
        Set<Long> unused = confidences.takeOut(waiting);
        for (Letter letter : waiting) {
            letter.content().ifPresent(message -> put(new Envelope(to, letter.lane()).tagged(tag), message));
        }
    }

    /** Drops what is waiting for a chat. What is already on the wire still arrives. */
    public void drop(ChatId chat) {
        table.deleteOf(chat);
        writer.afterCommit(() -> sender.dropped(chat));
    }

    /** Erases everything stored about messages to a chat, and messages to others that are about its person. */
    public void erase(ChatId chat) {
        drop(chat);
        confidences.dropAbout(chat);
        table.emptyAll(chat);
    }

    /** Forgets Telegram's file ids for one maker's files whose key has this prefix. */
    public void forgetKept(String maker, String keyPrefix) {
        table.forgetKept(maker, keyPrefix);
    }

    /** The id of the last message put here. If it has grown, there is something to send. */
    public long lastId() {
        return lastId;
    }

    public boolean isClosed(ChatId chat) {
        return closed.contains(chat) && !reopened.contains(chat);
    }

    /** The chat accepts nothing any more. Drops what is waiting for it, and sends nothing until it writes again. */
    public void close(ChatId chat, String reason) {
        table.of(chat).forEach(letter -> listeners.tell(letter, DeliveryListener.End.GONE));
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

    /** The group has a new id. */
    public void move(ChatId from, ChatId to) {
        table.move(from, to);
    }

    private void put(Envelope entry, Outgoing message) {
        if (isClosed(entry.chat())) {
            entry.tag().ifPresent(t -> listeners.tell(t, entry.chat(), DeliveryListener.End.GONE));
            return;
        }
        Set<Long> old = replace(entry);
        Letter letter = entry.letter(++lastId, message);
        table.insert(letter, confidences.now(), OutgoingCodec.write(message), clock.instant());
        writer.afterCommit(() -> {
            replaced.addAll(old);
            sender.added(letter, old);
        });
    }

    /**
     * Drops screens for the same place that have not gone out yet, because nobody needs to see them any more. Keeps
     * pictures, files and anything without a place of its own. A screen on the wire at this moment still arrives.
     */
    private Set<Long> replace(Envelope next) {
        if (next.lane() == Lane.TIDYING || (next.slot().isEmpty() && next.edit().isEmpty())) {
            return Set.of();
        }
        List<Letter> waiting = next.slot().isPresent()
                ? table.waitingIn(next.chat(), next.slot().get())
                : table.waitingIn(next.chat(), next.edit().getAsLong());
        Set<Long> old = new HashSet<>();
        for (Letter letter : waiting) {
            if (letter.content().orElse(null) instanceof Outgoing.Show && table.delete(letter.id())) {
                old.add(letter.id());
                listeners.tell(letter, DeliveryListener.End.CANCELLED);
            }
        }
        return old;
    }

    /** Records what became of letters. Deletes the rows that were delivered or given up. */
    void settle(List<Outcome> outcomes) {
        settlement.settle(outcomes);
    }

    /** Whether the letter's row was replaced by a newer one. */
    boolean isReplaced(Letter letter) {
        return replaced.contains(letter.id());
    }

    /** The sender is done with the letter. */
    void ended(Letter letter) {
        replaced.remove(letter.id());
    }

    /** Removes the buttons from a message when there is nothing else to do. */
    public void tidy(ChatId chat, long message) {
        put(
                new Envelope(
                        chat, Lane.TIDYING, Optional.empty(), OptionalLong.of(message), Optional.empty(), Stage.ASKS),
                new Outgoing.Unbutton(message));
    }
}
