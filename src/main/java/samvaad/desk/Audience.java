package samvaad.desk;

import java.util.List;

/**
 * Some of the people of an event, to write to.
 *
 * @param id short, stands in buttons and rows
 * @param label the key of its name
 * @param condition SQL over a row {@code r} of the table registration
 */
public record Audience(String id, String label, String condition) {

    private static final String ACTIVE = "r.status IN ('CONFIRMED', 'WAITING', 'OFFERED')";
    private static final String SAID =
            "EXISTS (SELECT 1 FROM attendance_plan a WHERE a.registration = r.id AND a.coming = 1)";

    /** Everybody who holds a seat or a place in the waiting list. */
    public static final Audience ALL = new Audience("all", "audience.all", ACTIVE);

    /** Those that registrations and the answers to reminders tell apart; other features add theirs. */
    public static final List<Audience> OF_REGISTRATION = List.of(
            ALL,
            new Audience("confirmed", "audience.confirmed", "r.status = 'CONFIRMED'"),
            new Audience("waiting", "audience.waiting", "r.status IN ('WAITING', 'OFFERED')"),
            new Audience("coming", "audience.coming", "r.status = 'CONFIRMED' AND " + SAID),
            new Audience("silent", "audience.silent", "r.status = 'CONFIRMED' AND NOT " + SAID));
}
