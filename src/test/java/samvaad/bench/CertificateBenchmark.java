package samvaad.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import samvaad.bot.Inbox;
import samvaad.event.Event;
import samvaad.outbox.MediaMaker;
import samvaad.outbox.Sender;
import samvaad.person.Notice;
import samvaad.store.Writer;
import samvaad.testing.TestEvents;

/**
 * What a certificate costs, and how long people who chat wait while others ask for theirs, 1,000 a minute: blocks of half a minute with and
 * without the rush, in turns, in a process with the README's flags. Run it with {@code mvn -q test-compile exec:java
 * -Dexec.mainClass=samvaad.bench.CertificateBenchmark -Dexec.classpathScope=test -Dexec.args=4}; the argument is the number of blocks with
 * the rush.
 */
public final class CertificateBenchmark {

    private static final Instant NOW = Instant.parse("2030-01-15T13:00:00Z");
    private static final int CHATTING_A_SECOND = 50;
    private static final int RUSH_A_MINUTE = 1_000;
    private static final int BLOCK_SECONDS = 30;
    private static final int WARMING = 300;
    private static final int MEASURED = 1_000;

    private final int blocks;
    private int asked;

    private CertificateBenchmark(int blocks) {
        this.blocks = blocks;
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 1) {
            new CertificateBenchmark(Integer.parseInt(args[0])).run();
        } else {
            int unused = Sandbox.withFlags(CertificateBenchmark.class, args.length > 0 ? args[0] : "4", "here");
        }
    }

    private static Event event() {
        return TestEvents.changed("quick", root -> {
            root.withObject("/registration").put("capacity", 300_000);
            ObjectNode signatory =
                    root.putObject("certificate").put("who", "entered").putObject("signatory");
            signatory.putObject("name").put("hi", "श्री मिहिर कुमार").put("en", "Shri Mihir Kumar");
            signatory.putObject("post").put("hi", "मुख्य कार्यकारी अधिकारी").put("en", "Chief Executive Officer");
        });
    }

    private void run() throws Exception {
        try (Workbench bench = Workbench.about(event(), Clock.fixed(NOW, ZoneOffset.UTC));
                Chatting chatting = new Chatting(NOW, bench.wiring().makers())) {
            Inbox inbox = bench.inbox(chatting);
            bench.writer().start();
            fill(bench.writer());
            try (Sender sender = bench.sender(chatting, System::nanoTime)) {
                sender.start();
                List<Long> ids = everybodyAsked(inbox, chatting, bench.writer());
                each(Objects.requireNonNull(bench.wiring().makers().get("certificate")), ids);
                inTurns(inbox, chatting);
            }
        }
    }

    private void fill(Writer writer) throws Exception {
        int people = MEASURED + blocks * RUSH_A_MINUTE * BLOCK_SECONDS / 60 + RUSH_A_MINUTE;
        writer.submit(sql -> {
                    DeskCrowd.register(sql, people);
                    sql.run("INSERT INTO consent SELECT chat, event, ?, 0 FROM registration", Notice.MEANING);
                    return sql.run(
                            "INSERT INTO check_in (registration, day, event, at, \"by\", by_name)"
                                    + " SELECT id, '2030-01-15', event, ?, 1, 'Gita' FROM registration",
                            NOW.minusSeconds(10_000));
                })
                .get();
    }

    private CompletableFuture<byte[]> asks(Inbox inbox, Chatting chatting) {
        long person = 1_000_000L + asked;
        asked++;
        CompletableFuture<byte[]> file = chatting.file(person);
        var unused = chatting.presses(inbox, person, "certissue:" + asked);
        return file;
    }

    /** Some have theirs already. Returns the ids of the certificates. */
    private List<Long> everybodyAsked(Inbox inbox, Chatting chatting, Writer writer) throws Exception {
        byte[] last = {};
        for (int i = 0; i < MEASURED; i++) {
            last = asks(inbox, chatting).get(60, TimeUnit.SECONDS);
        }
        System.out.printf(Locale.ROOT, "%,d certificates, the last has %,d bytes%n", MEASURED, last.length);
        return writer.submit(sql -> sql.list("SELECT id FROM certificate ORDER BY id", row -> row.number("id")))
                .get();
    }

    private static void each(MediaMaker maker, List<Long> ids) {
        var threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[ids.size()];
        for (int i = 0; i < ids.size(); i++) {
            long before = threads.getCurrentThreadCpuTime();
            int unused = maker.make(ids.get(i) + ":0").orElseThrow().remaining();
            nanos[i] = threads.getCurrentThreadCpuTime() - before;
        }
        long[] warm = Arrays.copyOfRange(nanos, WARMING, nanos.length);
        Arrays.sort(warm);
        System.out.println("CPU of one certificate, " + new Chatting.Waits(warm));
    }

    private void inTurns(Inbox inbox, Chatting chatting) throws Exception {
        List<Chatting.Waits> without = new ArrayList<>();
        List<Chatting.Waits> with = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            without.add(block(inbox, chatting, false));
            with.add(block(inbox, chatting, true));
            System.out.printf(
                    Locale.ROOT,
                    "without: %s%nwith:    %s%nratio: %.2f at the median, %.2f at 95 %%%n",
                    without.get(block),
                    with.get(block),
                    with.get(block).millis(0.5) / without.get(block).millis(0.5),
                    with.get(block).millis(0.95) / without.get(block).millis(0.95));
        }
        Chatting.Waits allWithout = Chatting.Waits.all(without);
        Chatting.Waits allWith = Chatting.Waits.all(with);
        System.out.printf(
                Locale.ROOT,
                "all without: %s%nall with:    %s%nratio: %.2f at the median, %.2f at 95 %%%n",
                allWithout,
                allWith,
                allWith.millis(0.5) / allWithout.millis(0.5),
                allWith.millis(0.95) / allWithout.millis(0.95));
    }

    private Chatting.Waits block(Inbox inbox, Chatting chatting, boolean rush) throws Exception {
        List<CompletableFuture<byte[]>> files = new ArrayList<>();
        ScheduledExecutorService crowd = Executors.newScheduledThreadPool(1);
        try (Chatting.Talk talk = chatting.talk(inbox, CHATTING_A_SECOND)) {
            if (rush) {
                var unused = crowd.scheduleAtFixedRate(
                        () -> files.add(asks(inbox, chatting)), 0, 60_000 / RUSH_A_MINUTE, TimeUnit.MILLISECONDS);
            }
            TimeUnit.SECONDS.sleep(BLOCK_SECONDS);
            Chatting.Waits waits = talk.ends();
            crowd.shutdownNow();
            boolean unused = crowd.awaitTermination(10, TimeUnit.SECONDS);
            long behind = System.nanoTime();
            CompletableFuture.allOf(files.toArray(CompletableFuture[]::new)).get(120, TimeUnit.SECONDS);
            if (rush) {
                System.out.printf(
                        Locale.ROOT,
                        "%d certificates, the last %.1f s after the end%n",
                        files.size(),
                        (System.nanoTime() - behind) / 1e9);
            }
            return waits;
        } finally {
            crowd.shutdownNow();
        }
    }
}
