package samvaad.eventchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.event.file.EventVersions;
import samvaad.event.file.KeptVersions;
import samvaad.store.BelievedClock;
import samvaad.store.Sql;
import samvaad.store.Writer;

/**
 * Decides which event files count. A change that would do something to people waits until an organiser has seen it and
 * said yes; until then the event goes on as it was, from the version that is kept in the database. So does an event
 * whose file is gone while anybody is registered. All else counts at once.
 */
final class HeldChanges {

    private final Writer writer;
    private final HeldTable table;
    private final Events events;
    private final EventVersions versions;
    private final Clock clock;
    private final Judge judge;

    /** So long an organiser's yes needs no new count. */
    private static final Duration COUNTED_FOR = Duration.ofMinutes(10);

    private Instant countedAt = Instant.EPOCH;

    /** What the files say, whether in force or not. Changed only on the writing thread, after commits. */
    private List<Event> files;

    private boolean provisional;

    /** At startup, all that has changed is held until the first tick that knows the current time. */
    HeldChanges(Writer writer, Events events, EventVersions versions, Clock clock) {
        this.writer = writer;
        this.table = new HeldTable(writer.sql());
        this.events = events;
        this.versions = versions;
        this.clock = clock;
        this.files = events.all();
        this.judge = new Judge(table, versions.kept());
        Judged first = judge.of(files, Optional.empty());
        this.provisional = !first.isSettled();
        events.replace(first.inForce());
    }

    /**
     * What becomes of these events, as their files say them.
     *
     * @param numbers how many people it would reach, counted before
     */
    Judged judge(List<Event> fresh, Map<String, Long> numbers) {
        table.use(numbers);
        countedAt = clock.instant();
        return judge(fresh);
    }

    /** The same, with numbers that are at most some minutes old. */
    Judged judge(List<Event> fresh) {
        if (Duration.between(countedAt, clock.instant()).abs().compareTo(COUNTED_FOR) > 0) {
            table.use(Map.of());
            countedAt = clock.instant();
        }
        return judge.of(fresh, now());
    }

    /** Counts how many people these files would reach, on another thread than the conversation's. */
    Map<String, Long> count(List<Event> fresh, Sql reader) {
        HeldTable counting = new HeldTable(reader);
        var unused = new Judge(counting, new KeptVersions(reader)).of(fresh, now());
        return counting.counted();
    }

    private Optional<Instant> now() {
        return BelievedClock.isSure(clock) ? Optional.of(clock.instant()) : Optional.empty();
    }

    /** What a change that is not held does to people all the same. */
    List<Consequence> harmless(Event before, Event after) {
        return judge.consequences(before, after, clock.instant()).stream()
                .filter(consequence -> !consequence.waits())
                .toList();
    }

    long registered(Event event) {
        return table.registered(event.id());
    }

    /** The change that a press is about, if it is still held. */
    Optional<HeldChange> find(String event, String key) {
        return judge(files).held().stream()
                .filter(one ->
                        one.file().id().value().equals(event) && one.key().equals(key))
                .findFirst();
    }

    /** The new file that a press is about, if it still waits. */
    Optional<SameEvent> findSame(String event) {
        return judge(files).same().stream()
                .filter(one -> one.file().id().value().equals(event))
                .findFirst();
    }

    /** The events as the files say, whether in force or not. */
    List<Event> files() {
        return files;
    }

    /** Records what the files say now, and what of it is in force. */
    void take(Judged judged) {
        List<Event> inForce = judged.inForce();
        boolean same = inForce.equals(events.all());
        boolean sure = BelievedClock.isSure(clock);
        judged.files().stream().filter(inForce::contains).forEach(event -> table.forget(event.id()));
        writer.afterCommit(() -> {
            files = judged.files();
            provisional &= !sure;
            if (!same) {
                events.replace(inForce);
            }
        });
    }

    /** Marks the organisers as asked about this. Returns whether they were not asked or told the same before. */
    boolean ask(EventId event, String about) {
        return table.ask(event, about);
    }

    /** Organisers have said yes to this version. */
    void accept(Event file) {
        versions.note(file);
    }

    /** The gone event has the new file's id from now on. What the new file changes is judged at the next tick. */
    void rename(SameEvent one) {
        versions.rename(one.gone().id(), one.file().id());
        table.forget(one.gone().id());
        writer.afterCommit(() -> {
            List<Event> now = events.all().stream()
                    .map(event -> event.id().equals(one.gone().id())
                            ? versions.kept().last(one.file().id()).orElse(one.file())
                            : event)
                    .toList();
            events.replace(now);
            provisional = true;
        });
    }

    /** Whether the current time is known by now, so that changes held at startup can be judged. */
    boolean canBeJudged() {
        return provisional && BelievedClock.isSure(clock);
    }
}
