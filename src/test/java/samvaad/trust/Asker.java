package samvaad.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Somebody who asks one thing after the other, sometimes several at once, and knows what must come, and in which order. */
final class Asker implements Callable<Asker> {

    /** What is sent, and what new messages answer it. No two of them begin alike. */
    private static final Map<String, List<String>> ANSWERS = Map.of(
            "/faq", List.of("text: Frequently asked questions"),
            "/agenda", List.of("text: Agenda"),
            "/venue", List.of("text: Minto Hall", "venue: Minto Hall"),
            "/privacy", List.of("text: Privacy notice"),
            "/pass", List.of("text: No registration has been made from"));

    private static final List<String> COMMANDS =
            ANSWERS.keySet().stream().sorted().toList();

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(Long.getLong("trust.patience", 60));

    private final Phone phone;
    private final Random random;
    private final int updates;
    private final List<String> expected = new ArrayList<>();
    private String before = "";
    private int done;
    private long longestWait;

    Asker(Phone phone, long seed, int updates) {
        this.phone = phone;
        this.random = new Random(seed);
        this.updates = updates;
    }

    Phone phone() {
        return phone;
    }

    int done() {
        return done;
    }

    /** The longest from sending to the answer, in nanoseconds. */
    long longestWait() {
        return longestWait;
    }

    @Override
    public Asker call() throws Exception {
        Thread.sleep(random.nextInt(1500));
        while (done < updates) {
            int burst = 1 + random.nextInt(3);
            long begun = System.nanoTime();
            for (int i = 0; i < burst && done < updates; i++) {
                ask();
            }
            awaitAll();
            longestWait = Math.max(longestWait, System.nanoTime() - begun);
            if (random.nextInt(5) == 0) {
                press();
            }
            // A chat takes about a message a second, and some commands are answered by two.
            Thread.sleep(1000L * burst + random.nextInt(1000));
        }
        return this;
    }

    private void ask() throws Exception {
        String command = before;
        while (command.equals(before)) {
            command = COMMANDS.get(random.nextInt(COMMANDS.size()));
        }
        before = command;
        done++;
        expected.addAll(ANSWERS.getOrDefault(command, List.of()));
        phone.says(command);
    }

    /** A button under a message that is not there any more: Telegram refuses the change, so the screen comes as a new message. */
    private void press() throws Exception {
        if (before.equals("/agenda") || done >= updates) {
            return;
        }
        before = "/agenda";
        done++;
        expected.addAll(ANSWERS.getOrDefault("/agenda", List.of()));
        phone.pressesLost("agenda:quick");
        awaitAll();
    }

    private void awaitAll() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        while (got().size() < expected.size()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(phone.person() + " wanted " + expected + " and got " + got());
            }
            phone.awaitsMore(1000);
        }
    }

    /** What came, in its order, what came twice in a row as one. */
    private List<String> got() {
        List<String> got = new ArrayList<>();
        for (Phone.Arrival arrival : phone.arrivals()) {
            String content = arrival.content();
            if (arrival.fresh() && (got.isEmpty() || !got.get(got.size() - 1).equals(content))) {
                got.add(content);
            }
        }
        return got;
    }

    /** What is wrong with what came; empty if all came in order. */
    List<String> wrong() {
        List<String> got = got();
        for (int i = 0; i < Math.max(expected.size(), got.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i) : "nothing";
            String came = i < got.size() ? got.get(i) : "nothing";
            if (!came.startsWith(wanted)) {
                return List.of(phone.person() + " wanted as number " + i + " " + wanted + ", got " + came);
            }
        }
        return List.of();
    }

    /** How many messages came that had come before. */
    long copies() {
        return phone.arrivals().stream().filter(Phone.Arrival::fresh).count() - got().size();
    }
}
