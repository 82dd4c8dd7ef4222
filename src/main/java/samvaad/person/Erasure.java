package samvaad.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.outbox.Outbox;
import samvaad.store.Writer;

/**
 * Makes all that is kept of a person go, from the tables and from the file: freed pages are overwritten, and the log that SQLite writes
 * ahead is taken in right after the commit. Counts stay.
 */
public final class Erasure {

    private final Writer writer;
    private final Outbox outbox;
    private final List<Part> parts = new ArrayList<>();

    /** Changed on the writing thread only, after commits. At a start nobody knows what the log still holds. */
    private boolean logHoldsErased = true;

    /** Erases what one feature keeps. */
    public interface Part {
        /** All of it. */
        void erase(UserId person, Instant now);

        /** What is about one event. */
        default void erase(UserId person, EventId event) {}
    }

    public Erasure(Writer writer, Outbox outbox, Privacy privacy, People people) {
        this.writer = writer;
        this.outbox = outbox;
        parts.add(privacy);
        parts.add(people);
    }

    public Erasure add(Part part) {
        parts.add(part);
        return this;
    }

    /** In a transaction: what is sent to the person after this is sent, what waited before is gone. */
    public void erase(UserId person, Instant now) {
        outbox.erase(person.privateChat());
        parts.forEach(part -> part.erase(person, now));
        writer.afterCommit(this::takeInLog);
    }

    /** The same for what is about one event; the person stays known for others. */
    public void erase(UserId person, EventId event) {
        outbox.forgetDead(person.privateChat());
        parts.forEach(part -> part.erase(person, event));
        writer.afterCommit(this::takeInLog);
    }

    /** Somebody may have been reading when something was erased: then the log still has it. */
    public void tick() {
        if (logHoldsErased) {
            writer.afterCommit(this::takeInLog);
        }
    }

    private void takeInLog() {
        logHoldsErased = true;
        logHoldsErased = !writer.takeInLog();
    }
}
