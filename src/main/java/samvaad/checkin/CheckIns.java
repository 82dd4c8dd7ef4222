package samvaad.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import samvaad.chat.Origin;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.registration.Registration;
import samvaad.registration.Registration.Status;
import samvaad.store.Writer;
import samvaad.text.Graphemes;

/**
 * Who has come in. An entry is compare-and-set: if two desks try at once, one succeeds and the other sees who was
 * first.
 */
public final class CheckIns {

    private static final int NAME = 60;

    private final CheckInTable table;

    public CheckIns(Writer writer) {
        this.table = new CheckInTable(writer.sql());
    }

    /** Records that somebody comes in, if they are allowed to. */
    public CheckInResult enter(Registration registration, Event event, Origin by, Instant now) {
        Optional<Entry> before = table.find(registration.id());
        if (before.filter(Entry::isIn).isPresent()) {
            return new CheckInResult.AlreadyEntered(registration, event, before.get());
        }
        if (!event.takesPlace()) {
            return new CheckInResult.NotTakingPlace(registration, event);
        }
        if (event.over(now)) {
            return new CheckInResult.TooLate(registration, event);
        }
        if (!isOpen(event, now)) {
            return new CheckInResult.TooEarly(registration, event);
        }
        if (registration.status() != Status.CONFIRMED) {
            return new CheckInResult.NotConfirmed(registration, event, before);
        }
        Entry entry =
                new Entry(registration.id(), now, by.user(), Graphemes.shorten(by.name(), NAME), Optional.empty());
        if (!table.insert(entry, event.id())) {
            return new CheckInResult.AlreadyEntered(
                    registration, event, table.find(registration.id()).orElse(entry));
        }
        table.tally(event.id(), day(event, now), 1);
        return new CheckInResult.Entered(registration, event, entry);
    }

    /** Undoes the entry made at that moment. Returns whether it was still there. */
    public boolean undo(Registration registration, Event event, Instant at) {
        boolean undone = table.delete(registration.id(), at);
        if (undone) {
            table.tally(event.id(), day(event, at), -1);
        }
        return undone;
    }

    /** The entry of somebody who is in, or was in before they gave up the seat. */
    public Optional<Entry> of(Registration registration) {
        return table.find(registration.id());
    }

    /** How many people are in. */
    public long entered(EventId event) {
        return table.count(event);
    }

    /** Whether the gate is open: from midnight at the start of the first day until the end of the event. */
    public static boolean isOpen(Event event, Instant now) {
        LocalDate today = now.atZone(event.zone()).toLocalDate();
        return event.takesPlace() && !today.isBefore(event.starts().date()) && !event.over(now);
    }

    /** For somebody who helped at the gate and wants to be forgotten. */
    void forgetName(UserId staff) {
        table.forgetName(staff);
    }

    private static String day(Event event, Instant moment) {
        return moment.atZone(event.zone()).toLocalDate().toString();
    }
}
