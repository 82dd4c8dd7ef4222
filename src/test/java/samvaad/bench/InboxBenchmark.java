package samvaad.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import samvaad.bot.Inbox;
import samvaad.outbox.Sender;
import samvaad.store.StoreUnusable;
import samvaad.testing.TestEvents;

/**
 * Updates a second through the Inbox in batches of 100, each batch on the disk before the next one, with every answer written to the
 * outbox. Run it with {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=samvaad.bench.InboxBenchmark}; the arguments are the number of seconds of a round and of
 * updates in a batch.
 */
public final class InboxBenchmark {

    private static final int ROUNDS = 5;

    private final TakesAll wire = new TakesAll();
    private final Batches batches;
    private final int seconds;

    private InboxBenchmark(int batch, int seconds) {
        this.batches = new Batches(batch);
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int batch = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        new InboxBenchmark(batch, seconds).run(false);
        new InboxBenchmark(batch, seconds).run(true);
    }

    private void run(boolean sending) throws StoreUnusable, IOException, InterruptedException {
        try (Workbench bench = Workbench.about(TestEvents.named("quick"), Clock.systemUTC())) {
            Inbox inbox = bench.inbox(wire);
            bench.writer().start();
            try (Sender sender = bench.sender(wire, System::nanoTime)) {
                if (sending) {
                    sender.start();
                }
                System.out.println(sending ? "With the Sender at work:" : "Without the Sender:");
                for (int round = 0; round <= ROUNDS; round++) {
                    String name = round == 0 ? "warm-up" : "round " + round;
                    System.out.println("  " + name + ": " + round(inbox));
                }
                System.out.println("  right after: " + footprint(bench));
                Thread.sleep(2000);
                System.out.println("  two quiet seconds later: " + footprint(bench));
            }
        }
    }

    /** The log that is written ahead, and what the process takes of the machine's memory (Linux). */
    private static String footprint(Workbench bench) throws IOException {
        Path log = bench.database().file().resolveSibling("samvaad.db-wal");
        Path status = Path.of("/proc/self/status");
        String memory = Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .findFirst()
                        .orElse("")
                : "";
        return String.format(Locale.ROOT, "log %,d bytes, %s", Files.exists(log) ? Files.size(log) : 0, memory);
    }

    private String round(Inbox inbox) {
        long begin = System.nanoTime();
        long deliveredBefore = wire.delivered();
        long cpuBefore = conversationCpu();
        long updates = 0;
        while (System.nanoTime() - begin < seconds * 1_000_000_000L) {
            long unused = inbox.accept(batches.next()).join();
            updates += batches.size();
        }
        double took = (System.nanoTime() - begin) / 1e9;
        return String.format(
                Locale.ROOT,
                "%,.0f updates/s (%.0f µs of CPU each, %,d updates, %,d messages delivered meanwhile)",
                updates / took,
                (conversationCpu() - cpuBefore) / 1e3 / updates,
                updates,
                wire.delivered() - deliveredBefore);
    }

    /** What the one writing thread has used, whatever else the machine had to do. */
    private static long conversationCpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("conversation"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getId()))
                .sum();
    }
}
