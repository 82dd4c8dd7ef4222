package samvaad.bench.race;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * This bot and a plain one do the same job in turns, in one run. Run it with {@code mvn -q test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=samvaad.bench.race.Race -Dexec.args=WHAT}, where WHAT is {@code loop}
 * (200 people register at a time, the next when one is through; 0, 50 and 200 ms a call), {@code form} (the same without
 * the pass), {@code calm} (50 people), {@code venue} (one command), {@code rush} (10,000 people begin within a minute) or {@code outage} (502 for 10 s), and a number
 * of rounds may follow.
 */
public final class Race {

    private static final double SECONDS = 15;
    private static final double WARMING = 15;

    private Race() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String what = args.length > 0 ? args[0] : "loop";
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        System.out.println(
                "| job | ms a call | bot | updates/s | median ms | 95 % | 99 % | 99.9 % | CPU µs an update | peak MB |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int round = 0; round < rounds; round++) {
            switch (what) {
                case "loop" -> {
                    for (int delay : new int[] {0, 50, 200}) {
                        both("registration and pass, 200 at once", delay, "loop registration 200 " + SECONDS);
                        both("the form, 200 at once", delay, "loop answers 200 " + SECONDS);
                    }
                }
                case "calm" -> both("the form, 50 at once", 50, "loop answers 50 " + SECONDS);
                case "form" -> both("the form, 200 at once", 0, "loop answers 200 " + SECONDS);
                case "venue" -> both("/venue, 50 at once", 0, "loop venue 50 " + SECONDS);
                case "rush" -> both("10,000 in a minute", 50, "rush registration 10000 60 2000");
                case "outage" -> outage();
                default -> throw new IllegalArgumentException(what);
            }
        }
    }

    private static void both(String job, int delay, String order) throws IOException, InterruptedException {
        run(job, delay, order, true);
        run(job, delay, order, false);
    }

    private static void run(String job, int delay, String order, boolean plain)
            throws IOException, InterruptedException {
        try (Racer racer = Racer.start(plain, delay)) {
            Thread.sleep(4000);
            // The machine of both warms up on what is not counted.
            racer.order("loop " + order.split(" ")[1] + " 50 " + WARMING);
            racer.said("done");
            Thread.sleep(1000);
            Duration before = racer.cpu();
            long began = System.nanoTime();
            racer.order(order);
            String[] done = racer.said("done");
            double micros = racer.cpu().minus(before).toNanos() / 1e3;
            double updates = Double.parseDouble(done[4])
                    * (order.startsWith("loop") ? (System.nanoTime() - began) / 1e9 / (SECONDS * 0.7) : 1);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %s | %s | %s | %s | %s | %s | %.0f | %d |%s%n",
                    job,
                    delay,
                    plain ? "plain" : "ours",
                    done[1],
                    done[5],
                    done[6],
                    done[7],
                    done[8],
                    micros / updates,
                    racer.peakMegabytes(),
                    done[3].equals("0") ? "" : " " + done[3] + " not through");
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
}
