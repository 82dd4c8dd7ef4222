package samvaad.eventchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import samvaad.event.Event;
import samvaad.event.Reminder;

/** Something that a change of an event's times would set off at once, and how many people it would reach. */
record Consequence(Kind kind, long people) {

    /** What would happen. The words are in the bundles. */
    enum Kind {
        /** The event would count as over: nobody could register, nobody would be reminded. */
        OVER,
        /** Personal data would be due to be erased. */
        ERASED,
        /** People would be asked how it was. */
        ASKED,
        /** Feedback would be over: nobody could give any, and comments that wait for company would be passed on without it. */
        CLOSED,
        /** People would be reminded. */
        REMINDED
    }

    /** What would be due now after the change and is not before it; only what reaches anybody. */
    static List<Consequence> of(Event before, Event after, Instant now, HeldTable table) {
        List<Consequence> all = new ArrayList<>();
        if (after.over(now) && !before.over(now)) {
            all.add(new Consequence(Kind.OVER, table.registered(after.id())));
        }
        if (!now.isBefore(after.keptUntil()) && now.isBefore(before.keptUntil())) {
            all.add(new Consequence(Kind.ERASED, table.known(after.id())));
        }
        if (after.feedbackOpen(now) && !before.feedbackOpen(now)) {
            all.add(new Consequence(Kind.ASKED, table.notAsked(after.id())));
        }
        if (before.feedbackOpen(now) && !now.isBefore(after.feedbackCloses())) {
            all.add(new Consequence(Kind.CLOSED, table.registered(after.id())));
        }
        long reminded = 0;
        for (Reminder reminder : after.reminders()) {
            if (isDue(after, reminder, now) && !wasDue(before, after, reminder, now)) {
                String day = after.starts().date().toString();
                reminded = Math.max(reminded, table.notReminded(after.id(), reminder, day, after.due(reminder)));
            }
        }
        all.add(new Consequence(Kind.REMINDED, reminded));
        return all.stream().filter(consequence -> consequence.people() > 0).toList();
    }

    private static boolean isDue(Event event, Reminder reminder, Instant now) {
        return !now.isBefore(event.due(reminder)) && now.isBefore(event.latestStart());
    }

    /** For an event on another day it goes out anew. */
    private static boolean wasDue(Event before, Event after, Reminder reminder, Instant now) {
        return before.starts().date().equals(after.starts().date())
                && before.reminders().stream()
                        .anyMatch(was -> was.id().equals(reminder.id()) && isDue(before, was, now));
    }
}
