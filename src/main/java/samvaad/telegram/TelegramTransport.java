package samvaad.telegram;

import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.chat.Outgoing.Media;
import samvaad.outbox.Delivery;
import samvaad.outbox.MediaMaker;
import samvaad.outbox.Transport;
import samvaad.outbox.Unanswered;
import samvaad.text.Graphemes;

/** The way to Telegram. Pictures and files are made on separate threads when they are sent. */
public final class TelegramTransport implements Transport, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramTransport.class);
    private static final int TOAST = 200;
    private static final int MOST_ANSWERS = 3;

    /** Pictures leave half of the machine to answers, which are more urgent. */
    private static final int MAKING = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final BotApiClient client;
    private final Map<String, MediaMaker> makers;
    private final Unanswered unanswered;
    /** What is being uploaded, with Telegram's id for it if that worked. */
    private final Map<Media.Made, CompletableFuture<Optional<String>>> uploads = new ConcurrentHashMap<>();

    private final ExecutorService making = Executors.newFixedThreadPool(MAKING, work -> {
        Thread thread = new Thread(work, "media");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A transport.
     *
     * @param makers the makers of pictures and files, by name
     */
    public TelegramTransport(BotApiClient client, Map<String, MediaMaker> makers) {
        this.client = client;
        this.makers = makers;
        this.unanswered = new Unanswered(client.tally(), System::nanoTime);
    }

    @Override
    public CompletableFuture<Delivery> deliver(
            ChatId chat, Outgoing message, OptionalLong edit, Optional<String> kept) {
        if (message instanceof Outgoing.Place && edit.isPresent()) {
            return CompletableFuture.completedFuture(new Delivery.NotEditable("a place"));
        }
        return call(new MethodWriter(chat, edit), message, kept).handle((result, failure) -> {
            if (failure == null) {
                unanswered.answered(chat);
                return DeliveryReader.delivered(result, edit);
            }
            Throwable cause = Optional.ofNullable(failure.getCause()).orElse(failure);
            if (cause instanceof NoAnswer none) {
                return unanswered.judge(chat, message, none.page(), String.valueOf(none.getMessage()));
            }
            unanswered.answered(chat);
            return failed(cause, message, edit);
        });
    }

    private static Delivery failed(Throwable cause, Outgoing message, OptionalLong edit) {
        if (cause instanceof TelegramApiRequestException refusal) {
            return DeliveryReader.refused(refusal, message, edit);
        }
        if (cause instanceof UncheckedIOException) {
            LOG.warn("Telegram accepted a message, but its answer can’t be read");
            return new Delivery.Delivered(edit.orElse(0), Optional.empty());
        }
        return cause instanceof NothingToSend
                ? new Delivery.Refused("there is nothing to send any more")
                : new Delivery.Unreachable(cause.getClass().getSimpleName());
    }

    private CompletableFuture<? extends Serializable> call(
            MethodWriter writer, Outgoing message, Optional<String> kept) {
        Optional<Media> media = media(message);
        if (media.isEmpty()) {
            return client.call(writer.write(message, ""));
        }
        if (media.get() instanceof Media.Kept known) {
            return client.call(writer.write(message, known.fileId()));
        }
        if (kept.isPresent()) {
            return client.call(writer.write(message, kept.get()));
        }
        if (media.get() instanceof Media.Once once) {
            ByteBuffer text = ByteBuffer.wrap(once.text().getBytes(StandardCharsets.UTF_8));
            return upload(writer, message, once.fileName(), text);
        }
        Media.Made made = (Media.Made) media.get();
        return made.isForOneReader() ? makeAndUpload(made, writer, message) : share(made, writer, message);
    }

    /**
     * Uploads a file that others may want at the same time. They wait until Telegram has an id for it: hundreds of
     * people press within seconds when they are told of a presentation of 50 MB.
     */
    private CompletableFuture<Serializable> share(Media.Made made, MethodWriter writer, Outgoing message) {
        CompletableFuture<Optional<String>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<String>> other = uploads.putIfAbsent(made, mine);
        if (other != null) {
            return other.thenCompose(fileId -> fileId.isPresent()
                    ? client.call(writer.write(message, fileId.get())).thenApply(Serializable.class::cast)
                    : share(made, writer, message));
        }
        return makeAndUpload(made, writer, message)
                .<Serializable>thenApply(result -> result)
                .whenComplete((result, failure) -> {
                    uploads.remove(made, mine);
                    mine.complete(failure == null ? fileId(result) : Optional.empty());
                });
    }

    private static Optional<String> fileId(Serializable result) {
        return result instanceof Message message ? UpdateReader.fileId(message) : Optional.empty();
    }

    private CompletableFuture<? extends Serializable> makeAndUpload(
            Media.Made made, MethodWriter writer, Outgoing message) {
        // Thousands may be waiting to be made, so the method is written last.
        return CompletableFuture.supplyAsync(() -> make(made), making)
                .thenCompose(
                        content -> upload(writer, message, made.fileName(), content.orElseThrow(NothingToSend::new)));
    }

    private CompletableFuture<? extends Serializable> upload(
            MethodWriter writer, Outgoing message, String fileName, ByteBuffer content) {
        return client.call(writer.write(message, Upload.ATTACHED), fileName, content);
    }

    /** The maker has nothing for the key (any more). */
    private static final class NothingToSend extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Optional<ByteBuffer> make(Media.Made made) {
        try {
            return Optional.ofNullable(makers.get(made.maker())).flatMap(maker -> maker.make(made.key()));
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("The file {} could not be made", made.maker(), e);
            return Optional.empty();
        }
    }

    private static Optional<Media> media(Outgoing message) {
        if (message instanceof Outgoing.Photo photo) {
            return Optional.of(photo.media());
        }
        return message instanceof Outgoing.File file ? Optional.of(file.media()) : Optional.empty();
    }

    @Override
    public void answerPress(String pressId, String text, boolean alert) {
        AnswerCallbackQuery method = new AnswerCallbackQuery(pressId);
        if (!text.isEmpty()) {
            method.setText(Graphemes.shorten(text, TOAST));
            method.setShowAlert(alert);
        }
        answerPress(method, 1);
    }

    /** A press is worthless after a few seconds, so we only answer it again if nothing came back, and soon. */
    private void answerPress(AnswerCallbackQuery method, int attempt) {
        var unused = client.call(method).whenComplete((done, failure) -> {
            if (failure != null && failure.getCause() instanceof NoAnswer && attempt < MOST_ANSWERS) {
                Executor later = CompletableFuture.delayedExecutor(300L * attempt, TimeUnit.MILLISECONDS);
                later.execute(() -> answerPress(method, attempt + 1));
            } else if (failure != null) {
                LOG.debug("A press was not answered: {}", failure.getMessage());
            }
        });
    }

    @Override
    public void close() {
        making.shutdownNow();
    }
}
