package samvaad.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import samvaad.app.Wiring;
import samvaad.bot.Arrival;
import samvaad.bot.Feature;
import samvaad.chat.Incoming;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/**
 * How long the conversation thread stands for what the staff ask and for what the clock brings, with many people
 * registered. Run it with {@code mvn -q test-compile exec:java -Dexec.mainClass=samvaad.bench.StaffBenchmark
 * -Dexec.classpathScope=test -Dexec.args=100000}. It prints processor time: whatever takes longer than 5 ms, and what is asked in any
 * case. Each is done twice; the second counts, when code and pages are warm.
 */
public final class StaffBenchmark {

    private static final int TOO_LONG = 5;

    private final Bot bot;
    private final Person meera;
    private final Path folder;
    private final List<Wiring> wirings;

    private StaffBenchmark(Bot bot, Path folder, List<Wiring> wirings) {
        this.bot = bot;
        this.meera = bot.owner("Meera", Languages.EN);
        this.folder = folder;
        this.wirings = wirings;
    }

    public static void main(String[] args) throws Exception {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path folder = Files.createTempDirectory("samvaad-staff");
        TestEvents.write(folder, "quick", StaffBenchmark::large);
        List<Wiring> wirings = new ArrayList<>();
        Bot bot = Setup.with(TestEvents.changed("quick", StaffBenchmark::large))
                .watching(folder)
                .at("2030-01-14T12:30")
                .pace(Duration.ZERO)
                .also((wiring, outbox) -> wirings.add(wiring))
                .start();
        new StaffBenchmark(bot, folder, wirings).run(people);
        System.exit(0);
    }

    private static void large(ObjectNode root) {
        ObjectNode registration = root.withObject("/registration");
        registration.put("capacity", 300_000);
        registration
                .withArray("questions")
                .addObject()
                .put("id", "district")
                .put("type", "text")
                .put("ask", "District?")
                .putArray("use")
                .add("stats");
        root.putObject("certificate").put("who", "entered");
    }

    private void run(int people) throws Exception {
        meera.sends("/start");
        bot.writer()
                .submit(sql -> {
                    DeskCrowd.register(sql, people);
                    DeskCrowd.surroundings(sql);
                    return sql.run("DELETE FROM search_todo");
                })
                .get();
        bot.clock().passes(Duration.ofSeconds(1));
        ticks("the day before, nothing due");
        for (String command : List.of(
                "/stats",
                "/attendees",
                "/attendees sharma",
                "/checkin sharma",
                "/report",
                "/questions",
                "/staff",
                "/health",
                "/export",
                "/list",
                "/materials",
                "/broadcast")) {
            sends(command);
        }
        mailings();
        reloads();
        bot.forgetsUnseen();
        bot.clockMovesTo("2030-01-15T11:00");
        ticks("at the gate, nobody has come");
        bot.writer()
                .submit(sql -> {
                    DeskCrowd.enter(sql, Instant.parse("2030-01-15T04:00:00Z"));
                    return true;
                })
                .get();
        sends("/stats");
        sends("/broadcast");
        mailings();
        bot.clockMovesTo("2030-01-15T17:30");
        for (int i = 0; i < 5; i++) {
            ticks("after the end, tick " + i);
        }
        sends("/stats");
        sends("/report");
        sends("/broadcast");
        press("mail:" + newest() + ":to:nofeedback");
    }

    private long newest() {
        return bot.number("SELECT max(id) FROM mailing");
    }

    private void mailings() throws Exception {
        for (String to : List.of("all", "confirmed", "waiting", "coming", "silent", "in", "out")) {
            press("mail:" + newest() + ":to:" + to);
        }
        sends("Gate 2 is open");
        press("mail:" + newest() + ":only:hi");
        press("mail:" + newest() + ":answer:0:0");
        press("mail:" + newest() + ":preview");
        for (String to : List.of("waiting", "in", "all")) {
            press("mail:" + newest() + ":to:" + to);
            press("mail:" + newest() + ":only:" + (to.equals("in") ? "en" : "all"));
            press("mail:" + newest() + ":anyone");
            time("send to " + to, () -> accept(pressed("mail:" + newest() + ":send")));
        }
        long slices = 0;
        double longest = 0;
        while (bot.number("SELECT count(*) FROM mailing WHERE chosen_to IS NOT NULL") > 0) {
            longest = Math.max(longest, millis(() -> tick("MailingFeature")));
            slices++;
        }
        System.out.printf("choosing recipients: %d slices, the longest %.1f ms%n", slices, longest);
        bot.does(() -> {
            bot.writer().sql().run("UPDATE mailing SET state = 'DONE' WHERE state = 'SENDING'");
            bot.writer().sql().run("DELETE FROM outbox WHERE lane = 2");
        });
    }

