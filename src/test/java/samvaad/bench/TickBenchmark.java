package samvaad.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import samvaad.app.Wiring;
import samvaad.event.Event;
import samvaad.store.Writer;
import samvaad.testing.TestEvents;

/**
 * What a tick costs with many registrations and nothing due. Run it with
 * {@code mvn -q test-compile exec:java -Dexec.mainClass=samvaad.bench.TickBenchmark -Dexec.classpathScope=test
 * -Dexec.args=1000000}.
 */
public final class TickBenchmark {

    private static final int ROUNDS = 400;

    private TickBenchmark() {}

    public static void main(String[] args) throws Exception {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Event event = TestEvents.named("quick");
        Clock clock = Clock.fixed(Instant.parse("2030-01-14T13:00:00Z"), ZoneOffset.UTC);
        try (Workbench bench = Workbench.about(event, clock)) {
            Writer writer = bench.writer();
            Wiring wiring = bench.wiring();
            writer.start();
            tick(wiring, writer);
            fill(writer, people);
            long[] micros = new long[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                long before = System.nanoTime();
                tick(wiring, writer);
                micros[i] = (System.nanoTime() - before) / 1000;
            }
            long[] warm = Arrays.copyOfRange(micros, ROUNDS / 4, ROUNDS);
            Arrays.sort(warm);
            System.out.printf(
                    "%,d registrations, nothing due: a tick takes %.2f ms (median), %.2f ms (99th percentile)%n",
                    people, warm[warm.length / 2] / 1000.0, warm[warm.length * 99 / 100] / 1000.0);
        }
    }

    private static void tick(Wiring wiring, Writer writer) throws Exception {
        for (Runnable due : wiring.features().ticks()) {
            writer.submit(sql -> {
                        due.run();
                        return true;
                    })
                    .get();
        }
    }

    /** Registered before the evening's reminder, which has been worked off. */
    private static void fill(Writer writer, int people) throws Exception {
        writer.submit(sql -> sql.run(
                        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                                + " INSERT INTO registration (event, chat, status, code, token, name, answers, colleague,"
                                + " language, consent, consented_at, registered_at, changed_at)"
                                + " SELECT 'quick', 100000 + i, 'CONFIRMED', 'C' || i, 'T' || i, 'Name ' || i,"
                                + " '{\"v\":1,\"answers\":{}}', 0, 'hi', 'v', 0, 0, 0 FROM n",
                        people))
                .get();
        writer.submit(sql -> sql.run(
                        "INSERT OR REPLACE INTO reminder_run (event, reminder, day, reached, done) VALUES"
                                + " ('quick', 'eve', '2030-01-15', ?, 1)",
                        people))
                .get();
        // Their names have been made searchable, as the ticks do it in the minutes after.
        writer.submit(sql -> sql.run("DELETE FROM search_todo")).get();
    }
}
