package samvaad.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import samvaad.bench.Sandbox;
import samvaad.testing.TestEvents;

/** Lets people do what they do at an event's bot while it is killed again and again, and counts what came of it. */
final class KillTrial {

    static final String MAILING = "Gate 2 is open";
    private static final int PAUSE_MILLIS = 900;

    private final Path temp;
    private final int people;
    private final int kills;
    private final Random random;
    private final long seed;
    private final List<Visitor> visitors = new CopyOnWriteArrayList<>();
    private final List<Long> killed = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private volatile boolean enough;
    private long organiser;
    private int inStartUp;

    /** What came of it; nothing may be wrong. */
    record Figures(
            long seed,
            int people,
            int kills,
            int inStartUp,
            long updates,
            long messages,
            long copies,
            double longestOnTheWireMillis,
            double longestWaitSeconds,
            double seconds,
            List<String> wrong) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d people, %d kills (%d while starting), %,d updates, %,d messages in %.0f s: %d repeated, each on the"
                            + " wire at a kill (at most %.0f ms before it); longest wait for an answer %.1f s; seed %d; wrong:"
                            + " %s",
                    people,
                    kills,
                    inStartUp,
                    updates,
                    messages,
                    seconds,
                    copies,
                    longestOnTheWireMillis,
                    longestWaitSeconds,
                    seed,
                    wrong);
        }
    }

    KillTrial(Path temp, int people, int kills) {
        this.temp = temp;
        this.people = people;
        this.kills = kills;
        this.seed = Long.getLong("trust.seed", System.nanoTime());
        this.random = new Random(seed);
    }

    Figures run() throws Exception {
        long begun = System.nanoTime();
        Path events = Files.createDirectory(temp.resolve("events"));
        TestEvents.write(
                events, "quick", root -> root.withObject("/registration").put("capacity", people * 3 / 4));
        try (Sandbox sandbox = Sandbox.start(20);
                Phones phones = new Phones(sandbox)) {
            // The crowd is small and quick; at the pace of a bot as a whole it would mostly wait.
            boolean flood = Boolean.getBoolean("trust.flood");
            var unused = sandbox.post("pace", flood ? "{\"on\":true}" : "{\"on\":true,\"global\":1000}");
            organiser = phones.joins("Meera").person();
            MortalBot bot = firstStart(sandbox, events);
            ExecutorService crowd = Executors.newCachedThreadPool();
            try {
                bot = live(phones, bot, crowd);
            } catch (Exception | AssertionError e) {
                throw new AssertionError("seed " + seed + "\n" + bot.log(), e);
            } finally {
                crowd.shutdownNow();
                bot.isKilled();
            }
            return figures(phones, bot, (System.nanoTime() - begun) / 1e9);
        }
    }

    private MortalBot live(Phones phones, MortalBot first, ExecutorService crowd) throws Exception {
        MortalBot bot = first;
        List<Future<Visitor>> ends = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Visitor visitor = new Visitor(phones.joins("Visitor " + i), seed + i, PAUSE_MILLIS, () -> enough);
            visitors.add(visitor);
            ends.add(crowd.submit(visitor));
        }
        Future<Boolean> mailing = crowd.submit(() -> sendMailing(phones.of(organiser)));
        for (int i = 0; i < kills; i++) {
            bot = kill(phones, bot);
            for (Future<Visitor> end : ends) {
                if (end.isDone()) {
                    var unused = end.get();
                }
            }
        }
        enough = true;
        for (Future<Visitor> end : ends) {
            var unused = end.get(300, TimeUnit.SECONDS);
        }
        var unused = mailing.get(300, TimeUnit.SECONDS);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        // The organiser's chat takes a message a second, and everybody has asked something.
        String waiting = "SELECT count(*) FROM outbox WHERE chat <> " + organiser;
        while (bot.number(waiting) + bot.number("SELECT count(*) FROM mailing WHERE state <> 'DONE'") > 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the outbox does not empty");
            }
            Thread.sleep(100);
        }
        int code = bot.stops();
        check(code == 0, "the end by SIGTERM has code " + code);
        return bot;
    }

    /** The first life makes the database; then each row that leaves the outbox is counted in a table of the trial's own. */
    private MortalBot firstStart(Sandbox sandbox, Path events) throws Exception {
        MortalBot bot = MortalBot.starts(
                sandbox,
                temp.resolve("data"),
                Map.of(
                        "BOT_EVENTS", events.toString(),
                        "BOT_ADMINS", Long.toString(organiser),
                        "BOT_NOW", "2030-01-10T12:00:00+05:30"));
        while (!sandbox.get("state").path("polling").asBoolean()) {
            if (!bot.lives()) {
                throw new AssertionError(bot.log());
            }
            Thread.sleep(50);
        }
        bot.shows(statement -> {
            statement.execute("CREATE TABLE trial_sent (chat INTEGER NOT NULL)");
            statement.execute("CREATE TRIGGER trial_sent_row AFTER DELETE ON outbox WHEN old.edit IS NULL AND"
                    + " old.body NOT LIKE '%\"unbutton\"%' BEGIN INSERT INTO trial_sent VALUES (old.chat); END");
        });
        return bot;
    }

    /** At a random moment: while it starts, at the very moment when a message arrives, or in between. */
    private MortalBot kill(Phones phones, MortalBot bot) throws Exception {
        int when = random.nextInt(5);
        if (when == 0) {
            Thread.sleep(random.nextInt(1500));
            inStartUp++;
        } else {
            boolean arrived = phones.nextArrival().await(60, TimeUnit.SECONDS);
            check(arrived, "nothing arrived for 60 s after a start");
            Thread.sleep(random.nextInt(3000));
            if (when < 3) {
                boolean unused = phones.nextArrival().await(5, TimeUnit.SECONDS);
            }
        }
        List<String> codes =
                visitors.stream().map(Visitor::code).flatMap(Optional::stream).toList();
        long before = System.nanoTime();
        bot.isKilled();
        killed.add(before);
        bot.leaves(statement -> whole(statement, codes));
        return bot.again();
    }

    private void whole(Statement statement, List<String> codes) throws SQLException {
        check("ok".equals(text(statement, "PRAGMA integrity_check")), "the database is damaged");
        check(text(statement, "PRAGMA foreign_key_check").isEmpty(), "a row refers to nothing");
        long seats = Long.parseLong(
                text(statement, "SELECT count(*) FROM registration WHERE status IN ('CONFIRMED', 'OFFERED')"));
        check(seats <= people * 3L / 4, seats + " seats are taken");
        check(
                text(
                                statement,
                                "SELECT event FROM seat_count c WHERE people <> (SELECT count(*) FROM registration r"
                                        + " WHERE r.event = c.event AND r.status = c.status)")
                        .isEmpty(),
                "the seats are counted wrongly");
        for (String code : codes) {
            check(
                    text(statement, "SELECT code FROM registration WHERE code = '" + code + "'")
                            .equals(code),
                    code + " was told and is lost");
        }
    }

    private boolean sendMailing(Phone meera) throws Exception {
        while (visitors.stream().filter(v -> v.code().isPresent()).count() < people / 2) {
            Thread.sleep(100);
        }
        Phone.Arrival who = meera.says("/broadcast")
                .awaits("the people", a -> a.button(":to:all").isPresent());
        meera.presses(who, ":to:all").awaits("Now write the text");
        Phone.Arrival draft = meera.says(MAILING)
                .awaits("the draft", a -> a.button(":preview").isPresent());
        Phone.Arrival preview = meera.presses(draft, ":preview")
                .awaits("the preview", a -> a.button(":send").isPresent());
        meera.presses(preview, ":send").awaits("the progress", a -> a.says("Sending"));
        return true;
    }

    private Figures figures(Phones phones, MortalBot bot, double seconds) throws SQLException, IOException {
        Copies copies = new Copies(killed);
        long messages = 0;
        for (Phone phone : phones.all()) {
            long rows = bot.number("SELECT count(*) FROM trial_sent WHERE chat = " + phone.person());
            messages += rows;
            Optional<String> otherwise = copies.count(phone, rows);
            // What the organiser's slots show is changed in place wherever it can be, so there rows are more than
            // messages.
            otherwise.filter(words -> phone.person() != organiser).ifPresent(wrong::add);
        }
        check(bot.number("SELECT count(*) FROM failed_update") == 0, "an update failed");
        check(bot.number("SELECT count(*) FROM dead_letter") == 0, "a message died");
        check(bot.number("SELECT count(*) FROM outbox WHERE chat <> " + organiser) == 0, "a message waits");
        bot.shows(statement -> whole(statement, List.of()));
        for (Visitor visitor : visitors) {
            stands(bot, visitor);
        }
        long waits =
                visitors.stream().mapToLong(v -> v.phone().longestWait()).max().orElse(0);
        return new Figures(
                seed,
                people,
                kills,
                inStartUp,
                visitors.stream().mapToLong(Visitor::done).sum(),
                messages,
                copies.found(),
                copies.longestOnTheWire() / 1e6,
                waits / 1e9,
                seconds,
                wrong);
    }

    /** What the bot knows of a person is what it told them, and the mailing came to them if they were to get it. */
    private void stands(MortalBot bot, Visitor visitor) throws SQLException, IOException {
        long chat = visitor.phone().person();
        String where = " FROM registration WHERE chat = " + chat + " AND status ";
        long confirmed = bot.number("SELECT count(*)" + where + "= 'CONFIRMED'");
        long queued = bot.number("SELECT count(*)" + where + "IN ('WAITING', 'OFFERED')");
        long expected = visitor.code().isPresent() ? 1 : 0;
        check(confirmed == expected, chat + " was told " + visitor.code() + " and has " + confirmed + " seats");
        check(
                queued == (visitor.waits() ? 1 : 0),
                chat + " waits: " + visitor.waits() + ", in the database: " + queued);
        boolean chosen = bot.number("SELECT count(*) FROM mailing_recipient WHERE chat = " + chat) > 0;
        boolean got = visitor.phone().arrivals().stream().anyMatch(a -> a.says(MAILING));
        check(chosen == got, chat + " was to get the mailing: " + chosen + ", and got it: " + got);
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add("after " + killed.size() + " kills " + otherwise);
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (var result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }
}
