package samvaad.registration;

import java.time.Clock;
import java.time.Instant;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.person.Erasure;
import samvaad.store.Writer;

/**
 * Erases those whose event was over long enough ago: whoever registered, began to, agreed to the privacy notice or followed a link.
 * Until when is written down, since an event's file may be taken away before.
 */
public final class Expiry {

    private static final int ERASED_A_TICK = 50;

    private final ExpiryTable table;
    private final Events events;
    private final Erasure erasure;
    private final Clock clock;

    public Expiry(Writer writer, Events events, Erasure erasure, Clock clock) {
        this.table = new ExpiryTable(writer.sql());
        this.events = events;
        this.erasure = erasure;
        this.clock = clock;
    }

    public void tick() {
        Instant now = clock.instant();
        for (Event event : events.all()) {
            table.keepUntil(event.id(), event.keptUntil());
        }
        for (EventId event : table.over(now)) {
            table.peopleOf(event, ERASED_A_TICK).forEach(person -> erase(person, event, now));
        }
    }

    /** Whoever has to do with another event stays known for that one. */
    private void erase(UserId person, EventId event, Instant now) {
        if (table.isKnownElsewhere(person, event)) {
            erasure.erase(person, event);
        } else {
            erasure.erase(person, now);
        }
    }
}
