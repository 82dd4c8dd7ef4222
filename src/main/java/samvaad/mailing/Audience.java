package samvaad.mailing;

import java.util.List;

/**
 * A group of an event's people to write to.
 *
 * @param id short, because it is used in buttons and rows
 * @param label the key of its name
 * @param condition SQL for a row {@code r} of the table registration
 */
public record Audience(String id, String label, String condition) {

    private static final String ACTIVE = "r.status IN ('CONFIRMED', 'WAITING', 'OFFERED')";
    private static final String SAID =
            "EXISTS (SELECT 1 FROM attendance_plan a WHERE a.registration = r.id AND a.coming = 1)";

    /** Everybody with a seat or a place on the waiting list. */
    public static final Audience ALL = new Audience("all", "audience.all", ACTIVE);

    private static final String CHECKED_IN =
            "EXISTS (SELECT 1 FROM check_in c WHERE c.registration = r.id AND c.left_at IS NULL)";

    /** Everybody with a seat. */
    public static final Audience CONFIRMED = new Audience("confirmed", "audience.confirmed", "r.status = 'CONFIRMED'");

    /** Everybody who is in, or was. */
    public static final Audience ENTERED =
            new Audience("in", "audience.checkedIn", "r.status = 'CONFIRMED' AND " + CHECKED_IN);

    /** If nobody was checked in, nobody recorded who came. Then everybody who had a seat is asked for feedback. */
    private static final String CAME =
            "(" + CHECKED_IN + " OR NOT EXISTS (SELECT 1 FROM check_in c WHERE c.event = r.event))";

    private static final String GAVE_FEEDBACK =
            "EXISTS (SELECT 1 FROM feedback_giver g WHERE g.event = r.event AND g.chat = r.chat AND g.done = 1)";

    /** The smallest step between two numbers of people who have not given feedback, as anybody sees them. */
    private static final int LOT = 5;

    private static final String NO_FEEDBACK = "nofeedback";

    /** All audiences that organisers can choose from, in the order of an event's course. */
    public static final List<Audience> CHOICES = List.of(
            ALL,
            CONFIRMED,
            new Audience("waiting", "audience.waiting", "r.status IN ('WAITING', 'OFFERED')"),
            new Audience("coming", "audience.coming", "r.status = 'CONFIRMED' AND " + SAID),
            new Audience("silent", "audience.silent", "r.status = 'CONFIRMED' AND NOT " + SAID),
            ENTERED,
            new Audience("out", "audience.notArrived", "r.status = 'CONFIRMED' AND NOT " + CHECKED_IN),
            new Audience(
                    NO_FEEDBACK,
                    "audience.noFeedback",
                    "r.status = 'CONFIRMED' AND " + CAME + " AND NOT " + GAVE_FEEDBACK));

    /**
     * Whether the audience reveals who gave feedback. Then it can't be narrowed, its size is not exact, and nobody in
     * it is named.
     */
    boolean isDiscreet() {
        return id.equals(NO_FEEDBACK);
    }

    /** To fewer people it is not sent. */
    int least() {
        return isDiscreet() ? LOT : 1;
    }

    /** The number of people as it may be shown. */
    int shown(int people) {
        return isDiscreet() ? people - people % LOT : people;
    }
}
