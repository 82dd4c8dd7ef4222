package samvaad.bot;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.chat.Incoming;
import samvaad.chat.Origin;
import samvaad.chat.Outgoing;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.outbox.Transport;
import samvaad.store.StoreOutage;
import samvaad.store.Writer;
import samvaad.text.Texts;

/**
 * Takes a batch of updates in one transaction, each in a savepoint of its own: an update that fails is undone and kept with
 * its reason, the person is told, and the others go on. Once the batch is committed, with all its answers or as it came, the
 * next getUpdates may confirm it.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    /** Telegram keeps updates for a day; twice that is safe. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    /** No update may hold the one thread on which all are answered for longer, whatever is in it. */
    private static final long LONG = Duration.ofMillis(50).toNanos();

    private final Writer writer;
    private final Outbox outbox;
    private final Router router;
    private final Function<Origin, Texts> speaksWith;
    private final Clock clock;
    private final UpdateTable table;
    private final LongSupplier nanos;
    private final FloodGuard floods;
    private final DoubleTaps taps = new DoubleTaps();
    private final Albums albums = new Albums();
    private final PressAnswers presses;
    private volatile List<Arrival> inHand = List.of();
    private final Patience patience;
    private final List<UpdateListener> listeners;

    /**
     * An inbox.
     *
     * @param speaksWith the words in the language of whoever an update comes from
     * @param nanos what the time that updates take is measured by, as {@link System#nanoTime}
     * @param listeners are told of updates, in this order
     */
    public Inbox(
            Writer writer,
            Outbox outbox,
            Router router,
            Transport transport,
            Function<Origin, Texts> speaksWith,
            Clock clock,
            LongSupplier nanos,
            List<UpdateListener> listeners) {
        this.writer = writer;
        this.outbox = outbox;
        this.router = router;
        this.presses = new PressAnswers(writer, transport);
        this.speaksWith = speaksWith;
        this.clock = clock;
        this.patience = new Patience(outbox.forecast());
        this.nanos = nanos;
        this.listeners = List.copyOf(listeners);
        this.floods = new FloodGuard(nanos);
        this.table = new UpdateTable(writer.sql());
        writer.whenStuck(() -> presses.answerEarly(inHand));
    }

    /** The id of the first update that has not been received; 0 if none ever was. */
    public CompletableFuture<Long> nextOffset() {
        return writer.submit(sql -> table.nextOffset().orElse(0L));
    }

    /**
     * Keeps a batch as it came, so that it may be confirmed before it is handled. Not while people give answers that must not be
     * written down beside their chat.
     *
     * @param updates a JSON array, as Telegram sent it
     * @return whether it is on the disk
     */
    public CompletableFuture<Boolean> keep(String updates) {
        return writer.submit(sql -> {
            boolean allowed = !router.expectsConfidential(clock.instant());
            if (allowed) {
                table.keep(updates);
            }
            return allowed;
        });
    }

    /** What was kept and, when the program ended, not yet handled; to be handled before Telegram is asked on from {@link #nextOffset}. */
    public CompletableFuture<Optional<String>> kept() {
        return writer.submit(sql -> table.kept());
    }

    /** Takes a batch, in its order, the one that was kept if there is one; completed once it is on the disk, with the offset that confirms it. */
    public CompletableFuture<Long> accept(List<Arrival> batch) {
        inHand = batch;
        return writer.submit(sql -> {
            long offset = 0;
            for (Arrival arrival : batch) {
                if (table.receive(arrival.updateId(), clock.instant())) {
                    receive(arrival);
                }
                offset = arrival.updateId() + 1;
            }
            table.putNextOffset(offset);
            table.forgetKept();
            return offset;
        });
    }

    /** Forgets which updates came long ago; a little at a time. */
    public void tick() {
        table.forgetSeenBefore(clock.instant().minus(REMEMBERED), 1000);
    }

    private void receive(Arrival arrival) {
        if (arrival.incoming().isEmpty()) {
            LOG.warn("Update {} can’t be read and is kept in failed_update", arrival.updateId());
            tellAfterCommit(UpdateListener::failed);
            table.failed(Optional.empty(), arrival.problem(), arrival.raw().json(), clock.instant());
            return;
        }
        Incoming incoming = arrival.incoming().get();
        listeners.forEach(listener -> listener.comes(incoming.from().sentAt()));
        try {
            writer.undoable(() -> handle(arrival.updateId(), incoming));
        } catch (StoreOutage e) {
            throw e;
        } catch (RuntimeException | Error e) {
            fail(arrival, incoming, e);
            tellAfterCommit(UpdateListener::failed);
            apologise(incoming);
        }
    }

    private void tellAfterCommit(Consumer<UpdateListener> what) {
        writer.afterCommit(() -> listeners.forEach(what));
    }

    private void fail(Arrival arrival, Incoming incoming, Throwable e) {
        boolean discreet = router.isConfidential(incoming);
        if (discreet) {
            LOG.error("Update {} failed: {}", arrival.updateId(), e.getClass().getName());
        } else {
            LOG.error("Update {} failed and is kept in failed_update", arrival.updateId(), e);
        }
        table.failed(
                Optional.of(incoming.from().chat().value()),
                discreet ? e.getClass().getName() : e.toString(),
                discreet ? "{}" : arrival.raw().json(),
                clock.instant());
    }

    private void handle(long updateId, Incoming incoming) {
        long before = outbox.lastId();
        AtomicBoolean answered = new AtomicBoolean();
        // First of what follows the commit: the answer may be delivered before the next of it is done.
        tellAfterCommit(listener -> listener.handled(incoming.from(), answered.get()));
        Turn turn = new Turn(incoming, speaksWith.apply(incoming.from()), clock.instant(), outbox);
        switch (floods.judge(turn.chat(), updateId, incoming.from().sentAt())) {
            case ANSWER -> {
                if (!isMoreOfTheSame(updateId, incoming)) {
                    timed(updateId, turn);
                }
            }
            case TELL -> turn.send(Outgoing.show(turn.say("flood")));
            case IGNORE -> {}
        }
        answered.set(outbox.lastId() > before);
        presses.answer(incoming, answered.get() ? patience.toast(turn) : turn.shownToast());
    }

    private boolean isMoreOfTheSame(long updateId, Incoming incoming) {
        return (incoming instanceof Incoming.ButtonPress press && taps.isSecond(updateId, press))
                || (incoming instanceof Incoming.Attachment attachment && albums.isAnswered(updateId, attachment));
    }

    private void timed(long updateId, Turn turn) {
        long begin = nanos.getAsLong();
        try {
            router.route(turn);
        } finally {
            long took = nanos.getAsLong() - begin;
            floods.charge(turn.chat(), took);
            if (took > LONG) {
                LOG.info(
                        "Update {} held up all others for {} ms: {}",
                        updateId,
                        took / 1_000_000,
                        router.kind(turn.incoming()));
            }
        }
    }

    /** What broke the answer may break the apology too; then the others in the batch go on all the same. */
    private void apologise(Incoming incoming) {
        presses.answer(incoming, Turn.Toast.NONE);
        if (!incoming.from().isPrivate() || incoming instanceof Incoming.Left) {
            return;
        }
        try {
            writer.undoable(() -> {
                Texts texts = speaksWith.apply(incoming.from());
                outbox.send(incoming.from().chat(), Lane.ANSWER, Outgoing.show(texts.text("apology")));
            });
        } catch (StoreOutage e) {
            throw e;
        } catch (RuntimeException | Error e) {
            LOG.error("Nor could the person be told", e);
        }
    }
}
