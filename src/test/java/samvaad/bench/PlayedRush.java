package samvaad.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Random;
import samvaad.outbox.Lane;
import samvaad.outbox.PlayedSchedule;
import samvaad.outbox.Stage;

/**
 * People who fill in a form, a mailing beside them, and the strict Telegram, with the bot's own schedule in between, in virtual time.
 * Each call takes 50 ms, up to 20 ms more on either way, and the machine sometimes pauses for a tenth of a second.
 */
final class PlayedRush {

    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;
    private static final long MARGIN = SECOND / 4;
    private static final long THINKS = 2 * SECOND;
    private static final int CALLS_OF_THE_FORM = 7;
    private static final long MAILED = 1_000_000;

    private final PriorityQueue<Happening> happenings = new PriorityQueue<>();
    private final Random random = new Random(17);
    private final StrictTelegram telegram;
    private final PlayedSchedule schedule;
    private final Map<Long, Call> calls = new HashMap<>();
    private final List<Long> firsts = new ArrayList<>();
    private final List<Long> nexts = new ArrayList<>();
    private final List<Double> errors = new ArrayList<>();
    private long now;
    private long lastId;
    private long wakesAt = Long.MAX_VALUE;
    private int through;
    private int people;
    private long lastThrough;
    private int mailed;
    private int mailing;
    private int onTheWire;
    private double granted;
    private double grantedUsed;
    private double perSecond = 30;
    private long grantedAt;

    private record Happening(long at, long order, Runnable what) implements Comparable<Happening> {
        @Override
        public int compareTo(Happening other) {
            int byTime = Long.compare(at, other.at);
            return byTime == 0 ? Long.compare(order, other.order) : byTime;
        }
    }

    /** A message of a person's form, or of the mailing at step 0. */
    private record Call(long chat, int step, long since, Duration foretold) {}

    PlayedRush() {
        telegram = new StrictTelegram(perSecond);
        schedule = new PlayedSchedule(perSecond, 0);
    }

    /** So many people begin, spread over this time. */
    PlayedRush people(int count, Duration over) {
        for (int i = 0; i < count; i++) {
            long chat = ++people;
            at((long) (random.nextDouble() * over.toNanos()), () -> asks(chat, 1));
        }
        return this;
    }

    PlayedRush mailing(int size) {
        mailing = size;
        at(0, () -> {
            for (int i = 1; i <= size; i++) {
                add(MAILED + i, Lane.MAILING, 0, Stage.ASKS);
            }
        });
        return this;
    }

    /** From this moment on Telegram grants so many calls a second. */
    PlayedRush grants(Duration from, double calls) {
        at(from.toNanos(), () -> {
            count();
            telegram.grants(calls, now);
            perSecond = calls;
        });
        return this;
    }

    /** Plays until everybody is through and the mailing is out. */
    PlayedRush play() {
        while (through < people || mailed < mailing) {
            Happening next = happenings.remove();
            count(next.at());
            now = next.at();
            next.what().run();
            send();
        }
        return this;
    }

    int refused() {
        return telegram.refused();
    }

    double refusedShare() {
        return telegram.refused() / (double) (telegram.refused() + telegram.taken());
    }

    /** Of what Telegram granted while anything waited. */
    double usedShare() {
        return grantedUsed / granted;
    }

    Duration longestNext() {
        return Duration.ofNanos(nexts.isEmpty() ? 0 : Collections.max(nexts));
    }

    double seconds() {
        return now / (double) SECOND;
    }

    int through() {
        return through;
    }

    double lastThrough() {
        return lastThrough / (double) SECOND;
    }

