package samvaad.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.person.Erasure;
import samvaad.registration.ExpiryTable.Known;
import samvaad.store.Writer;

/**
 * Erases those whose event was over long enough ago: whoever registered, began to, agreed to the privacy notice or followed a link.
 * Until when is written down, since an event's file may be taken away before.
 */
public final class Expiry {

    private static final int ERASED_A_TICK = 50;

    /** Who only ever chose a language is forgotten after more than a year: by then it is chosen again in a moment. */
    private static final Duration STRANGERS = Duration.ofDays(400);

    /** There is no hurry, and all have to be looked through, some at each tick. */
    private static final Duration OFTEN = Duration.ofDays(1);

    private static final int LOOKED_AT_A_TICK = 30;

    private final Writer writer;
    private final ExpiryTable table;
    private final Events events;
    private final Erasure erasure;
    private final Predicate<UserId> staff;
    private final Clock clock;
    private Instant looked = Instant.EPOCH;
    private long looksFrom;

    /** @param staff who is of the staff: what they are as such has nothing to do with an event's time */
    public Expiry(Writer writer, Events events, Erasure erasure, Predicate<UserId> staff, Clock clock) {
        this.staff = staff;
        this.writer = writer;
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
        if (looksFrom > 0 || Duration.between(looked, now).abs().compareTo(OFTEN) >= 0) {
            lookForStrangers(now);
        }
    }

    /** Until when the people of the last event are kept, of all that the bot ever knew. */
    public Optional<Instant> lastKeptUntil() {
        return table.lastKeptUntil();
    }

    private void lookForStrangers(Instant now) {
        List<Known> some = table.knownAfter(looksFrom, now.minus(STRANGERS), now.minus(OFTEN), LOOKED_AT_A_TICK);
        some.stream()
                .filter(Known::stranger)
                .filter(known -> !staff.test(known.person()))
                .forEach(known -> erasure.erase(known.person(), now));
        long next = some.size() < LOOKED_AT_A_TICK
                ? 0
                : some.get(some.size() - 1).person().value();
        writer.afterCommit(() -> {
            looksFrom = next;
            looked = now;
        });
    }

    /** Whoever has to do with another event stays known for that one. */
    private void erase(UserId person, EventId event, Instant now) {
        if (table.isKnownElsewhere(person, event) || staff.test(person)) {
            erasure.erase(person, event);
        } else {
            erasure.erase(person, now);
        }
    }
}
