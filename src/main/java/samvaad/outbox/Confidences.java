package samvaad.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import samvaad.chat.ChatId;
import samvaad.store.Writer;

/** What waiting messages hold that is not their reader's own, and how it goes before it is sent. For jobs of the {@link Writer}. */
public final class Confidences {

    private final Writer writer;
    private final OutboxTable table;
    private final BiConsumer<Letter, DeliveryListener.End> teller;
    private final Consumer<Set<Long>> dropped;
    private Confidential now = Confidential.NOTHING;

    /** Letters about erased people that may have been on the wire when they were taken back; changed after commits only. */
    private final Set<Long> takenBack = new HashSet<>();

    /**
     * What messages hold.
     *
     * @param teller tells who listens what became of a letter
     * @param dropped is told which letters were taken out, once that is committed
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

    /** What is put into the outbox meanwhile holds this. */
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

    /** Drops what waits for anybody and holds the data of this person, and what Telegram refused of that. */
    public void dropAbout(ChatId person) {
        Set<Long> ids = takeOut(table.about(person));
        writer.afterCommit(() -> takenBack.addAll(ids));
        table.forgetDead(person);
    }

    /** The chat's person is of the staff no more: what waits for them as such goes, and no message is changed any more. */
    public void dropStaff(ChatId chat) {
        Set<Long> unused = takeOut(table.forStaff(chat));
        table.emptyAll(chat);
    }

    /** Erases what Telegram refused to take with this tag. */
    public void forgetDead(String tag) {
        table.forgetDead(tag);
    }

    /** Those for whom something waits that only the staff may have. */
    public Set<ChatId> awaitedByStaff() {
        return table.awaitedByStaff();
    }

    /** Whether the letter was taken back and arrived all the same. */
    boolean cameTooLate(Letter letter) {
        boolean late = takenBack.contains(letter.id());
        if (late) {
            writer.afterCommit(() -> takenBack.remove(letter.id()));
        }
        return late;
    }

    private Set<Long> takeOut(List<Letter> letters) {
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
