package samvaad.eventchange;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import samvaad.event.Event;
import samvaad.event.EventTimes;
import samvaad.event.Events;
import samvaad.store.BelievedClock;
import samvaad.store.Writer;

/**
 * Holds times from event files that would trigger something at once, and a changed status. The bot keeps using the
 * previous ones until an organiser has seen what would happen and said yes. They are in the database, so a file that
 * was changed while the bot was off is held too. Everything else in a file is applied.
 */
final class HeldChanges {

    private static final Comparator<Event> IN_ORDER = Comparator.comparing(Event::begins)
            .thenComparing(event -> event.id().value());

    private final Writer writer;
    private final HeldTable table;
    private final Events events;
    private final Clock clock;

    /** Changed only on the writing thread, after commits. So are the next two. */
    private List<Event> files;

    private List<Event> written = List.of();
    private boolean provisional;

    /** At startup, all changed times are held until the first tick that knows the current time. */
    HeldChanges(Writer writer, Events events, Clock clock) {
        this.writer = writer;
        this.table = new HeldTable(writer.sql());
        this.events = events;
        this.clock = clock;
        this.files = events.all();
        List<Event> known =
                inOrder(files.stream().map(file -> before(file).orElse(file)).toList());
        this.provisional = !known.equals(files);
        if (provisional) {
            events.replace(known);
        }
    }

    /** Which of these events have times that must be held. */
    List<HeldChange> of(List<Event> fresh) {
        return fresh.stream().flatMap(file -> of(file).stream()).toList();
    }

    private Optional<HeldChange> of(Event file) {
        Optional<Event> before = before(file);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        if (!BelievedClock.isSure(clock)) {
            return Optional.of(new HeldChange(file, before.get(), List.of()));
        }
        List<Consequence> consequences = Consequence.of(before.get(), file, clock.instant(), table);
        return consequences.isEmpty()
                ? Optional.empty()
                : Optional.of(new HeldChange(file, before.get(), consequences));
    }

    /** The event with the times that the bot used last, if they differ. */
    private Optional<Event> before(Event file) {
        return table.times(file.id())
                .flatMap(EventTimes::read)
                .filter(times -> !times.equals(EventTimes.of(file)))
                .map(times -> times.in(file));
    }

    /** These events. The held ones get the times that the bot still uses. */
    static List<Event> inForce(List<Event> fresh, List<HeldChange> held) {
        return inOrder(fresh.stream()
                .map(file -> held.stream()
                        .filter(one -> one.file().id().equals(file.id()))
                        .map(HeldChange::inForce)
                        .findFirst()
                        .orElse(file))
                .toList());
    }

    private static List<Event> inOrder(List<Event> some) {
        return some.stream().sorted(IN_ORDER).toList();
    }

    /** The change that a press is about, if it is still held. */
    Optional<HeldChange> find(String event, String key) {
        return of(files).stream()
                .filter(one ->
                        one.file().id().value().equals(event) && one.key().equals(key))
                .findFirst();
    }

    /** The events as the files say, whether in force or not. */
    List<Event> files() {
        return files;
    }

    /** Records what the files say now, and what of it is in force. */
    void take(List<Event> fresh, List<Event> inForce) {
        boolean same = inForce.equals(events.all());
        boolean sure = BelievedClock.isSure(clock);
        fresh.stream().filter(inForce::contains).forEach(event -> table.forget(event.id()));
        writer.afterCommit(() -> {
            files = fresh;
            provisional &= !sure;
            if (!same) {
                events.replace(inForce);
            }
        });
    }

    /** Marks the organisers as asked about this change. Returns whether they were not asked before. */
    boolean ask(HeldChange change) {
        return table.ask(change.file().id(), change.times());
    }

    /** An organiser has said yes. */
    void accept(HeldChange change) {
        table.putTimes(change.file().id(), change.times());
    }

    /** Whether the current time is known by now, so that changes held at startup can be judged. */
    boolean canBeJudged() {
        return provisional && BelievedClock.isSure(clock);
    }

    /** Stores the times that the bot uses. Costs nothing while they are the same. */
    void write() {
        List<Event> all = events.all();
        if (written != all) {
            all.forEach(event -> table.putTimes(event.id(), EventTimes.of(event).written()));
            writer.afterCommit(() -> written = all);
        }
    }
}
