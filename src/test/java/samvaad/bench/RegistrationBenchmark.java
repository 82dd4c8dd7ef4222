package samvaad.bench;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import samvaad.bot.Arrival;
import samvaad.bot.Inbox;
import samvaad.chat.Button;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Keyboard;
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
 * How many people a second can register: from the command to the pass, through the real inbox, outbox and sender, every commit on the
 * disk. Run it with {@code mvn -q test-compile exec:java -Dexec.mainClass=samvaad.bench.RegistrationBenchmark
 * -Dexec.classpathScope=test -Dexec.args=5000}.
 */
public final class RegistrationBenchmark implements Transport {

    private static final int BATCH = 100;
    private static final int ROUNDS = 4;

    private final Clock clock = Clock.fixed(Instant.parse("2030-01-10T06:00:00Z"), ZoneOffset.UTC);
    private final Map<ChatId, Outgoing.Show> screens = new ConcurrentHashMap<>();
    private final AtomicLong messages = new AtomicLong(100);
    private final AtomicLong later = new AtomicLong();
    private final int people;
    private long updates;
    private long firstChat = 1_000_000;

    private RegistrationBenchmark(int people) {
        this.people = people;
    }

    public static void main(String[] args) throws Exception {
        new RegistrationBenchmark(args.length > 0 ? Integer.parseInt(args[0]) : 5_000).run();
    }

    /** One thing that everybody does. */
    private record Step(String name, Function<Long, Incoming> act) {}

    private List<Step> steps() {
        return List.of(
                new Step("/register", chat -> new Incoming.Command(origin(chat), "register", "")),
                new Step("agree", chat -> press(chat, "agree")),
                new Step("name", chat -> text(chat, "आशा राव")),
                new Step("organisation", chat -> text(chat, "लोक निर्माण विभाग")),
                new Step("kind", chat -> press(chat, "pick")),
                new Step("mobile", chat -> text(chat, String.valueOf(9_000_000_000L + chat))),
                new Step("e-mail", chat -> text(chat, "asha.rao" + chat + "@gov.in")),
                new Step("topics", chat -> press(chat, "done")),
                new Step("confirm", chat -> press(chat, ":ok")));
    }

    private void run() throws Exception {
        Event event = TestEvents.changed(
                "quick", root -> root.withObject("/registration").remove("capacity"));
        try (Workbench bench = Workbench.about(event, clock)) {
            Writer writer = bench.writer();
            Inbox inbox = bench.inbox(this);
            writer.start();
            try (Sender sender = bench.sender(this, () -> System.nanoTime() + later.get())) {
                sender.start();
                for (int round = 1; round <= ROUNDS; round++) {
                    round(round, inbox, sender, writer);
                }
            }
        }
    }

    private void round(int round, Inbox inbox, Sender sender, Writer writer) throws Exception {
        long wall = System.nanoTime();
        long cpu = conversationNanos();
        StringBuilder each = new StringBuilder();
        double confirms = 0;
        for (Step step : steps()) {
            long before = System.nanoTime();
            everybody(step, inbox);
            rest(sender, writer);
            double seconds = (System.nanoTime() - before) / 1e9;
            confirms = people / seconds;
            each.append(String.format(Locale.ROOT, " %s %,.0f", step.name(), people / seconds));
        }
        double seconds = (System.nanoTime() - wall) / 1e9;
        double busy = (conversationNanos() - cpu) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "round %d: %,.0f confirmed a second; %,.0f whole dialogues a second (%,.0f for each second of the"
                        + " conversation thread's own time), %,.0f updates a second%n   a second each:%s%n",
                round,
                confirms,
                people / seconds,
                people / busy,
                people * steps().size() / seconds,
                each);
        firstChat += people;
        screens.clear();
    }

    private void everybody(Step step, Inbox inbox) throws Exception {
        List<Arrival> batch = new ArrayList<>();
        for (long chat = firstChat; chat < firstChat + people; chat++) {
            batch.add(Arrival.of(++updates, step.act().apply(chat), () -> "{}"));
            if (batch.size() == BATCH || chat == firstChat + people - 1) {
                CompletableFuture<Long> one = inbox.accept(List.copyOf(batch));
                // As the poller does it: the next getUpdates confirms the batch, so it waits for the disk.
                one.get(60, TimeUnit.SECONDS);
                batch.clear();
            }
        }
    }

    private void rest(Sender sender, Writer writer) throws Exception {
        later.addAndGet(TimeUnit.SECONDS.toNanos(10));
        boolean resting = false;
        while (!resting || sender.waiting() > 0) {
            writer.submit(sql -> true).get();
            resting = sender.wake().get();
        }
    }

    private static long conversationNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null && info.getThreadName().equals("conversation")) {
                return threads.getThreadCpuTime(id);
            }
        }
        throw new IllegalStateException("there is no conversation thread");
    }

    private Origin origin(long chat) {
        return new Origin(
                new ChatId(chat),
                Origin.ChatKind.PRIVATE,
                new UserId(chat),
                "Asha",
                Optional.of("hi"),
                clock.instant());
    }

    private Incoming text(long chat, String text) {
        return new Incoming.Text(origin(chat), messages.incrementAndGet(), text);
    }

    private Incoming press(long chat, String data) {
        Outgoing.Show screen =
                Optional.ofNullable(screens.get(new ChatId(chat))).orElseThrow();
        String found = ((Keyboard.Inline) screen.keyboard())
                .rows().stream()
                        .flatMap(List::stream)
                        .filter(Button.Press.class::isInstance)
                        .map(button -> ((Button.Press) button).data().encoded())
                        .filter(encoded -> encoded.contains(data))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(data + " is not under " + screen));
        return new Incoming.ButtonPress(origin(chat), "p" + updates, 7, true, found);
    }

    @Override
    public CompletableFuture<Delivery> deliver(
            ChatId chat, Outgoing message, OptionalLong edit, Optional<String> keptFile) {
        if (message instanceof Outgoing.Show show) {
            screens.put(chat, show);
        }
        Optional<String> fileId = message instanceof Outgoing.Photo ? Optional.of("file" + chat) : Optional.empty();
        return CompletableFuture.completedFuture(
                new Delivery.Delivered(edit.orElseGet(messages::incrementAndGet), fileId));
    }

    @Override
    public void answerPress(String pressId, String text, boolean alert) {}
}
