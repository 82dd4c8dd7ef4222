package samvaad.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import samvaad.chat.UserId;
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

    /** Erases what one feature keeps. */
    @FunctionalInterface
    public interface Part {
        void erase(UserId person, Instant now);
    }

    public Erasure(Writer writer, Outbox outbox, Privacy privacy, People people) {
        this.writer = writer;
        this.outbox = outbox;
        parts.add((person, now) -> privacy.erase(person));
        parts.add((person, now) -> people.erase(person));
    }

    public Erasure add(Part part) {
        parts.add(part);
        return this;
    }

    /** In a transaction: what is sent to the person after this is sent, what waited before is gone. */
    public void erase(UserId person, Instant now) {
        outbox.erase(person.privateChat());
        parts.forEach(part -> part.erase(person, now));
        writer.afterCommit(writer::takeInLog);
    }
}