    private Object tick(String name) throws Exception {
        for (Feature feature : wirings.get(wirings.size() - 1).features()) {
            if (feature.getClass().getSimpleName().equals(name)) {
                for (Runnable due : feature.ticks()) {
                    bot.writer()
                            .submit(sql -> {
                                due.run();
                                return true;
                            })
                            .get();
                }
            }
        }
        return name;
    }

    private void reloads() throws Exception {
        reload("the same", StaffBenchmark::large);
        reload("another title", root -> {
            large(root);
            root.put("title", "Another title");
        });
        reload("a question gone", root -> {
            large(root);
            ((ArrayNode) root.at("/registration/questions")).remove(1);
        });
        reload("a question that must be answered", root -> {
            large(root);
            root.withObject("/registration")
                    .withArray("questions")
                    .addObject()
                    .put("id", "new")
                    .put("type", "text")
                    .put("ask", "New?")
                    .put("required", true);
        });
        reload("cancelled", root -> {
            large(root);
            root.put("status", "CANCELLED".toLowerCase(java.util.Locale.ROOT));
        });
        reload("over long ago", root -> {
            large(root);
            root.put("starts", "2028-01-14T10:00");
            root.put("ends", "2028-01-14T17:00");
        });
        reload("for feedback", root -> {
            large(root);
            root.put("starts", "2030-01-14T08:00");
            root.put("ends", "2030-01-14T11:00");
        });
        reload("a reminder due", root -> {
            large(root);
            root.put("starts", "2030-01-14T18:00");
            root.put("ends", "2030-01-14T20:00");
        });
        reload("fewer for each chat", root -> {
            large(root);
            root.withObject("/registration").put("perChat", 1);
        });
        reload("the same again", StaffBenchmark::large);
    }

    private void reload(String what, Consumer<ObjectNode> change) throws Exception {
        TestEvents.write(folder, "quick", change);
        time("/reload: " + what, () -> accept(typed("/reload")));
        wirings.get(wirings.size() - 1).features().slowTicks().forEach(Runnable::run);
        time("  what comes of it", () -> bot.writer().submit(sql -> true).get());
        settles();
    }

    private void sends(String words) throws Exception {
        time(words, () -> accept(typed(words)));
        time(words + " (warm)", () -> accept(typed(words)));
        settles();
    }

    private void press(String data) throws Exception {
        time(data, () -> accept(pressed(data)));
        time(data + " (warm)", () -> accept(pressed(data)));
        settles();
    }

    private void settles() {
        bot.rests();
        bot.clock().passes(Duration.ofSeconds(2));
        wirings.get(wirings.size() - 1).features().slowTicks().forEach(Runnable::run);
        bot.rests().forgetsUnseen();
    }

    private void ticks(String when) throws Exception {
        System.out.println("ticks " + when);
        for (Feature feature : wirings.get(wirings.size() - 1).features()) {
            int number = 0;
            for (Runnable due : feature.ticks()) {
                String name = "  " + feature.getClass().getSimpleName() + " " + number++;
                double millis = millis(() -> bot.writer()
                        .submit(sql -> {
                            due.run();
                            return true;
                        })
                        .get());
                if (millis > TOO_LONG) {
                    System.out.printf("%-60s %8.1f ms%n", name, millis);
                }
            }
        }
        bot.rests();
    }

    private interface Work {
        Object done() throws Exception;
    }

    /** What the conversation thread has computed, whatever else the machine does meanwhile. */
    private static double millis(Work work) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long thread = Thread.getAllStackTraces().keySet().stream()
                .filter(one -> one.getName().equals("conversation"))
                .mapToLong(Thread::getId)
                .findFirst()
                .orElseThrow();
        long before = threads.getThreadCpuTime(thread);
        Object unused = work.done();
        return (threads.getThreadCpuTime(thread) - before) / 1e6;
    }

    private static void time(String name, Work work) throws Exception {
        System.out.printf("%-60s %8.1f ms%n", name, millis(work));
    }

    private Object accept(Incoming incoming) throws Exception {
        Arrival arrival = bot.arrival(incoming);
        return bot.accepts(List.of(arrival)).get();
    }

    private Incoming typed(String text) {
        if (text.startsWith("/")) {
            String[] words = text.substring(1).split(" ", 2);
            return new Incoming.Command(meera.origin(), words[0], words.length > 1 ? words[1] : "");
        }
        return new Incoming.Text(meera.origin(), 5_000_000, text);
    }

    private Incoming pressed(String data) {
        return new Incoming.ButtonPress(meera.origin(), "p" + System.nanoTime(), 5_000_000, true, data);
    }
}
