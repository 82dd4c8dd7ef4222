package samvaad.seating;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.store.Sql;

/** Who was seen in which session, noted at its door. Each counts once in a session. */
public final class SessionEntries {

    private final SessionEntryTable table;

    public SessionEntries(Sql sql) {
        this.table = new SessionEntryTable(sql);
    }

    /** Notes somebody. Returns whether they had not been noted there before. */
    public boolean enter(Registered person, Session session, UserId by, Instant now) {
        return table.insert(person.registration().id(), person.event().id(), session.id(), by, now);
    }

    /** Takes back the entry made at that moment. Returns whether it was still there. */
    public boolean undo(Registration registration, Session session, Instant at) {
        return table.delete(registration.id(), session.id(), at);
    }

    /** The ids of the sessions in which the registration was seen. */
    public List<String> of(Registration registration) {
        return table.of(registration.id());
    }

    /** How many people were seen in each session of the event, by its id. */
    public Map<String, Long> counts(Event event) {
        return table.counts(event.id());
    }

    /** Somebody who stood at a door wants to be forgotten. */
    public void forget(UserId staff) {
        table.forget(staff);
    }
}
