package samvaad.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import samvaad.chat.ChatId;
import samvaad.store.Writer;

/**
 * Knows which waiting messages hold data of people other than their reader, and drops them when that data has to go.
 * For jobs of the {@link Writer}.
 */
public final class Confidences {

    private final Writer writer;
    private final OutboxTable table;
    private final BiConsumer<Letter, DeliveryListener.End> teller;
    private final Consumer<Set<Long>> dropped;
    private Confidential now = Confidential.NOTHING;

    /**
     * Letters about erased people that may have been on the wire when they were taken back. Changed after commits only.
     */
    private final Set<Long> takenBack = new HashSet<>();

    /**
     * Keeps track of such messages.
     *
     * @param teller tells the listeners what became of a letter
     * @param dropped is told which letters were removed, once that is committed
     */
    Confidences(
            Writer writer,
            OutboxTable table,
            BiConsumer<Letter, DeliveryListener.End> teller,
            Consumer<Set<Long>> dropped) {
        this.dropped = dropped;
        this.writer = writer;
        this.table = table;
        this.teller = teller;
    }

    /** Marks what {@code puts} adds to the outbox as holding this. */
    public void with(Confidential what, Runnable puts) {
        Confidential before = now;
        now = what;
        try {
            puts.run();
        } finally {
            now = before;
        }
    }

    Confidential now() {
        return now;
    }

    /**
     * Drops everything that is waiting, for anybody, and holds this person's data, and also what Telegram refused of
     * it.
     */
    public void dropAbout(ChatId person) {
        Set<Long> ids = takeOut(table.about(person));
        writer.afterCommit(() -> takenBack.addAll(ids));
        table.forgetDead(person);
    }

    /**
     * The person is no longer staff. Drops what is waiting for them as staff, and forgets the chat's slots, so that
     * none of its messages is edited any more.
     */
    public void dropStaff(ChatId chat) {
        Set<Long> unused = takeOut(table.forStaff(chat));
        table.emptyAll(chat);
    }

    /** Erases the refused messages with this tag. */
    public void forgetDead(String tag) {
        table.forgetDead(tag);
    }

    /** The chats for which something is waiting that only staff may see. */
    public Set<ChatId> awaitedByStaff() {
        return table.awaitedByStaff();
    }

    /** Whether the letter was taken back but arrived all the same. */
    boolean cameTooLate(Letter letter) {
        boolean late = takenBack.contains(letter.id());
        if (late) {
            writer.afterCommit(() -> takenBack.remove(letter.id()));
        }
        return late;
    }

    /** Takes letters back before they are sent, and returns their ids. */
    Set<Long> takeOut(List<Letter> letters) {
        for (Letter letter : letters) {
            if (table.delete(letter.id())) {
                teller.accept(letter, DeliveryListener.End.CANCELLED);
            }
        }
        Set<Long> ids = letters.stream().map(Letter::id).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            writer.afterCommit(() -> dropped.accept(ids));
        }
        return ids;
    }
}
