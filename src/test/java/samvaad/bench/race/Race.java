package samvaad.bench.race;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import samvaad.bench.DeskBenchmark;
import samvaad.bench.DiskBenchmark;
import samvaad.bench.MailingBenchmark;

/**
 * This bot and a plain one do the same job in turns, in one run. Run it with {@code mvn -q test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=samvaad.bench.race.Race -Dexec.args="WHAT ROUNDS"}, where WHAT is
 * {@code loops} (people who do the same thing again and again, with 0, 50 and 200 ms a call), {@code start}, {@code rush} (10,000
 * people within a minute), {@code kill} (kill -9 while people register), {@code outage} (502 for 10 s) or {@code all}: these, and then how
 * cost grows, the disk, the gate and a mailing. Part of the loops, by a pattern of the order and the delay: {@code loops:venue}, {@code loops:answers.* 0}. Build the jar before: it is
 * what is measured where it is there. With {@code -Drace.flood=true} the server keeps Telegram's pace, which takes a hundredth of
 * what the machines do: then 300 people come within 20 s, to {@code rush} and to {@code kill}.
 */
public final class Race {

    private Race() {}

    public static void main(String[] args) throws Exception {
        String what = args.length > 0 ? args[0] : "all";
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        boolean all = what.equals("all");
        if (all || what.equals("start")) {
            starts(true, rounds);
            starts(false, rounds);
        }
        if (all || what.equals("outage")) {
            for (int round = 0; round < rounds; round++) {
                outage();
            }
        }
        if (all || what.equals("kill")) {
            for (int round = 0; round < rounds; round++) {
                kill(true);
                kill(false);
            }
        }
        if (all || what.equals("rush")) {
            if (Racer.FLOOD) {
                paced(rounds);
            } else {
                // The plain one is not through in an hour.
                one(new Course("10,000 people in a minute", 50, "rush registration 10000 60 2000"), rounds);
            }
        }
        if (all || what.startsWith("loops")) {
            loops(rounds, what.substring(what.indexOf(':') + 1));
        }
        if (all) {
            Growth.main(new String[0]);
            DiskBenchmark.main(new String[0]);
            DeskBenchmark.main(new String[0]);
            MailingBenchmark.main(new String[] {"4000", "0", "120"});
        }
    }

    private static void loops(int rounds, String script) throws IOException, InterruptedException {
        Rounds results = new Rounds();
        for (int round = 0; round < rounds; round++) {
            for (Course course : Course.LOOPS) {
                if (script.equals("loops")
                        || script.equals("all")
                        || (course.order() + " " + course.delayMillis()).matches(".*" + script + ".*")) {
                    results.add(course, true, run(course, true));
                    results.add(course, false, run(course, false));
                }
            }
        }
        results.print();
    }

    private static Figures run(Course course, boolean plain) throws IOException, InterruptedException {
        try (Racer racer = Racer.start(plain, course.delayMillis())) {
            return Figures.measured(racer, course);
        }
    }

    private static void one(Course course, int rounds) throws IOException, InterruptedException {
        Rounds results = new Rounds();
        for (int round = 0; round < rounds; round++) {
            Figures figures = run(course, false);
            results.add(course, false, figures);
            System.out.printf(Locale.ROOT, "%s: %.0f not through%n", course.name(), figures.left());
        }
        results.print();
    }

    private static void starts(boolean plain, int rounds) throws IOException {
        List<String> millis = new ArrayList<>();
        try (Racer racer = Racer.start(plain, 0)) {
            racer.said("polled");
            for (int i = 0; i < rounds; i++) {
                millis.add(Long.toString(racer.stopAndStart().toMillis()));
            }
        }
        System.out.printf("%s: from the start to the first getUpdates %s ms%n", name(plain), String.join(", ", millis));
    }

    /** 300 people register within 20 s at Telegram's pace, beside the plain bot. */
    private static void paced(int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (boolean plain : new boolean[] {true, false}) {
                try (Racer racer = Racer.start(plain, 50)) {
                    Thread.sleep(3000);
                    racer.order("rush registration 300 20 2000");
                    String[] done = racer.said("done");
                    System.out.printf(
                            "%s: 300 people within 20 s at Telegram's pace: %s through, %s never; waits %s ms (median),"
                                    + " %s ms (95 %%); calls taken %s, refused %s; %s %% of the pace used%n",
                            name(plain), done[2], done[3], done[5], done[6], done[10], done[12], done[14]);
                }
            }
        }
    }

    /** People register within 20 s; in the middle the bot is killed, and started again at once. */
    private static void kill(boolean plain) throws IOException, InterruptedException {
        int people = Racer.FLOOD ? 300 : 2000;
        try (Racer racer = Racer.start(plain, 50)) {
            Thread.sleep(3000);
            racer.order("rush registration " + people + " 20 500");
            Thread.sleep(10_000);
            Duration start = racer.killAndStart();
            String[] done = racer.said("done");
            System.out.printf(
                    "%s: killed while %,d people register, polls again after %d ms; %s people through, %s never;"
                            + " waits %s ms (median), %s ms (99 %%)%n",
                    name(plain), people, start.toMillis(), done[2], done[3], done[5], done[7]);
        }
    }

    private static void outage() throws IOException, InterruptedException {
        try (Racer racer = Racer.start(false, 50)) {
            Thread.sleep(4000);
            racer.order("loop registration 50 20");
            Thread.sleep(3000);
            racer.order("outage 10");
            String[] said = racer.said("outage");
            System.out.printf(
                    "502 for 10 s: %s polls meanwhile, the first one afterwards %s ms after its end%n",
                    said[1], said[2]);
            racer.said("done");
        }
    }

    private static String name(boolean plain) {
        return plain ? "plain" : "ours";
    }
}
