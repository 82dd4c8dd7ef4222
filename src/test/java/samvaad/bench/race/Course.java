package samvaad.bench.race;

import java.util.List;

/**
 * One job for both bots.
 *
 * @param name for the tables
 * @param delayMillis how long a call takes on its way, there and back
 * @param order for the server
 */
record Course(String name, int delayMillis, String order) {

    static final double SECONDS = 8;

    /** The compilers take their time, so much that what is not warm says more of them than of a bot. */
    static final double WARMING = Double.parseDouble(System.getProperty("race.warming", "20"));

    /** Closed loops: so many people at once, the next comes when one is through. */
    static final List<Course> LOOPS = List.of(
            loop("/venue, 50 at once", 0, "venue", 50),
            loop("the form, 200 at once", 0, "answers", 200),
            loop("the form, 200 at once", 50, "answers", 200),
            loop("the form, 200 at once", 200, "answers", 200),
            loop("the form, 50 at once", 50, "answers", 50),
            loop("registration and pass, 200 at once", 0, "registration", 200),
            loop("registration and pass, 200 at once", 50, "registration", 200));

    private static Course loop(String name, int delayMillis, String script, int people) {
        return new Course(name, delayMillis, "loop " + script + " " + people + " " + SECONDS);
    }

    /** The same work that is not counted: both machines warm up on it. */
    String warmUp() {
        return "loop " + order.split(" ")[1] + " 50 " + WARMING;
    }
}
