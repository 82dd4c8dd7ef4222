package samvaad.bench;

import java.time.Duration;

/**
 * Rushes that would take hours, played in seconds. Run it with {@code mvn -q test-compile exec:java
 * -Dexec.mainClass=samvaad.bench.PaceSimulation -Dexec.classpathScope=test}.
 */
public final class PaceSimulation {

    private PaceSimulation() {}

    public static void main(String[] args) {
        long begin = System.nanoTime();
        new PlayedRush().people(300, Duration.ofSeconds(20)).play().report("300 people in 20 s");
        new PlayedRush().people(10_000, Duration.ofMinutes(1)).play().report("10,000 people in a minute");
        new PlayedRush()
                .mailing(100_000)
                .people(1_000, Duration.ofMinutes(5))
                .play()
                .report("A mailing to 100,000 beside 1,000 who register within 5 minutes");
        new PlayedRush()
                .people(6_000, Duration.ofMinutes(20))
                .grants(Duration.ofMinutes(5), 15)
                .grants(Duration.ofMinutes(15), 30)
                .play()
                .report("6,000 people in 20 minutes, and Telegram grants half its pace for ten of them");
        System.out.printf("played in %.1f s%n", (System.nanoTime() - begin) / 1e9);
    }
}
