package samvaad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
import samvaad.outbox.Transport;
import samvaad.store.Database;
import samvaad.store.StoreUnusable;
import samvaad.store.Writer;
import samvaad.testing.TestEvents;
import samvaad.text.Messages;

/**
 * What it costs that every commit is on the disk when it returns: batches through the Inbox, once so (FULL) and once as databases
 * often do it, with the last commits lost in a power cut (NORMAL), in turns. Run it with {@code mvn -q test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=samvaad.bench.DiskBenchmark}; the arguments are the number of seconds of a round and
 * of updates in a batch.
 */
public final class DiskBenchmark {

    private static final int CHATS = 20_000;
    private static final int ROUNDS = 3;

    private DiskBenchmark() {}

    public static void main(String[] args) throws IOException, StoreUnusable {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        int batch = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        double[] full = new double[ROUNDS];
        double[] normal = new double[ROUNDS];
        try (Side careful = new Side("FULL", batch);
                Side careless = new Side("NORMAL", batch)) {
            double unused = careful.round(seconds) + careless.round(seconds);
            System.out.println("| round | FULL updates/s | NORMAL updates/s | NORMAL / FULL |");
            System.out.println("| --- | --- | --- | --- |");
            for (int i = 0; i < ROUNDS; i++) {
                full[i] = careful.round(seconds);
                normal[i] = careless.round(seconds);
                print(Integer.toString(i + 1), full[i], normal[i]);
            }
        }
        print("median", median(full), median(normal));
    }

    private static void print(String round, double full, double normal) {
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.2f |%n", round, full, normal, normal / full);
    }

    private static double median(double[] all) {
        return Arrays.stream(all).sorted().toArray()[all.length / 2];
    }

    /** A store with an inbox of its own. */
    private static final class Side implements AutoCloseable {

        private final Path folder = Files.createTempDirectory("samvaad-disk");
        private final int batch;
        private final Database database;
        private final Writer writer;
        private final Inbox inbox;
        private long lastUpdate;

        Side(String synchronous, int batch) throws IOException, StoreUnusable {
            this.batch = batch;
            Clock clock = Clock.systemUTC();
            database = Database.open(folder, clock);
            writer = new Writer(database);
            writer.sql().run("PRAGMA synchronous = " + synchronous);
            if (writer.sql().number("PRAGMA synchronous") != (synchronous.equals("FULL") ? 2 : 1)) {
                throw new IllegalStateException("the database does not take " + synchronous);
            }
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
            inbox = new Inbox(writer, outbox, features.router(), new NoWire(), features.speaksWith(), clock);
            var unused = writer.start();
        }

        /** Updates a second. */
        double round(int seconds) {
            long begin = System.nanoTime();
            long updates = 0;
            while (System.nanoTime() - begin < seconds * 1_000_000_000L) {
                long unused = inbox.accept(nextBatch()).join();
                updates += batch;
            }
            return updates / ((System.nanoTime() - begin) / 1e9);
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

        @Override
        public void close() throws IOException {
            writer.close();
            database.close();
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Nothing is sent: what is measured is the way to the disk. */
    private static final class NoWire implements Transport {
        @Override
        public CompletableFuture<Delivery> deliver(
                ChatId chat, Outgoing message, OptionalLong edit, Optional<String> kept) {
            return CompletableFuture.completedFuture(new Delivery.Delivered(1, Optional.empty()));
        }

        @Override
        public void answerPress(String pressId, String text, boolean alert) {}
    }
}
