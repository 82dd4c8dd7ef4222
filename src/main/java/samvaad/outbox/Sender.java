package samvaad.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.chat.ChatId;
import samvaad.store.Database;
import samvaad.store.Sql;
import samvaad.store.Writer;

/**
 * Sends letters from the outbox to Telegram as {@link Schedule} allows. A letter's row is deleted before the next
 * letter to its chat is sent, so if the process is killed, at most one message per chat is repeated. All state belongs
 * to one thread; others talk to it through its mailbox.
 */
public final class Sender implements AutoCloseable {

    /** Calls per second that Telegram allows a bot. */
    public static final double USUAL_PACE = Pace.USUAL;

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /**
     * How many letters keep their content in memory. The content of any beyond that is read from the database when its
     * turn comes.
     */
    private static final int MOST_IN_MEMORY = 5_000;

    private static final int FAILURES_OF_AN_OUTAGE = 5;
    private static final long PAUSE_MILLIS = 200;

    private final Outbox outbox;
    private final Runnable onUnauthorized;
    private final LongSupplier nanos;
    private final Sql reader;
    private final OutboxTable table;
    private final Dispatcher dispatcher;
    private final Schedule schedule;
    private final OutcomeBuffer outcomes;
    private final Thread thread = new Thread(this::work, "sender");
    private final LinkedBlockingQueue<Runnable> mailbox = new LinkedBlockingQueue<>();

    private final List<CompletableFuture<Boolean>> wakers = new ArrayList<>();
    private int onTheWire;
    private int failuresInARow;
    private boolean closing;
    private volatile int waiting;

    /**
     * A sender that is not running yet.
     *
     * @param perSecond calls per second that Telegram allows the bot; {@link #USUAL_PACE} unless agreed otherwise
     * @param onUnauthorized what to do when Telegram rejects the token
     * @param nanos real time that never runs backwards; {@code System::nanoTime} except in tests
     */
    public Sender(
            Database database,
            Writer writer,
            Outbox outbox,
            Transport transport,
            double perSecond,
            Runnable onUnauthorized,
            LongSupplier nanos) {
        this.outbox = outbox;
        this.onUnauthorized = onUnauthorized;
        this.nanos = nanos;
        this.reader = database.reader();
        this.table = new OutboxTable(reader);
        this.dispatcher = new Dispatcher(table, transport);
        this.schedule = new Schedule(perSecond, outbox.forecast(), nanos.getAsLong());
        this.outcomes = new OutcomeBuffer(writer, outbox, mailbox::add, this::settled);
    }

    /** Starts with what was left over from before, then takes whatever is committed. */
    public Sender start() {
        long now = nanos.getAsLong();
        outbox.forecast().time(nanos);
        table.waiting().forEach(letter -> drop(schedule.add(letter, now), now));
        if (schedule.size() > 0) {
            schedule.beginCautiously(now);
            LOG.info("{} messages are waiting from before", schedule.size());
        }
        outbox.tell(new Mailed());
        thread.start();
        return this;
    }

    /** Passes what the conversation thread tells us to this thread. */
    private final class Mailed implements OutboxListener {
        @Override
        public void added(Letter letter, Set<Long> replaced) {
            mailbox.add(() -> take(letter, replaced));
        }

        @Override
        public void dropped(ChatId chat) {
            mailbox.add(() -> schedule.forget(chat));
        }

        @Override
        public void dropped(Set<Long> letters) {
            mailbox.add(() -> schedule.forget(letters));
        }

        @Override
        public void cancelled(String tagPrefix) {
            mailbox.add(() -> cancel(tagPrefix));
        }
    }

    /** How many messages are waiting or being sent. */
    public int waiting() {
        return waiting;
    }

    /**
     * Checks everything again, because time has jumped, as it does in tests.
     *
     * @return completes when that is done; whether there is nothing left to do but wait
     */
    public CompletableFuture<Boolean> wake() {
        CompletableFuture<Boolean> looked = new CompletableFuture<>();
        mailbox.add(() -> wakers.add(looked));
        return looked;
    }

    /** Finishes what is being sent, for at most two seconds. The rest stays in the outbox. */
    @Override
    public void close() {
        mailbox.add(() -> closing = true);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        reader.close();
    }

