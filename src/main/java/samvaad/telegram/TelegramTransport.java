package samvaad.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.chat.Outgoing.Media;
import samvaad.outbox.Delivery;
import samvaad.outbox.MediaMaker;
import samvaad.outbox.Transport;
import samvaad.text.Graphemes;

/** The way to Telegram over HTTP. Pictures and files are made on threads of their own when they are sent. */
public final class TelegramTransport implements Transport, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramTransport.class);
    private static final int TOAST = 200;
    private static final int MOST_ANSWERS = 3;

    /** Pictures leave half of the machine to the answers, which are more urgent. */
    private static final int MAKING = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final BotApiClient client;
    private final Map<String, MediaMaker> makers;
    private final ExecutorService making = Executors.newFixedThreadPool(MAKING, work -> {
        Thread thread = new Thread(work, "media");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A transport.
     *
     * @param makers who makes pictures and files, by name
     */
    public TelegramTransport(BotApiClient client, Map<String, MediaMaker> makers) {
        this.client = client;
        this.makers = makers;
    }

    @Override
    public CompletableFuture<Delivery> deliver(
            ChatId chat, Outgoing message, OptionalLong edit, Optional<String> kept) {
        if (message instanceof Outgoing.Place && edit.isPresent()) {
            return CompletableFuture.completedFuture(new Delivery.NotEditable("a place"));
        }
        Supplier<CallWriter.ApiCall> call = () -> CallWriter.write(chat, message, edit);
        Optional<Media> media = media(message);
        CompletableFuture<Answer> answer;
        if (media.isEmpty()) {
            answer = plain(call.get());
        } else if (media.get() instanceof Media.Kept known) {
            answer = withKept(call.get(), known.fileId());
        } else if (kept.isPresent()) {
            answer = withKept(call.get(), kept.get());
        } else if (media.get() instanceof Media.Once once) {
            ByteBuffer text = ByteBuffer.wrap(once.text().getBytes(StandardCharsets.UTF_8));
            answer = upload(call.get(), once.fileName(), text);
        } else {
            return made(call, (Media.Made) media.get())
                    .thenApply(a -> a.map(done -> DeliveryReader.read(done, message, edit))
                            .orElse(new Delivery.Refused("there is nothing to send any more")));
        }
        return answer.thenApply(done -> DeliveryReader.read(done, message, edit));
    }

    @Override
    public void answerPress(String pressId, String text, boolean alert) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("callback_query_id", pressId);
        if (!text.isEmpty()) {
            node.put("text", Graphemes.shorten(text, TOAST)).put("show_alert", alert);
        }
        answerPress(node.toString(), 1);
    }

    /** A press is worthless after some seconds, so it is answered again only where nothing came back, and soon. */
    private void answerPress(String body, int attempt) {
        var unused = client.call("answerCallbackQuery", body).thenAccept(answer -> {
            if (answer instanceof Answer.Nothing && attempt < MOST_ANSWERS) {
                Executor later = CompletableFuture.delayedExecutor(300L * attempt, TimeUnit.MILLISECONDS);
                later.execute(() -> answerPress(body, attempt + 1));
            } else if (answer instanceof Answer.Problem problem) {
                LOG.debug("A press was not answered: {}", problem.description());
            }
        });
    }

    private CompletableFuture<Answer> plain(CallWriter.ApiCall call) {
        return client.call(call.method(), call.parameters().toString());
    }

    private CompletableFuture<Answer> withKept(CallWriter.ApiCall call, String fileId) {
        if (call.parameters().path("media") instanceof ObjectNode media) {
            media.put("media", fileId);
        } else {
            call.parameters().put(call.file(), fileId);
        }
        return plain(call);
    }

    /** Empty where the maker has nothing (any more) for the key. Thousands may wait to be made, so the call is written last. */
    private CompletableFuture<Optional<Answer>> made(Supplier<CallWriter.ApiCall> call, Media.Made made) {
        return CompletableFuture.supplyAsync(() -> make(made), making)
                .thenCompose(content -> content.isEmpty()
                        ? CompletableFuture.completedFuture(Optional.empty())
                        : upload(call.get(), made.fileName(), content.get()).thenApply(Optional::of));
    }

    private Optional<ByteBuffer> make(Media.Made made) {
        MediaMaker maker = makers.get(made.maker());
        try {
            return maker == null ? Optional.empty() : maker.make(made.key());
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("A file of the maker {} could not be made", made.maker(), e);
            return Optional.empty();
        }
    }

    private CompletableFuture<Answer> upload(CallWriter.ApiCall call, String fileName, ByteBuffer content) {
        if (call.parameters().path("media") instanceof ObjectNode media) {
            media.put("media", "attach://upload");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        call.parameters()
                .properties()
                .forEach(entry -> fields.put(
                        entry.getKey(),
                        entry.getValue().isTextual()
                                ? entry.getValue().asText()
                                : entry.getValue().toString()));
        String part = call.file().equals("media") ? "upload" : call.file();
        return client.call(call.method(), Upload.of(fields, part, fileName, content));
    }

    private static Optional<Media> media(Outgoing message) {
        if (message instanceof Outgoing.Photo photo) {
            return Optional.of(photo.media());
        }
        return message instanceof Outgoing.File file ? Optional.of(file.media()) : Optional.empty();
    }

    @Override
    public void close() {
        making.shutdownNow();
    }
}
