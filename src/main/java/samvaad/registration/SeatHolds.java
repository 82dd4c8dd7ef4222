package samvaad.registration;

import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.registration.Registration.Status;
import samvaad.store.Writer;

/** Seats that are held for a list of nominated people. They count as taken until they are used or released. */
public final class SeatHolds {

    private final SeatHoldTable table;
    private final Registrations registrations;

    public SeatHolds(Writer writer, Registrations registrations) {
        this.table = new SeatHoldTable(writer.sql());
        this.registrations = registrations;
    }

    /** Holds seats for a list, no more than are free for all. Returns how many. */
    public int hold(long list, Event event, int seats) {
        int held = Math.min(seats, freeForAll(event));
        table.put(list, event.id(), held);
        return held;
    }

    /** Holds so many seats for a list, as far as they are free, and no fewer than before. */
    public void reserve(long list, Event event, int seats) {
        if (Registrations.capacity(event).isPresent()) {
            table.put(list, event.id(), Math.max(table.of(list), Math.min(seats, freeFor(list, event))));
        }
    }

    /** Holds no more seats for a list than these. */
    public void keep(long list, Event event, int seats) {
        table.put(list, event.id(), Math.min(table.of(list), seats));
    }

    /** How many seats are still held for a list. */
    public int of(long list) {
        return table.of(list);
    }

    /** What is not taken goes to the others. Returns how many seats that are. */
    public int release(long list) {
        int left = table.of(list);
        table.delete(list);
        return left;
    }

    /** How many of a list's people can get a seat now: those held for it, then those that are free for all. */
    int freeFor(long list, Event event) {
        return Registrations.capacity(event).isEmpty() ? Integer.MAX_VALUE : table.of(list) + freeForAll(event);
    }

    void use(long list, int seats) {
        table.use(list, seats);
    }

    private int freeForAll(Event event) {
        EventId id = event.id();
        if (Registrations.capacity(event).isEmpty()) {
            return Integer.MAX_VALUE;
        }
        int taken = registrations.people(id, Status.CONFIRMED) + registrations.people(id, Status.OFFERED);
        boolean awaited = registrations.people(id, Status.WAITING) > 0;
        return awaited ? 0 : Math.max(0, Registrations.capacity(event).getAsInt() - table.held(id) - taken);
    }
}
