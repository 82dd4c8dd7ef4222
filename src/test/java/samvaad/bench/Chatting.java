package samvaad.bench;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import samvaad.bot.Arrival;
import samvaad.bot.Inbox;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Origin;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.outbox.Delivery;
import samvaad.outbox.MediaMaker;
import samvaad.outbox.Transport;

/**
 * People who ask {@code /venue} at a steady pace, one after the other from a thousand chats, while something else goes on: how long each
 * waits for the answer. Files are made on a thread of their own, as on the way to Telegram.
 */
final class Chatting implements Transport, AutoCloseable {

    private static final long FIRST_CHAT = 7_000_000;
    private static final int CHATS = 1_000;
    private static final long PATIENCE_SECONDS = 120;

    private final Instant sentAt;
    private final Map<String, MediaMaker> makers;
    private final Map<Long, CompletableFuture<Long>> asked = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<byte[]>> files = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong(1_000);
    private final ScheduledExecutorService people = Executors.newScheduledThreadPool(1);
    private final ExecutorService making = Executors.newFixedThreadPool(1);

    Chatting(Instant sentAt, Map<String, MediaMaker> makers) {
        this.sentAt = sentAt;
        this.makers = makers;
    }

    /** Somebody sends a command. Returns when the first text for them was delivered, by {@link System#nanoTime}. */
    CompletableFuture<Long> asks(Inbox inbox, long person, String command) {
        CompletableFuture<Long> answered = new CompletableFuture<>();
        asked.put(person, answered);
        arrives(inbox, new Incoming.Command(origin(person), command, ""));
        return answered;
    }

    /** Somebody presses a button that they see. Returns when the first text for them was delivered. */
    CompletableFuture<Long> presses(Inbox inbox, long person, String data) {
        CompletableFuture<Long> answered = new CompletableFuture<>();
        asked.put(person, answered);
        arrives(inbox, new Incoming.ButtonPress(origin(person), "press", 1, true, data));
        return answered;
    }

    /** Somebody sends a file. Returns when the first text for them was delivered. */
    CompletableFuture<Long> sends(Inbox inbox, long person, String name, long bytes) {
        CompletableFuture<Long> answered = new CompletableFuture<>();
        asked.put(person, answered);
        arrives(
                inbox,
                new Incoming.Attachment(
                        origin(person),
                        1,
                        Incoming.Attachment.Kind.DOCUMENT,
                        Optional.of("id"),
                        "",
                        Optional.empty(),
                        Optional.of(new Incoming.Attachment.Document(name, bytes))));
        return answered;
    }

    /** The next file that is made for this person. */
    CompletableFuture<byte[]> file(long person) {
        CompletableFuture<byte[]> file = new CompletableFuture<>();
        files.put(person, file);
        return file;
    }

    private void arrives(Inbox inbox, Incoming incoming) {
        var unused = inbox.accept(List.of(Arrival.of(numbers.incrementAndGet(), incoming, () -> "{}")));
    }

    private Origin origin(long person) {
        return new Origin(
                new ChatId(person),
                Origin.ChatKind.PRIVATE,
                new UserId(person),
                "Asha",
                Optional.of(person % 2 == 0 ? "hi" : "en"),
                sentAt.plusMillis(numbers.get()));
    }

    /** How long people waited, in nanoseconds, from the shortest on. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Waits(long[] nanos) {

        double millis(double share) {
            return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
        }

        static Waits all(List<Waits> parts) {
            return new Waits(parts.stream()
                    .flatMapToLong(part -> LongStream.of(part.nanos))
                    .sorted()
                    .toArray());
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d answers: median %.1f, 95 %% %.1f, 99 %% %.1f, most %.1f ms",
                    nanos.length,
                    millis(0.5),
                    millis(0.95),
                    millis(0.99),
                    millis(1));
        }
    }

    /** They chat until this is closed. */
    final class Talk implements AutoCloseable {
        private final Map<Integer, CompletableFuture<Long>> waits = new ConcurrentHashMap<>();
        private final ScheduledFuture<?> pace;

        private Talk(Inbox inbox, int aSecond) {
            AtomicLong turn = new AtomicLong();
            pace = people.scheduleAtFixedRate(
                    () -> {
                        int own = (int) turn.getAndIncrement();
                        long person = FIRST_CHAT + own % CHATS;
                        long begin = System.nanoTime();
                        waits.put(own, asks(inbox, person, "venue").thenApply(end -> end - begin));
                    },
                    0,
                    1_000_000 / aSecond,
                    TimeUnit.MICROSECONDS);
        }

        /** Nobody asks any more; waits until everybody has an answer. */
        Waits ends() throws InterruptedException, ExecutionException, TimeoutException {
            pace.cancel(false);
            CompletableFuture<?>[] all = waits.values().toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            long[] nanos =
                    waits.values().stream().mapToLong(CompletableFuture::join).toArray();
            Arrays.sort(nanos);
            return new Waits(nanos);
        }

        @Override
        public void close() {
            pace.cancel(false);
        }
    }

    Talk talk(Inbox inbox, int aSecond) {
        return new Talk(inbox, aSecond);
    }

    @Override
    public CompletableFuture<Delivery> deliver(
            ChatId chat, Outgoing message, OptionalLong edit, Optional<String> keptFile) {
        if (message instanceof Outgoing.File file && file.media() instanceof Outgoing.Media.Made made) {
            return CompletableFuture.supplyAsync(() -> make(chat, made, edit), making);
        }
        if (message instanceof Outgoing.Show) {
            Optional.ofNullable(asked.remove(chat.value())).ifPresent(answer -> answer.complete(System.nanoTime()));
        }
        return CompletableFuture.completedFuture(delivered(edit));
    }

    private Delivery make(ChatId chat, Outgoing.Media.Made made, OptionalLong edit) {
        ByteBuffer content = Objects.requireNonNull(makers.get(made.maker()))
                .make(made.key())
                .orElseThrow();
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        Optional.ofNullable(files.remove(chat.value())).ifPresent(file -> file.complete(bytes));
        return delivered(edit);
    }

    private Delivery delivered(OptionalLong edit) {
        return new Delivery.Delivered(edit.orElseGet(numbers::incrementAndGet), Optional.of("file"));
    }

    @Override
    public void answerPress(String pressId, String text, boolean alert) {}

    @Override
    public void close() {
        people.shutdownNow();
        making.shutdownNow();
    }
}
