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
 * Times of event files that would set something off at once are held: the bot goes by those it had, until an organiser has seen what
 * would follow and said yes. It had them in the database, so a file that was changed while the bot was off is held too. All else of
 * a file is taken up.
 */
final class HeldChanges {

    private static final Comparator<Event> IN_ORDER = Comparator.comparing(Event::begins)
            .thenComparing(event -> event.id().value());

    private final Writer writer;
    private final HeldTable table;
    private final Events events;
    private final Clock clock;

    /** Changed on the writing thread only, after commits, as the next two. */
    private List<Event> files;

    private List<Event> written = List.of();
    private boolean provisional;

    /** At a start all times that have changed are held, until the first tick that knows what time it is. */
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

    /** The event at the times that the bot went by last, if these are others. */
    private Optional<Event> before(Event file) {
        return table.times(file.id())
                .flatMap(EventTimes::read)
                .filter(times -> !times.equals(EventTimes.of(file)))
                .map(times -> times.in(file));
    }

    /** These events, with the times that the bot goes by for those that are held. */
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

    /** What the files say, whether or not it is in force. */
    List<Event> files() {
        return files;
    }

    /** The files say this now, and this of it is in force. */
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

    /** Whether the organisers have not been asked about this change; from now on they have. */
    boolean ask(HeldChange change) {
        return table.ask(change.file().id(), change.times());
    }

    /** Somebody has said yes. */
    void accept(HeldChange change) {
        table.putTimes(change.file().id(), change.times());
    }

    /** Whether it is known by now what time it is, and what was held at the start can be judged. */
    boolean canBeJudged() {
        return provisional && BelievedClock.isSure(clock);
    }

    /** Writes down the times that the bot goes by; costs nothing while they are the same. */
    void write() {
        List<Event> all = events.all();
        if (written != all) {
            all.forEach(event -> table.putTimes(event.id(), EventTimes.of(event).written()));
            writer.afterCommit(() -> written = all);
        }
    }
}
