package samvaad.outbox;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.store.Writer;

/**
 * Messages survive: what is put here is a row of the transaction that it belongs to, and stays until Telegram has taken
 * the message. All methods are for jobs of the {@link Writer} only.
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

    /** Rows that gave way to newer ones, while the sender may still have them. */
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

    /** How long answers wait; may be asked on any thread. */
    public Forecast forecast() {
        return forecast;
    }

    /** From here on this one is told what changes. */
    void tell(OutboxListener listener) {
        sender = listener;
    }

    /** What messages hold that is not their reader's own. */
    public Confidences confidences() {
        return confidences;
    }

    /** Tells the listener about messages whose tag is this name, or begins with it and a colon. */
    public void listen(String name, DeliveryListener listener) {
        listeners.add(name, listener);
    }

    /** A message of its own. */
    public void send(ChatId chat, Lane lane, Outgoing message) {
        put(new Envelope(chat, lane), message);
    }

    /** A message of its own whose end a listener wants to know. */
    public void send(ChatId chat, Lane lane, String tag, Outgoing message) {
        put(new Envelope(chat, lane).tagged(tag), message);
    }

    /**
     * Answers somebody: in this slot if there is one, in place of this message if there is one and that is possible, otherwise in a
     * new message. Where a message shows the slot that is not this one, it loses its buttons.
     *
     * @param stage where the person is: it decides who goes first when many wait
     */
    public void answer(ChatId chat, Stage stage, Optional<Slot> slot, OptionalLong edit, Outgoing message) {
        put(new Envelope(chat, Lane.ANSWER, slot, edit, Optional.empty(), stage), message);
    }

    /** Answers in a message of its own whose end a listener wants to know. */
    public void answer(ChatId chat, Stage stage, String tag, Outgoing message) {
        put(new Envelope(chat, Lane.ANSWER, Optional.empty(), OptionalLong.empty(), Optional.of(tag), stage), message);
    }

    /** Changes what the slot shows, in the same message if there is one. */
    public void replace(ChatId chat, Lane lane, Slot slot, Outgoing message) {
        put(
                new Envelope(chat, lane, Optional.of(slot), table.messageIn(chat, slot), Optional.empty(), Stage.ASKS),
                message);
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
            writer.afterCommit(() -> sender.cancelled(tagPrefix));
        }
    }

    /** Drops what waits for a chat; what is on the wire already arrives. */
    public void drop(ChatId chat) {
        table.deleteOf(chat);
        writer.afterCommit(() -> sender.dropped(chat));
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

    /** The group goes on under another number. */
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
     * Screens that were to be shown in the same place and have not gone out give way: nobody needs to see them any more. Pictures,
     * files and whatever has no place of its own stay. One that is on the wire at this moment arrives all the same.
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

    /** Writes down what became of letters; what is delivered or given up goes from the table. */
    void settle(List<Outcome> outcomes) {
        settlement.settle(outcomes);
    }

    /** Whether the letter's row gave way to a newer one. */
    boolean isReplaced(Letter letter) {
        return replaced.contains(letter.id());
    }

    /** The sender has let go of the letter. */
    void ended(Letter letter) {
        replaced.remove(letter.id());
    }

    /** Takes the buttons from a message when nothing else is to be done. */
    public void tidy(ChatId chat, long message) {
        put(
                new Envelope(
                        chat, Lane.TIDYING, Optional.empty(), OptionalLong.of(message), Optional.empty(), Stage.ASKS),
                new Outgoing.Unbutton(message));
    }
}
