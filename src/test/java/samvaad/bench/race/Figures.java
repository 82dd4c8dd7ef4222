package samvaad.bench.race;

import java.io.IOException;
import java.time.Duration;

/**
 * What one bot did on one course; waits in milliseconds, processor time in microseconds.
 *
 * @param allocated KB of the heap an update
 * @param peak the most memory the process has had, in MB
 * @param left people who never got through
 */
record Figures(
        double updates,
        double median,
        double p95,
        double p99,
        double p999,
        double processor,
        double allocated,
        double peak,
        double left) {

    static Figures measured(Racer racer, Course course) throws IOException, InterruptedException {
        Thread.sleep(3000);
        racer.order(course.warmUp());
        racer.said("done");
        Thread.sleep(1000);
        Duration before = racer.cpu();
        long allocatedBefore = racer.allocatedMegabytes();
        racer.order(course.order());
        String[] done = racer.said("done");
        double answered = Double.parseDouble(done[4]);
        return new Figures(
                Double.parseDouble(done[1]),
                Double.parseDouble(done[5]),
                Double.parseDouble(done[6]),
                Double.parseDouble(done[7]),
                Double.parseDouble(done[8]),
                racer.cpu().minus(before).toNanos() / 1e3 / answered,
                (racer.allocatedMegabytes() - allocatedBefore) * 1024.0 / answered,
                racer.peakMegabytes(),
                Double.parseDouble(done[3]));
    }
}
