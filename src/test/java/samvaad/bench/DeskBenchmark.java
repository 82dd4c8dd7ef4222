package samvaad.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import samvaad.app.Wiring;
import samvaad.bot.Arrival;
import samvaad.bot.Inbox;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Origin;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.outbox.Delivery;
import samvaad.outbox.Sender;
import samvaad.outbox.Transport;
import samvaad.store.Writer;
import samvaad.testing.TestEvents;

/**
 * How long the staff wait with many people registered: from the update to the answer on its way to Telegram, through the real inbox,
 * outbox and sender, every commit on the disk.
 */
public final class DeskBenchmark implements Transport {

    private static final Instant MORNING = Instant.parse("2030-01-15T04:00:00Z");
    private static final UserId OWNER = new UserId(400);
    private static final int DESKS = 10;
    private static final int A_SECOND = 20;
    private static final int SECONDS = 15;
    private static final int ROUNDS = 30;

    private final Map<Long, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong(1000);
    private final AtomicLong later = new AtomicLong();
    private final int people;

    private DeskBenchmark(int people) {
        this.people = people;
    }

    public static void main(String[] args) throws Exception {
        new DeskBenchmark(args.length > 0 ? Integer.parseInt(args[0]) : 100_000).run();
    }

    private void run() throws Exception {
        Event event = TestEvents.changed("quick", root -> {
            root.withObject("/registration").put("capacity", 300_000);
            root.withObject("/registration")
                    .withArray("questions")
                    .addObject()
                    .put("id", "district")
                    .put("type", "text")
                    .put("ask", "District?")
                    .putArray("use")
                    .add("stats");
        });
        Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);
        try (Workbench bench = Workbench.about(event, clock, OWNER)) {
            Writer writer = bench.writer();
            Wiring wiring = bench.wiring();
            Inbox inbox = bench.inbox(this);
            writer.start();
            long before = System.nanoTime();
            fill(writer);
            System.out.printf("%,d people registered in %.1f s%n", people, (System.nanoTime() - before) / 1e9);
            index(writer, wiring);
            try (Sender sender = bench.sender(this, () -> System.nanoTime() + later.get())) {
                sender.start();
                checkIns(inbox);
                writer.submit(sql -> {
                            DeskCrowd.enter(sql, MORNING);
                            return true;
                        })
                        .get();
                searches(inbox);
                for (String command : List.of("stats", "attendees", "export")) {
                    figures("/" + command, times(inbox, command, ""));
                }
            }
        }
    }

    private void fill(Writer writer) throws Exception {
        writer.submit(sql -> {
                    DeskCrowd.register(sql, people);
                    DeskCrowd.surroundings(sql);
                    for (int desk = 0; desk < DESKS; desk++) {
                        sql.run("INSERT INTO staff (person, name, added_at) VALUES (?, 'Gita', 0)", 500 + desk);
                        sql.run("INSERT INTO duty (person, role, events) VALUES (?, 'DESK', '*')", 500 + desk);
                    }
                    return true;
                })
                .get();
    }

    /** What the ticks of some minutes do: names that can be searched for. */
    private static void index(Writer writer, Wiring wiring) throws Exception {
        long before = System.nanoTime();
        while (writer.submit(sql -> sql.number("SELECT count(*) FROM search_todo"))
                        .get()
                > 0) {
            for (Runnable due : wiring.features().ticks()) {
                writer.submit(sql -> {
                            due.run();
                            return true;
                        })
                        .get();
            }
        }
        System.out.printf("names indexed in %.1f s%n", (System.nanoTime() - before) / 1e9);
    }

    private void searches(Inbox inbox) throws Exception {
        for (String typed : List.of(
                "sharma",
                "शर्मा",
                "sha",
                "s",
                "sunita sharma",
                "Krishnamurthy Srivastava",
                "कृष्णमूर्ति",
                "murthy",
                "ivast",
                "zzzz nobody",
                "qwxz",
                "4321",
                "987654")) {
            figures("search " + typed, times(inbox, "checkin", typed));
        }
    }

    private long[] times(Inbox inbox, String command, String argument) throws Exception {
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            later.addAndGet(TimeUnit.SECONDS.toNanos(5));
            long start = System.nanoTime();
            nanos[i] = ask(inbox, OWNER.value(), command, argument).get(30, TimeUnit.SECONDS) - start;
        }
        return Arrays.copyOfRange(nanos, ROUNDS / 3, ROUNDS);
    }

    /** Scans of passes from all desks at a steady pace, each of another pass. */
    private void checkIns(Inbox inbox) throws Exception {
        int total = A_SECOND * SECONDS;
        long[] nanos = new long[total];
        var desks = Executors.newScheduledThreadPool(4);
        var all = new CompletableFuture<?>[total];
        for (int i = 0; i < total; i++) {
            int scan = i;
            CompletableFuture<Boolean> done = new CompletableFuture<>();
            all[i] = done;
            var unused = desks.schedule(
                    () -> {
                        long start = System.nanoTime();
                        String payload = "c-" + DeskCrowd.token(scan * 10 + 9);
                        var unusedToo = ask(inbox, 500 + scan % DESKS, "start", payload)
                                .thenAccept(end -> {
                                    nanos[scan] = end - start;
                                    done.complete(true);
                                });
                    },
                    1000L * i / A_SECOND,
                    TimeUnit.MILLISECONDS);
        }
        CompletableFuture.allOf(all).get(120, TimeUnit.SECONDS);
        desks.shutdown();
        figures(
                String.format(Locale.ROOT, "%d check-ins, %d a second from %d desks", total, A_SECOND, DESKS),
                Arrays.copyOfRange(nanos, A_SECOND, total));
    }

    private CompletableFuture<Long> ask(Inbox inbox, long person, String command, String argument) {
        CompletableFuture<Long> answered = new CompletableFuture<>();
        awaited.put(person, answered);
        Origin origin = new Origin(
                new ChatId(person),
                Origin.ChatKind.PRIVATE,
                new UserId(person),
                "Gita",
                Optional.of("en"),
                MORNING.plusNanos(later.get()));
        Incoming incoming = new Incoming.Command(origin, command, argument);
        var unused = inbox.accept(List.of(Arrival.of(numbers.incrementAndGet(), incoming, () -> "{}")));
        return answered;
    }

    private static void figures(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-48s median %6.1f ms, 99th percentile %6.1f ms, most %6.1f ms%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[Math.min(nanos.length - 1, nanos.length * 99 / 100)] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    @Override
    public CompletableFuture<Delivery> deliver(
            ChatId chat, Outgoing message, OptionalLong edit, Optional<String> keptFile) {
        if (message instanceof Outgoing.Show) {
            Optional.ofNullable(awaited.remove(chat.value())).ifPresent(answer -> answer.complete(System.nanoTime()));
        }
        Optional<String> file = message instanceof Outgoing.Photo ? Optional.of("file") : Optional.empty();
        return CompletableFuture.completedFuture(
                new Delivery.Delivered(edit.orElseGet(numbers::incrementAndGet), file));
    }

    @Override
    public void answerPress(String pressId, String text, boolean alert) {}
}
