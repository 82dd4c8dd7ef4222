package samvaad.trust;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import samvaad.bench.Sandbox;
import samvaad.testing.TestEvents;

/** People ask, Telegram fails. */
final class FaultTrial implements AutoCloseable {

    private static final String HOST = "localhost";
    private static final int BLOCKERS = 3;

    private final int people;
    private final Path hosts;
    private final Sandbox sandbox;
    private final Phones phones;
    private final MortalBot bot;
    private final long seed = Long.getLong("trust.seed", System.nanoTime());
    private final ExecutorService crowd = Executors.newCachedThreadPool();

    /** What came of it; nothing may be wrong. */
    record Figures(
            long seed,
            int updates,
            Map<String, Integer> faults,
            long copies,
            int answersLost,
            double longestWait,
            double longestWaitOfTheLucky,
            double seconds,
            List<String> wrong) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d updates in %.0f s, faults %s (together %,d): %d messages came twice for %d answers lost on the"
                            + " way; longest wait %.1f s, of those without faults of their own %.1f s; seed %d; wrong: %s",
                    updates,
                    seconds,
                    faults,
                    faults.values().stream().mapToInt(n -> n).sum(),
                    copies,
                    answersLost,
                    longestWait,
                    longestWaitOfTheLucky,
                    seed,
                    wrong);
        }
    }

    FaultTrial(Path temp, int people) throws Exception {
        this.people = people;
        Path events = Files.createDirectory(temp.resolve("events"));
        TestEvents.write(events, "quick", root -> {});
        hosts = temp.resolve("hosts");
        nameIsKnown(true);
        sandbox = Sandbox.start(20);
        phones = new Phones(sandbox);
        int port = URI.create(sandbox.url()).getPort();
        bot = MortalBot.starts(
                sandbox,
                temp.resolve("data"),
                Map.of(
                        "BOT_API_URL",
                        "http://" + HOST + ":" + port,
                        "BOT_EVENTS",
                        events.toString(),
                        "BOT_NOW",
                        "2030-01-10T12:00:00+05:30",
                        "JAVA_TOOL_OPTIONS",
                        "-Djdk.net.hosts.file=" + hosts));
        while (!sandbox.get("state").path("polling").asBoolean()) {
            if (!bot.lives()) {
                throw new AssertionError(bot.log());
            }
            Thread.sleep(50);
        }
    }

    /** Whether the name server, which is a file here, knows the way to Telegram. */
    private void nameIsKnown(boolean known) throws IOException {
        Files.writeString(hosts, known ? "127.0.0.1 " + HOST + "\n" : "127.0.0.1 elsewhere.test\n");
    }

    /** Only some chats have faults; how long do the others wait? */
    Figures someAreUnlucky(int updates, int slowMillis) throws Exception {
        List<Phone> all = joined();
        List<Phone> unlucky = all.subList(0, people / 4);
        return run(all, unlucky, updates, new BadDay(sandbox, unlucky, false, slowMillis, seed), 0);
    }

    /** Everything fails at random, some people block the bot, and the way to Telegram is not known for a while. */
    Figures everythingFails(int updates, int slowMillis, int secondsWithoutName) throws Exception {
        List<Phone> all = joined();
        List<Phone> unlucky = all.subList(0, people / 4);
        return run(all, unlucky, updates, new BadDay(sandbox, unlucky, true, slowMillis, seed), secondsWithoutName);
    }

    private List<Phone> joined() throws Exception {
        List<Phone> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(phones.joins("Asker " + i));
        }
        return all;
    }

    private Figures run(List<Phone> all, List<Phone> unlucky, int updates, BadDay day, int secondsWithoutName)
            throws Exception {
        long begun = System.nanoTime();
        List<Future<Asker>> ends = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            ends.add(crowd.submit(new Asker(all.get(i), seed + i, (updates + people - 1) / people)));
        }
        List<Future<Boolean>> blockers = new ArrayList<>();
        for (int i = 0; secondsWithoutName > 0 && i < BLOCKERS; i++) {
            Phone phone = phones.joins("Blocker " + i);
            blockers.add(crowd.submit(() -> blocksAndComesBack(phone)));
        }
        Thread weather = new Thread(day, "bad day");
        weather.setDaemon(true);
        weather.start();
        if (secondsWithoutName > 0) {
            Thread.sleep(3000);
            nameIsKnown(false);
            var unused = sandbox.post("faults", "{\"kind\":\"reset-before\",\"times\":20}");
            TimeUnit.SECONDS.sleep(secondsWithoutName);
            nameIsKnown(true);
        }
        List<String> wrong = new ArrayList<>();
        List<Asker> askers = new ArrayList<>();
        try {
            for (Future<Asker> end : ends) {
                askers.add(end.get(20, TimeUnit.MINUTES));
            }
            for (Future<Boolean> blocker : blockers) {
                boolean unused = blocker.get(5, TimeUnit.MINUTES);
            }
        } catch (Exception e) {
            day.isOver();
            String wait = bot.number("SELECT count(*) FROM outbox") + " messages wait";
            throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + wait + "\n" + bot.log(), e);
        }
        day.isOver();
        Thread.sleep(2000);
        askers.forEach(asker -> wrong.addAll(asker.wrong()));
        return figures(askers, unlucky, day, wrong, (System.nanoTime() - begun) / 1e9);
    }

    /** Whoever blocked the bot and let it in again is answered again. */
    private static boolean blocksAndComesBack(Phone phone) throws Exception {
        for (int i = 0; i < 4; i++) {
            phone.says("/faq").does("block");
            Thread.sleep(700);
            phone.does("unblock").says("/agenda").awaits("Agenda");
        }
        return true;
    }

    private Figures figures(List<Asker> askers, List<Phone> unlucky, BadDay day, List<String> wrong, double seconds)
            throws SQLException, IOException, InterruptedException {
        Map<String, String> empty = new HashMap<>(Map.of("failed_update", "failed", "dead_letter", "died"));
        for (Map.Entry<String, String> table : empty.entrySet()) {
            long rows = bot.number("SELECT count(*) FROM " + table.getKey());
            if (rows > 0) {
                wrong.add(rows + " " + table.getValue());
            }
        }
        long waits = bot.number("SELECT count(*) FROM outbox");
        if (waits > 0) {
            wrong.add(waits + " messages wait still");
        }
        long copies = askers.stream().mapToLong(Asker::copies).sum();
        if (copies > day.struckAfter()) {
            wrong.add(copies + " messages came twice for " + day.struckAfter() + " answers lost");
        }
        if (bot.stops() != 0) {
            wrong.add("it did not end well");
        }
        return new Figures(
                seed,
                askers.stream().mapToInt(Asker::done).sum(),
                day.struck(),
                copies,
                day.struckAfter(),
                longest(askers) / 1e9,
                longest(askers.stream()
                                .filter(asker -> !unlucky.contains(asker.phone()))
                                .toList())
                        / 1e9,
                seconds,
                wrong);
    }

    private static long longest(List<Asker> askers) {
        return askers.stream().mapToLong(Asker::longestWait).max().orElse(0);
    }

    @Override
    public void close() {
        crowd.shutdownNow();
        bot.isLetGo();
        phones.close();
        sandbox.close();
    }
}
