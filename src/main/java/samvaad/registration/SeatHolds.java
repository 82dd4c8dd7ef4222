package samvaad.registration;

import java.time.Instant;
import samvaad.event.Event;
import samvaad.store.Writer;

/**
 * Seats that are held for a list of nominated people: by a quota of the event file, or because an organiser asked for
 * it when making the list. They count as taken until they are used or released.
 */
public final class SeatHolds {

    private final SeatHoldTable table;
    private final FreeSeats seats;

    public SeatHolds(Writer writer) {
        this.table = new SeatHoldTable(writer.sql());
        this.seats = new FreeSeats(writer);
    }

    /** Holds seats for a list, no more than are free for all. Returns how many. */
    public int hold(ListSeats list, Event event, int wanted, Instant now) {
        int held = Math.min(wanted, forAll(event, now));
        table.put(list, event.id(), held);
        return held;
    }

    /** Holds so many seats for a list, as far as they are free, and no fewer than before. */
    public void reserve(ListSeats list, Event event, int wanted, Instant now) {
        if (FreeSeats.isLimited(event)) {
            int besidesQuota = Math.min(wanted, freeFor(list, event, now)) - ofQuota(list, event, now);
            table.put(list.list(), event.id(), Math.max(table.of(list.list()), besidesQuota));
        }
    }

    /** Holds no more seats for a list than these, besides those of its quota. */
    public void keep(long list, Event event, int wanted) {
        table.put(list, event.id(), Math.min(table.of(list), wanted));
    }

    /** How many seats are held for a list besides those of its quota. */
    public int besidesQuota(long list) {
        return table.of(list);
    }

    /** How many seats are still held for a list. */
    public int of(ListSeats list, Event event, Instant now) {
        return table.of(list.list()) + ofQuota(list, event, now);
    }

    /** What is not taken goes to the others. Returns how many seats that are. */
    public int release(ListSeats list, Event event) {
        int left = table.of(list.list())
                + list.quota().map(quota -> seats.unused(event, quota)).orElse(0);
        table.delete(list.list());
        return left;
    }

    /** The same for a list whose event has gone. */
    public void forget(long list) {
        table.delete(list);
    }

    /** How many of a list's people can get a seat now: those held for it, then those that are free for all. */
    int freeFor(ListSeats list, Event event, Instant now) {
        return FreeSeats.isLimited(event)
                ? Math.min(of(list, event, now) + forAll(event, now), Math.max(0, seats.untaken(event)))
                : Integer.MAX_VALUE;
    }

    int ofQuota(ListSeats list, Event event, Instant now) {
        return list.quota().map(quota -> seats.left(event, quota, now)).orElse(0);
    }

    void use(long list, int used) {
        table.use(list, used);
    }

    void belongs(Registration registration, ListSeats list) {
        list.quota().ifPresent(quota -> seats.belongs(registration, quota));
    }

    private int forAll(Event event, Instant now) {
        return seats.isAwaited(event) ? 0 : Math.max(0, seats.forAll(event, now));
    }
}
