package samvaad.bench;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import samvaad.bot.Inbox;
import samvaad.store.Sql;
import samvaad.store.StoreUnusable;
import samvaad.testing.TestEvents;

/**
 * What it costs that every commit is on the disk when it returns: batches through the Inbox, once so (FULL) and once as databases
 * often do it, with the last commits lost in a power cut (NORMAL), in turns. Run it with {@code mvn -q test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=samvaad.bench.DiskBenchmark}; the arguments are the number of seconds of a round and
 * of updates in a batch.
 */
public final class DiskBenchmark {

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
            System.out.println("| round | FULL updates/s | NORMAL updates/s | FULL / NORMAL |");
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
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.2f |%n", round, full, normal, full / normal);
    }

    private static double median(double[] all) {
        return Arrays.stream(all).sorted().toArray()[all.length / 2];
    }

    /** A store with an inbox of its own. Nothing is sent: what is measured is the way to the disk. */
    private static final class Side implements AutoCloseable {

        private final Workbench bench = Workbench.about(TestEvents.named("quick"), Clock.systemUTC());
        private final Inbox inbox = bench.inbox(new TakesAll());
        private final Batches batches;

        Side(String synchronous, int batch) throws IOException, StoreUnusable {
            batches = new Batches(batch);
            Sql sql = bench.writer().sql();
            sql.run("PRAGMA synchronous = " + synchronous);
            if (sql.number("PRAGMA synchronous") != (synchronous.equals("FULL") ? 2 : 1)) {
                throw new IllegalStateException("the database does not take " + synchronous);
            }
            var unused = bench.writer().start();
        }

        /** Updates a second. */
        double round(int seconds) {
            long begin = System.nanoTime();
            long updates = 0;
            while (System.nanoTime() - begin < seconds * 1_000_000_000L) {
                long unused = inbox.accept(batches.next()).join();
                updates += batches.size();
            }
            return updates / ((System.nanoTime() - begin) / 1e9);
        }

        @Override
        public void close() throws IOException {
            bench.close();
        }
    }
}