    private void work() {
        try {
            while (!closing || onTheWire > 0 || outcomes.isWriting()) {
                try {
                    round();
                } catch (RuntimeException | Error e) {
                    LOG.error("The sender hit an error and continues", e);
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() throws InterruptedException {
        Runnable note = mailbox.poll(idleNanos(nanos.getAsLong()), TimeUnit.NANOSECONDS);
        while (note != null) {
            note.run();
            note = mailbox.poll();
        }
        while (!closing) {
            Optional<Letter> letter = schedule.next(nanos.getAsLong());
            if (letter.isEmpty()) {
                break;
            }
            dispatch(letter.get());
        }
        outcomes.settle(nanos.getAsLong(), this::somebodyWaits);
        waiting = schedule.size();
        schedule.foretell(nanos.getAsLong());
        wakers.forEach(looked -> looked.complete(!outcomes.isWriting() && mailbox.isEmpty()));
        wakers.clear();
    }

    private long idleNanos(long now) {
        return Math.min(schedule.idleNanos(now), outcomes.idleNanos(now));
    }

    private void take(Letter letter, Set<Long> replaced) {
        long now = nanos.getAsLong();
        Letter kept = schedule.size() > MOST_IN_MEMORY ? letter.withoutContent() : letter;
        drop(schedule.add(kept, replaced, now), now);
    }

    /** Removes letters from the database that must not be sent any more. */
    private void drop(List<Letter> letters, long now) {
        letters.forEach(letter -> outcomes.add(new Outcome(letter, new Delivery.Cancelled()), now));
    }

    private void dispatch(Letter letter) {
        onTheWire++;
        var unused = dispatcher
                .send(letter)
                .thenAccept(outcome -> mailbox.add(() -> ended(outcome.letter(), outcome.delivery())));
    }

    private void cancel(String tagPrefix) {
        drop(schedule.cancel(tagPrefix), nanos.getAsLong());
    }

    private void ended(Letter letter, Delivery delivery) {
        long now = nanos.getAsLong();
        onTheWire--;
        schedule.offTheWire(letter);
        if (delivery instanceof Delivery.Unreachable unreachable) {
            LOG.debug("A message waits: {}", unreachable.reason());
            failuresInARow++;
            schedule.unreachable(letter, now);
            again(letter, now);
            return;
        }
        if (delivery instanceof Delivery.SlowDown slowDown) {
            schedule.slowedDown(letter, slowDown.pause(), now);
        } else {
            schedule.reached(letter, now);
        }
        if (failuresInARow >= FAILURES_OF_AN_OUTAGE) {
            LOG.info("Telegram can be reached again");
            schedule.outageIsOver(now);
        }
        failuresInARow = 0;
        if (delivery instanceof Delivery.SlowDown) {
            again(letter, now);
        } else if (delivery instanceof Delivery.NotEditable) {
            again(letter.asNew(), now);
        } else if (delivery instanceof Delivery.Unauthorized) {
            closing = true;
            onUnauthorized.run();
        } else {
            outcomes.add(new Outcome(letter, delivery), now);
        }
    }

    private void again(Letter letter, long now) {
        if (!schedule.again(letter, now)) {
            drop(List.of(letter), now);
        }
    }

    private boolean somebodyWaits(List<Outcome> unsettled) {
        return closing
                || !wakers.isEmpty()
                || unsettled.stream()
                        .anyMatch(outcome -> schedule.waits(outcome.letter().chat()));
    }

    private void settled(Outcome outcome) {
        long now = nanos.getAsLong();
        Letter letter = outcome.letter();
        Delivery delivery = outcome.delivery();
        if (delivery instanceof Delivery.Cancelled) {
            schedule.cancelled();
        } else if (delivery instanceof Delivery.FileLost) {
            again(letter, now);
        } else if (delivery instanceof Delivery.Moved moved) {
            again(letter, now);
            schedule.move(letter.chat(), moved.to(), now);
        } else {
            schedule.settled(letter, now);
            if (delivery instanceof Delivery.Gone) {
                schedule.forget(letter.chat());
            }
        }
    }
}
