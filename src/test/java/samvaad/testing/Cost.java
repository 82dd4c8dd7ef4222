package samvaad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How the cost of reading a text grows with its length. Counted is the CPU time of this thread, the best of several tries, so that a
 * machine with much else to do changes little.
 */
public final class Cost {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 4;
    private static final int TRIES = 5;
    private static final int SHORT = 4_096;

    /** Eight times the length may cost so many times the time: linear is 8, quadratic 64. */
    private static final int LONGER = 8;

    private static final int MOST_TIMES = 28;

    /** What is faster than this says nothing of how it grows. */
    private static final long NOISE = 400_000;

    private Cost() {}

    /** Fails where a text of any hostile sort costs more than in proportion to its length. */
    public static void isLinear(Consumer<String> reading) {
        Map<String, String> shorter = Hostile.longTexts(SHORT);
        Map<String, String> longer = Hostile.longTexts(LONGER * SHORT);
        List<String> steep = new ArrayList<>();
        shorter.forEach((sort, text) -> {
            long little = 0;
            long much = Long.MAX_VALUE;
            // Code that is compiled just then looks steep once, what is steep looks so again.
            for (int i = 0; i < ROUNDS && isSteep(little, much); i++) {
                little = Math.max(little, of(reading, text));
                much = Math.min(much, of(reading, longer.getOrDefault(sort, "")));
            }
            if (isSteep(little, much)) {
                steep.add(sort + ": " + little / 1000 + " µs, " + LONGER + " times as long " + much / 1000 + " µs");
            }
        });
        assertThat(steep).isEmpty();
    }

    private static boolean isSteep(long little, long much) {
        return much / MOST_TIMES > Math.max(little, NOISE);
    }

    private static long of(Consumer<String> reading, String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && best > NOISE / 4; i++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            reading.accept(text);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - begin);
        }
        return best;
    }
}
