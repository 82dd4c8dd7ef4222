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
import samvaad.chat.CallbackData;
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
 * Handles a batch of updates in one transaction, each in its own savepoint: an update that fails is undone and stored
 * with the reason, the person is told, and the others go on. Once the batch is committed, with all its answers or as
 * raw JSON, the next getUpdates may confirm it.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    /** Telegram keeps updates for a day; twice that is safe. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    /** Whatever is in it, no update should hold up the one thread that answers all of them for longer. */
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
    private final Bursts bursts = new Bursts();
    private final PressAnswers presses;
    private volatile List<Arrival> inHand = List.of();
    private final Patience patience;
    private final List<UpdateListener> listeners;

    /**
     * An inbox.
     *
     * @param speaksWith the texts in the language of the person an update comes from
     * @param nanos measures the time that updates take, such as {@link System#nanoTime}
     * @param listeners hear of updates, in this order
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

    /** The id of the first update we have not received; 0 if we never received any. */
    public CompletableFuture<Long> nextOffset() {
        return writer.submit(sql -> table.nextOffset().orElse(0L));
    }

    /**
     * Stores a batch as raw JSON, so that it can be confirmed before it is handled. Refuses while people may be giving
     * answers that must not be stored next to their chat.
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

    /**
     * The stored batch, if the program ended before handling it. Handle it before asking Telegram from {@link
     * #nextOffset} on.
     */
    public CompletableFuture<Optional<String>> kept() {
        return writer.submit(sql -> table.kept());
    }

    /**
     * Handles a batch in order. If the batch was kept as raw JSON, removes it in the same transaction. Completes once
     * all is on the disk, with the offset that confirms the batch.
     */
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

    /** Forgets old update ids, a few at a time. */
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
        // Must be the first action after the commit: the answer may be delivered before the next action is done.
        tellAfterCommit(listener -> listener.handled(incoming.from(), answered.get()));
        Turn turn = new Turn(incoming, speaksWith.apply(incoming.from()), clock.instant(), outbox);
        switch (floods.judge(turn.chat(), updateId, incoming.from().sentAt())) {
            case ANSWER -> {
                if (!isMoreOfTheSame(updateId, turn)) {
                    timed(updateId, turn);
                }
            }
            case TELL -> turn.send(Outgoing.show(turn.say("flood")));
            case IGNORE -> {}
        }
        answered.set(outbox.lastId() > before);
        presses.answer(incoming, answered.get() ? patience.toast(turn) : turn.shownToast());
    }

    private boolean isMoreOfTheSame(long updateId, Turn turn) {
        Incoming incoming = turn.incoming();
        if (incoming instanceof Incoming.Attachment file && router.takesEach(turn, file)) {
            return false;
        }
        return (incoming instanceof Incoming.ButtonPress press && taps.isSecond(updateId, press))
                || bursts.isAnswered(updateId, incoming);
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
                        kind(turn.incoming()));
            }
        }
    }

    /** What broke the answer may break the apology too. Then the others in the batch still go on. */
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
            LOG.error("The person could not be told either", e);
        }
    }

    /** The kind of update. Of its content only names that we have given ourselves. */
    private String kind(Incoming incoming) {
        String kind = incoming.getClass().getSimpleName();
        if (incoming instanceof Incoming.Command command && router.knows(command.name())) {
            return kind + " " + command.name();
        }
        if (incoming instanceof Incoming.ButtonPress press) {
            String action = CallbackData.parse(press.data()).action();
            return router.presses().containsKey(action) ? kind + " " + action : kind;
        }
        return kind;
    }
}
