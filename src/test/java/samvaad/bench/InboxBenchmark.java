package samvaad.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import samvaad.app.Features;
import samvaad.bot.Arrival;
import samvaad.bot.Inbox;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Origin;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Events;
import samvaad.info.BotName;
import samvaad.outbox.Delivery;
import samvaad.outbox.Outbox;
import samvaad.outbox.Sender;
import samvaad.outbox.Transport;
import samvaad.store.Database;
import samvaad.store.StoreUnusable;
import samvaad.store.Writer;
import samvaad.testing.TestEvents;
import samvaad.text.Messages;

/**
 * Updates a second through the Inbox in batches of 100, each batch on the disk before the next one, with every answer written to the
 * outbox. Run it with {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=samvaad.bench.InboxBenchmark}; the arguments are the number of seconds of a round and of
 * updates in a batch.
 */
public final class InboxBenchmark {

    private static int batch = 100;
    private static final int CHATS = 20_000;
    private static final int ROUNDS = 5;

    private final AtomicLong delivered = new AtomicLong();
    private long lastUpdate;

    private InboxBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        batch = arguments.length > 1 ? Integer.parseInt(arguments[1]) : batch;
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        new InboxBenchmark().run(seconds, false);
        new InboxBenchmark().run(seconds, true);
    }

    private void run(int seconds, boolean sending) throws StoreUnusable, IOException {
        Path folder = Files.createTempDirectory("samvaad-bench");
        Clock clock = Clock.systemUTC();
        try (Database database = Database.open(folder, Clock.systemUTC());
                Writer writer = new Writer(database)) {
            Outbox outbox = new Outbox(writer, clock);
            Features features = Features.on(new Features.Ground(
                    database,
                    writer,
                    outbox,
                    clock,
                    Messages.packaged(),
                    new Events(List.of(TestEvents.named("quick"))),
                    new BotName(),
                    Set.of(),
                    Optional.empty()));
            Transport transport = new Wire();
            Inbox inbox = new Inbox(writer, outbox, features.router(), transport, features.speaksWith(), clock);
            writer.start();
            try (Sender sender = new Sender(database, writer, outbox, transport, () -> {}, System::nanoTime)) {
                if (sending) {
                    sender.start();
                }
                System.out.println(sending ? "With the Sender at work:" : "Without the Sender:");
                for (int round = 0; round <= ROUNDS; round++) {
                    String name = round == 0 ? "warm-up" : "round " + round;
                    System.out.println("  " + name + ": " + round(inbox, seconds));
                }
            }
        }
        delete(folder);
    }

    private String round(Inbox inbox, int seconds) {
        long begin = System.nanoTime();
        long deliveredBefore = delivered.get();
        long cpuBefore = conversationCpu();
        long updates = 0;
        while (System.nanoTime() - begin < seconds * 1_000_000_000L) {
            long unused = inbox.accept(nextBatch()).join();
            updates += batch;
        }
        double took = (System.nanoTime() - begin) / 1e9;
        return String.format(
                Locale.ROOT,
                "%,.0f updates/s (%.0f µs of CPU each, %,d updates, %,d messages delivered meanwhile)",
                updates / took,
                (conversationCpu() - cpuBefore) / 1e3 / updates,
                updates,
                delivered.get() - deliveredBefore);
    }

    /** What the one writing thread has used, whatever else the machine had to do. */
    private static long conversationCpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("conversation"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getId()))
                .sum();
    }

    private List<Arrival> nextBatch() {
        List<Arrival> arrivals = new ArrayList<>(batch);
        Instant now = Instant.now();
        for (int i = 0; i < batch; i++) {
            long id = ++lastUpdate;
            long person = 1000 + id % CHATS;
            Origin from = new Origin(
                    new ChatId(person),
                    Origin.ChatKind.PRIVATE,
                    new UserId(person),
                    "Somebody",
                    Optional.of(id % 2 == 0 ? "hi" : "en"),
                    now);
            String command = id % 3 == 0 ? "start" : "venue";
            arrivals.add(Arrival.of(id, new Incoming.Command(from, command, ""), () -> "{}"));
        }
        return arrivals;
    }

    /** Takes everything at once. */
    private final class Wire implements Transport {
        @Override
        public CompletableFuture<Delivery> deliver(
                ChatId chat, Outgoing message, OptionalLong edit, Optional<String> kept) {
            return CompletableFuture.completedFuture(
                    new Delivery.Delivered(delivered.incrementAndGet(), Optional.empty()));
        }

        @Override
        public void answerPress(String pressId, String text, boolean alert) {}
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
