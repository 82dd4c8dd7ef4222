package samvaad.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import samvaad.bot.About;
import samvaad.bot.Access;
import samvaad.bot.Features;
import samvaad.bot.Router;
import samvaad.bot.Trace;
import samvaad.bot.Turn;
import samvaad.chat.CallbackData;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.person.Erasure;
import samvaad.retention.ExpiryTable.Keep;
import samvaad.retention.ExpiryTable.Known;
import samvaad.store.Writer;

/**
 * Erases people whose event ended long enough ago: everybody who registered, started to, agreed to the privacy notice
 * or followed a link. The date is stored, because an event's file may be removed earlier. A changed file never erases
 * anybody at once: not within a week of the event's previous end, and not until the owners have known about it for a
 * day.
 */
final class Expiry {

    private static final int ERASED_A_TICK = 50;

    /** There is no hurry. Everybody has to be checked, some at each tick. */
    private static final Duration OFTEN = Duration.ofDays(1);

    private static final int LOOKED_AT_A_TICK = 30;

    /** Counted from the event's previous end, if its file moves the end. */
    private static final Duration GRACE = Duration.ofDays(7);

    /** If the previous end was a slip, it must not keep data for decades. */
    private static final Duration LONGEST_GRACE = Duration.ofDays(366);

    private static final Duration TOLD_BEFORE = Duration.ofDays(1);
    private static final Duration PUT_OFF = Duration.ofDays(7);

    /** People with a seat at a postponed event expect to keep it, so there must be time to find a date. */
    private static final Duration TOLD_BEFORE_POSTPONED = Duration.ofDays(14);

    private static final Duration PUT_OFF_POSTPONED = Duration.ofDays(30);

    private final Writer writer;
    private final ExpiryTable table;
    private final Features features;
    private final Events events;
    private final Erasure erasure;
    private final Predicate<UserId> staff;
    private final ErasureNotices notices;
    private final Clock clock;
    private Instant looked = Instant.EPOCH;
    private long looksFrom;

    /** @param staff who is on the staff; what staff do as such does not depend on an event */
    Expiry(
            Writer writer,
            Events events,
            Features features,
            Erasure erasure,
            ErasureNotices notices,
            Predicate<UserId> staff,
            Clock clock) {
        this.notices = notices;
        this.staff = staff;
        this.writer = writer;
        this.table = new ExpiryTable(writer.sql());
        this.events = events;
        this.features = features;
        this.erasure = erasure;
        this.clock = clock;
    }

    public void routes(Router router) {
        router.press("putoff", Access.OWNER, About.EVENT, this::putOff);
    }

    public void tick() {
        Instant now = clock.instant();
        events.all().forEach(event -> note(event, now));
        List<Trace> traces = traces();
        table.dueBy(now.plus(TOLD_BEFORE_POSTPONED)).stream()
                .filter(keep -> keep.due().isBefore(now.plus(toldBefore(keep.event()))))
                .forEach(keep -> workOff(keep, traces, now));
        if (looksFrom > 0 || Duration.between(looked, now).abs().compareTo(OFTEN) >= 0) {
            lookForStrangers(traces, now);
        }
    }

    /** When the data of the last event's people is due to go, out of all events that the bot ever knew. */
    public Optional<Instant> lastKeptUntil() {
        return table.lastKeptUntil();
    }

    /** Stores how long people are kept. If the end moves closer, they still get the full time after the old end. */
    private void note(Event event, Instant now) {
        Instant until = event.keptUntil();
        Optional<Instant> ends = Optional.of(event.endsAt());
        Optional<Keep> before = table.keep(event.id());
        if (before.isEmpty()) {
            table.put(new Keep(event.id(), until, ends, Instant.EPOCH, Optional.empty(), Instant.EPOCH));
            return;
        }
        Keep was = before.get();
        if (was.until().equals(until) && was.ends().equals(ends)) {
            return;
        }
        Instant notBefore = was.notBefore();
        Instant formerEnd = was.ends().orElse(was.until());
        if (until.isBefore(was.until())) {
            Instant grace = earlier(formerEnd.plus(GRACE), now.plus(LONGEST_GRACE));
            notBefore = grace.isAfter(notBefore) ? grace : notBefore;
        }
        table.put(new Keep(event.id(), until, ends, notBefore, Optional.empty(), was.putOff()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void workOff(Keep keep, List<Trace> traces, Instant now) {
        List<UserId> some = table.peopleOf(traces, keep.event(), ERASED_A_TICK);
        if (some.isEmpty()) {
            return;
        }
        boolean told = !notices.hasReaders() || keep.toldAt().isPresent();
        if (!told) {
            Instant on = later(keep.due(), now.plus(toldBefore(keep.event())));
            notices.soon(keep.event(), table.people(traces, keep.event()), keep.due(), on);
            table.put(with(keep, Optional.of(now), keep.putOff()));
            return;
        }
        Instant toldLongAgo =
                keep.toldAt().map(at -> at.plus(toldBefore(keep.event()))).orElse(Instant.EPOCH);
        if (keep.due().isBefore(now) && !now.isBefore(toldLongAgo)) {
            some.forEach(person -> erase(person, keep.event(), traces, now));
        }
    }

    /** How long ahead the owners are told. */
    private Duration toldBefore(EventId event) {
        return notices.isPostponed(event) ? TOLD_BEFORE_POSTPONED : TOLD_BEFORE;
    }

    /**
     * One press puts it off by a week, for a postponed event by 30 days, however many owners press. Then they are told
     * again.
     */
    private void putOff(Turn turn, CallbackData data) {
        Optional<Keep> found = data.id(0).flatMap(EventId::of).flatMap(table::keep);
        if (found.isEmpty()
                || table.peopleOf(traces(), found.get().event(), 1).isEmpty()
                || data.number(1).isEmpty()) {
            turn.stale();
            return;
        }
        Keep keep = found.get();
        Duration putOff = notices.isPostponed(keep.event()) ? PUT_OFF_POSTPONED : PUT_OFF;
        boolean asked = keep.due().getEpochSecond() == data.number(1).get();
        Instant until = asked ? later(keep.due(), turn.now()).plus(putOff) : keep.due();
        if (asked) {
            table.put(with(keep, Optional.empty(), until));
        }
        turn.show(notices.putOff(keep.event(), until, turn.texts()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Keep with(Keep keep, Optional<Instant> toldAt, Instant putOff) {
        return new Keep(keep.event(), keep.until(), keep.ends(), keep.notBefore(), toldAt, putOff);
    }

    /** All traces through which a person is known. */
    private List<Trace> traces() {
        List<Trace> all = new ArrayList<>();
        features.forEach(feature -> all.addAll(feature.traces()));
        return all;
    }

    private void lookForStrangers(List<Trace> traces, Instant now) {
        List<Known> some = table.knownAfter(traces, looksFrom, now, LOOKED_AT_A_TICK);
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

    /** Somebody who also belongs to another event stays known for that one. */
    private void erase(UserId person, EventId event, List<Trace> traces, Instant now) {
        if (table.isKnownElsewhere(traces, person, event) || staff.test(person)) {
            erasure.erase(person, event);
        } else {
            erasure.erase(person, now);
        }
    }
}
