package samvaad.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.bot.Inbox;

/**
 * Asks Telegram for updates, hands them to the {@link Inbox}, and asks for the next ones only when these are on the disk. Where so
 * many came that more are waiting, they are written down as they came, and handled while the next ones are on their way.
 * Whatever is answered, it asks again.
 *
 * @see <a href="https://core.telegram.org/bots/api#getupdates">getUpdates</a>
 */
public final class Poller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final String KINDS = "[\"message\",\"callback_query\",\"my_chat_member\"]";
    private static final int SECONDS = 50;

    private final BotApiClient client;
    private final Handover handover;
    private final Runnable onUnauthorized;
    private final PollPause pause = new PollPause();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "poller");
    private volatile Optional<CompletableFuture<?>> open = Optional.empty();
    private volatile long lastSuccess = System.nanoTime();
    private volatile boolean heard;

    private Poller(BotApiClient client, Inbox inbox, UpdateReader reader, Runnable onUnauthorized) {
        this.client = client;
        this.handover = new Handover(inbox, reader, stop);
        this.onUnauthorized = onUnauthorized;
    }

    /**
     * A poller for this bot.
     *
     * @param botName the bot's user name, once it is known
     * @param onUnauthorized what to do when Telegram refuses the token
     */
    public static Poller of(
            BotApiClient client,
            Inbox inbox,
            Clock clock,
            Supplier<Optional<String>> botName,
            Runnable onUnauthorized) {
        return new Poller(client, inbox, new UpdateReader(clock, botName), onUnauthorized);
    }

    public Poller start() {
        thread.start();
        return this;
    }

    /** Whether Telegram has answered well since the start. */
    public boolean heard() {
        return heard;
    }

    /** How long ago Telegram last answered well, or the poller was made. */
    public Duration sinceLastSuccess() {
        return Duration.ofNanos(System.nanoTime() - lastSuccess);
    }

    /** Stops asking; what has been handed over is still committed. */
    @Override
    public void close() {
        stop.countDown();
        open.ifPresent(poll -> poll.cancel(true));
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean stopped() {
        return stop.getCount() == 0;
    }

    /** Whatever is thrown costs one round; what was not handed over is asked for again. */
    private void work() {
        OptionalLong offset = OptionalLong.empty();
        try {
            while (!stopped()) {
                try {
                    offset = OptionalLong.of(offset.isEmpty() ? handover.begin() : round(offset.getAsLong()));
                } catch (CancellationException e) {
                    LOG.debug("The inbox is closed");
                    return;
                } catch (ExecutionException | RuntimeException | Error e) {
                    if (!stopped()) {
                        LOG.error("The poller stumbled", e);
                    }
                    boolean unused = stop.await(1, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long round(long offset) throws InterruptedException, ExecutionException {
        Answer answer = askSafely(offset);
        if (answer instanceof Answer.Result result && result.result().isArray()) {
            answered();
            return handover.give(result.result(), offset);
        }
        if (!stopped()) {
            long unused = handover.whenHandled();
            failed(answer);
        }
        return offset;
    }

    private Answer askSafely(long offset) {
        try {
            return ask(offset);
        } catch (RuntimeException | Error e) {
            LOG.error("Asking for updates failed", e);
            return new Answer.Nothing(e.getClass().getSimpleName());
        }
    }

    /** The first time without waiting for updates: whether Telegram answers is to be known at once. */
    private Answer ask(long offset) {
        int seconds = heard ? SECONDS : 0;
        String body = "{\"offset\":" + offset + ",\"limit\":" + Handover.MOST + ",\"timeout\":" + seconds
                + ",\"allowed_updates\":" + KINDS + "}";
        CompletableFuture<Message<HttpResponse, byte[]>> poll = client.poll(body);
        open = Optional.of(poll);
        if (stopped()) {
            return new Answer.Nothing("stopped");
        }
        handover.onFailure(() -> poll.cancel(true));
        try {
            return BotApiClient.read(poll.join());
        } catch (CompletionException | CancellationException e) {
            return BotApiClient.nothing(e.getCause() == null ? e : e.getCause());
        }
    }

    private void answered() {
        lastSuccess = System.nanoTime();
        heard = true;
        if (pause.isOver()) {
            LOG.info("Telegram answers again");
        }
    }

    private void failed(Answer answer) throws InterruptedException {
        Duration wait = pause.next();
        String reason = answer.toString();
        if (answer instanceof Answer.Nothing nothing) {
            reason = nothing.reason();
        } else if (answer instanceof Answer.Problem problem) {
            reason = problem.code() + " " + problem.description();
            if (problem.code() == 401 || problem.code() == 404) {
                stop.countDown();
                onUnauthorized.run();
                return;
            }
            if (problem.code() == 409) {
                wait = pause.afterConflict();
                endWebhook(problem.description());
            }
            wait = wait.compareTo(problem.retryAfter()) < 0 ? problem.retryAfter() : wait;
        }
        if (pause.isFirst()) {
            LOG.warn("getUpdates: {}; asking again until it works", reason);
        }
        boolean unused = stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A webhook that is still set keeps updates from us; ending it keeps what is waiting. */
    private void endWebhook(String description) {
        if (description.contains("webhook")) {
            LOG.warn("A webhook is set for this bot; it is removed, as the bot polls");
            var unused = client.call("deleteWebhook", "{}");
        }
    }
}
