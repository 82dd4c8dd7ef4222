package samvaad.eventchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import samvaad.event.Event;
import samvaad.event.Reminder;

/** Something that a change of an event's times or status would trigger at once, and how many people it would reach. */
record Consequence(Kind kind, long people) {

    /** What would happen. The words are in the bundles. */
    enum Kind {
        /** The event would count as over: nobody could register or be reminded. */
        OVER,
        /** Personal data would be due for erasing. */
        ERASED,
        /** People would be asked for feedback. */
        ASKED,
        /**
         * Feedback would close: nobody could give any, and comments that are waiting until there are enough would be
         * passed on without waiting.
         */
        CLOSED,
        /** People would be reminded. */
        REMINDED,
        /** People would be told that the event is postponed. */
        POSTPONED,
        /** People would be told that the event is cancelled. */
        CANCELLED,
        /** People would be told that the event takes place again. */
        PLANNED;

        boolean isOfStatus() {
            return this == POSTPONED || this == CANCELLED || this == PLANNED;
        }
    }

    /** What would be due right after the change but is not due before it. Only what reaches somebody. */
    static List<Consequence> of(Event before, Event after, Instant now, HeldTable table) {
        List<Consequence> all = new ArrayList<>();
        boolean ends = after.takesPlace() && after.over(now);
        if (before.status() != after.status() && !before.over(now) && !ends && table.registered(after.id()) > 0) {
            all.add(new Consequence(Kind.valueOf(after.status().name()), table.reached(after.id())));
        }
        if (ends && !before.over(now)) {
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
        return all.stream()
                .filter(one -> one.people() > 0 || one.kind().isOfStatus())
                .toList();
    }

    static boolean isDue(Event event, Reminder reminder, Instant now) {
        return event.takesPlace() && !now.isBefore(event.due(reminder)) && now.isBefore(event.latestStart());
    }

    /** If the event moves to another day, the reminder is sent again. */
    private static boolean wasDue(Event before, Event after, Reminder reminder, Instant now) {
        return before.starts().date().equals(after.starts().date())
                && before.reminders().stream()
                        .anyMatch(was -> was.id().equals(reminder.id()) && isDue(before, was, now));
    }
}
