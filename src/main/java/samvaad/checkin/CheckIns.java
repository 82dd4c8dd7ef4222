package samvaad.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import samvaad.chat.Origin;
import samvaad.chat.UserId;
import samvaad.event.Event;
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

    /** Records that somebody comes in, if they are allowed to. On each day of an event they come in once. */
    public CheckInResult enter(Registration registration, Event event, Origin by, Instant now) {
        if (!event.takesPlace()) {
            return new CheckInResult.NotTakingPlace(registration, event);
        }
        Optional<Entry> before = today(registration, event, now);
        if (before.filter(Entry::isIn).isPresent()) {
            return new CheckInResult.AlreadyEntered(registration, event, before.get());
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
        if (!table.insert(entry, event.id(), day(event, now))) {
            return new CheckInResult.AlreadyEntered(
                    registration, event, today(registration, event, now).orElse(entry));
        }
        table.tally(event.id(), day(event, now), 1);
        return new CheckInResult.Entered(registration, event, entry);
    }

    /**
     * Records that somebody with a seat came in at a moment of the event, by what was written down at the gate. Returns
     * whether that was new.
     */
    public boolean enteredOnPaper(Registration registration, Event event, UserId by, String byName, Instant at) {
        Entry entry = new Entry(registration.id(), at, by, Graphemes.shorten(byName, NAME), Optional.empty());
        boolean entered = registration.status() == Status.CONFIRMED
                && registration.event().equals(event.id())
                && table.insert(entry, event.id(), day(event, at));
        if (entered) {
            table.tally(event.id(), day(event, at), 1);
        }
        return entered;
    }

    /** Undoes the entry made at that moment. Returns whether it was still there. */
    public boolean undo(Registration registration, Event event, Instant at) {
        boolean undone = table.delete(registration.id(), at);
        if (undone) {
            table.tally(event.id(), day(event, at), -1);
        }
        return undone;
    }

    /** The last entry of somebody who is in, or was in before they gave up the seat, on whichever day. */
    public Optional<Entry> of(Registration registration) {
        return table.last(registration.id());
    }

    /** The same for this day of the event. After its end, that is the last entry. */
    public Optional<Entry> today(Registration registration, Event event, Instant now) {
        return event.over(now) ? of(registration) : table.find(registration.id(), day(event, now));
    }

    /** The entries of all days, the first one first. */
    List<Entry> all(Registration registration) {
        return table.all(registration.id());
    }

    /** How many people have come in on this day of the event. */
    public long entered(Event event, Instant now) {
        return table.count(event.id(), day(event, now));
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

    /** An event that goes on past midnight without saying so has no further day. */
    private static String day(Event event, Instant moment) {
        LocalDate day = moment.atZone(event.zone()).toLocalDate();
        LocalDate last = event.days().get(event.days().size() - 1);
        return (day.isAfter(last) ? last : day).toString();
    }
}
