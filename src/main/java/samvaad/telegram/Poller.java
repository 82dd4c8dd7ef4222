package samvaad.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import samvaad.bot.Arrival;
import samvaad.bot.Handover;
import samvaad.bot.Inbox;

/**
 * Asks Telegram for updates, hands them to the {@link Inbox}, and asks for the next ones only when these are on the
 * disk. If so many came that more are waiting, they are stored as raw JSON and handled while the next ones are on their
 * way. Asks again whatever the answer is.
 *
 * @see <a href="https://core.telegram.org/bots/api#getupdates">getUpdates</a>
 */
public final class Poller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final List<String> KINDS = List.of("message", "edited_message", "callback_query", "my_chat_member");
    private static final int SECONDS = 50;

    /** Another copy polls with the same token: asking sooner would only throw it out again and again. */
    private static final Duration CONFLICT = Duration.ofSeconds(4);

    private final BotApiClient client;
    private final Handover handover;
    private final UpdateReader reader;
    private final Runnable onUnauthorized;
    private final PollPause pause = new PollPause();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "poller");
    private volatile Optional<CompletableFuture<?>> open = Optional.empty();
    private volatile long lastSuccess = System.nanoTime();
    private volatile boolean heard;
    private volatile boolean slowedDown;

    /**
     * A poller for this bot.
     *
     * @param botName gets the bot's user name once it is known
     * @param onUnauthorized what to do when Telegram rejects the token
     */
    public Poller(
            BotApiClient client,
            Inbox inbox,
            Clock clock,
            Supplier<Optional<String>> botName,
            Runnable onUnauthorized) {
        this.client = client;
        this.handover = new Handover(inbox, stop);
        this.reader = new UpdateReader(clock, botName);
        this.onUnauthorized = onUnauthorized;
    }

    public Poller start() {
        thread.start();
        return this;
    }

    /** Whether Telegram has answered properly since the start. */
    public boolean heard() {
        return heard;
    }

    /** Whether Telegram's last answer was that we ask too often. */
    public boolean isSlowedDown() {
        return slowedDown;
    }

    /** How long ago Telegram last answered properly, or the poller was created. */
    public Duration sinceLastSuccess() {
        return Duration.ofNanos(System.nanoTime() - lastSuccess);
    }

    /** Stops asking. What has been handed over is still committed. */
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

    /** Whatever is thrown costs one round. Updates not handed over are asked for again. */
    private void work() {
        OptionalLong offset = OptionalLong.empty();
        try {
            while (!stopped()) {
                try {
                    offset = OptionalLong.of(offset.isEmpty() ? handover.begin(this::kept) : round(offset.getAsLong()));
                } catch (CancellationException e) {
                    LOG.debug("The inbox is closed");
                    return;
                } catch (ExecutionException | RuntimeException | Error e) {
                    if (!stopped()) {
                        LOG.error("The poller hit an error and continues", e);
                    }
                    boolean unused = stop.await(1, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Arrival> kept(String updates) {
        try {
            return reader.readAll(TelegramJson.MAPPER.readTree(updates));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long round(long offset) throws InterruptedException, ExecutionException {
        try {
            JsonNode updates = ask(offset).join();
            List<Arrival> batch = reader.readAll(updates);
            if (!updates.isArray() || (batch.isEmpty() && !updates.isEmpty())) {
                throw new CompletionException(NoAnswer.of("no list of updates"));
            }
            if (batch.size() < updates.size()) {
                LOG.warn("Telegram sent something without an update_id; skipping it");
            }
            answered();
            return handover.give(batch, updates::toString, offset);
        } catch (CompletionException | CancellationException e) {
            if (!stopped()) {
                long unused = handover.whenHandled();
                failed(Optional.ofNullable(e.getCause()).orElse(e));
            }
            return offset;
        }
    }

    /** The first time we don't wait for updates, so that we know at once whether Telegram answers. */
    private CompletableFuture<JsonNode> ask(long offset) {
        CompletableFuture<JsonNode> poll = client.poll(GetUpdates.builder()
                .offset((int) Math.min(Integer.MAX_VALUE, offset))
                .limit(Handover.MOST)
                .timeout(heard ? SECONDS : 0)
                .allowedUpdates(KINDS)
                .build());
        open = Optional.of(poll);
        if (stopped()) {
            poll.cancel(true);
        }
        handover.onFailure(() -> poll.cancel(true));
        return poll;
    }

    private void answered() {
        lastSuccess = System.nanoTime();
        heard = true;
        slowedDown = false;
        if (pause.end()) {
            LOG.info("Telegram answers again");
        }
    }

    private void failed(Throwable failure) throws InterruptedException {
        Duration wait = pause.next();
        String reason = String.valueOf(failure.getMessage());
        if (failure instanceof TelegramApiRequestException refusal) {
            int code = refusal.getErrorCode();
            reason = code + " " + refusal.getApiResponse();
            if (code == 401 || code == 404) {
                stop.countDown();
                onUnauthorized.run();
                return;
            }
            if (code == 409) {
                wait = CONFLICT;
                endWebhook(refusal.getApiResponse());
            }
            if (code == 429) {
                wait = pause.slowedDown(BotApiClient.retryAfter(refusal));
            }
            slowedDown = code == 429;
        }
        if (pause.isFirst()) {
            LOG.warn("getUpdates: {}; trying again until it works", reason);
        }
        boolean unused = stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A webhook that is still set keeps updates from us. Deleting it keeps those that are waiting. */
    private void endWebhook(String description) {
        if (description.contains("webhook")) {
            LOG.warn("A webhook is set for this bot; removing it, because the bot polls");
            var unused = client.call(new DeleteWebhook());
        }
    }
}