    void report(String name) {
        System.out.printf(
                "%s: %,d s, %.1f calls a second taken, %.1f %% of the pace used while anybody waited, refused %.2f %%%n",
                name, Math.round(seconds()), telegram.taken() / seconds(), 100 * usedShare(), 100 * refusedShare());
        if (people > 0) {
            System.out.printf("  %,d people through after %,.0f s%n", through, lastThrough());
            report("  first answer", firsts);
            report("  next answer", nexts);
            Collections.sort(errors);
            System.out.printf(
                    "  the toast's estimate of a wait of more than 5 s, times what it was: %.2f to %.2f (10 %%, 90 %%), median %.2f%n",
                    quantile(errors, 0.1), quantile(errors, 0.9), quantile(errors, 0.5));
        }
        if (mailing > 0) {
            System.out.printf("  mailing: %,d out after %,.0f s%n", mailed, seconds());
        }
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 1 : sorted.get((int) (share * (sorted.size() - 1)));
    }

    private static void report(String name, List<Long> waits) {
        Collections.sort(waits);
        System.out.printf(
                "%s: median %.2f s, 95 %% %.2f s, 99 %% %.2f s, longest %.2f s%n",
                name, at(waits, 0.5), at(waits, 0.95), at(waits, 0.99), at(waits, 1));
    }

    private static double at(List<Long> waits, double share) {
        return waits.get((int) (share * (waits.size() - 1))) / (double) SECOND;
    }

    private void at(long time, Runnable what) {
        happenings.add(new Happening(time, ++lastId, what));
    }

    private void asks(long person, int step) {
        add(person, Lane.ANSWER, step, step > 1 ? Stage.GOES_ON : Stage.BEGINS);
    }

    private void add(long chat, Lane lane, int step, Stage stage) {
        long id = ++lastId;
        Duration foretold = lane == Lane.ANSWER ? schedule.foretold(stage, now) : Duration.ZERO;
        calls.put(id, new Call(chat, step, now, foretold));
        schedule.add(id, chat, lane, stage, now);
    }

    private void send() {
        for (OptionalLong id = schedule.next(now); id.isPresent(); id = schedule.next(now)) {
            long letter = id.getAsLong();
            onTheWire++;
            at(now + way(), () -> arrives(letter));
        }
        // A thread wakes a little late.
        long wake = now + schedule.idleNanos(now) + 1 + random.nextInt(200_000);
        if (wake < wakesAt) {
            wakesAt = wake;
            at(wake, () -> wakesAt = wakesAt == wake ? Long.MAX_VALUE : wakesAt);
        }
    }

    private long way() {
        long pause = random.nextInt(500) == 0 ? 100 * MILLI : 0;
        return 25 * MILLI + (long) (random.nextDouble() * 20 * MILLI) + pause;
    }

    private void arrives(long id) {
        Call call = Optional.ofNullable(calls.get(id)).orElseThrow();
        int pause = telegram.call(call.chat(), now);
        onTheWire--;
        if (pause == 0) {
            grantedUsed += pressed() ? 1 : 0;
            at(now + way() + 2 * MILLI, () -> taken(id, call));
        } else {
            at(now + way(), () -> schedule.refused(id, Duration.ofNanos(pause * SECOND + MARGIN), now));
        }
    }

    private void taken(long id, Call call) {
        calls.remove(id);
        schedule.taken(id, now);
        if (call.step() == 0) {
            mailed++;
            return;
        }
        long wait = now - call.since();
        (call.step() == 1 ? firsts : nexts).add(wait);
        if (call.foretold().toSeconds() > 5 || wait > 5 * SECOND) {
            errors.add(call.foretold().toNanos() / (double) wait);
        }
        if (call.step() == CALLS_OF_THE_FORM) {
            through++;
            lastThrough = now;
        } else {
            at(now + THINKS, () -> asks(call.chat(), call.step() + 1));
        }
    }

    /** Whether somebody waits for the budget, and not only for the network. */
    private boolean pressed() {
        return schedule.size() > onTheWire + 3;
    }

    private void count() {
        count(now);
    }

    /** What Telegram would have taken since the last time, if anybody waited. */
    private void count(long until) {
        if (pressed()) {
            granted += (until - grantedAt) / (double) SECOND * perSecond;
        }
        grantedAt = until;
    }
}
