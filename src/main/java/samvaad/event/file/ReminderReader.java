package samvaad.event.file;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import samvaad.event.Moment;
import samvaad.event.Reminder;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.Ids;

/** Reads the reminders, and checks that each is due before the event starts. */
final class ReminderReader {

    private static final Duration DAY = Duration.ofDays(1);

    private ReminderReader() {}

    static List<Reminder> read(FieldReader event, Optional<Moment> starts, ZoneId zone) {
        Ids ids = new Ids();
        return event.objects("reminders", fields -> reminder(fields, ids, starts, zone));
    }

    private static Reminder reminder(FieldReader fields, Ids ids, Optional<Moment> starts, ZoneId zone) {
        String id = ids.read(fields);
        fields.require("before", "\"before\": \"P1D\"");
        Optional<Duration> before = TimeReader.duration(fields, "before");
        Optional<LocalTime> at = TimeReader.time(fields, "at");
        Reminder reminder = new Reminder(id, before.orElse(DAY), at);
        if (!fields.has("at") && starts.filter(start -> !start.hasTime()).isPresent()) {
            fields.refuse(
                    "at", "is missing; the event's \"starts\" has no time yet, so write for example \"at\": \"18:00\"");
        } else if (at.isPresent() && before.isPresent() && !wholeDays(before.get())) {
            fields.refuse(
                    "before",
                    "must be whole days such as \"P1D\" (the day before) or \"P0D\" (that day), as there is an \"at\"");
        } else if (before.isPresent()
                && starts.filter(start -> tooLate(reminder, start, zone)).isPresent()) {
            fields.refuse(fields.has("at") ? "at" : "before", "must be earlier than the start of the event");
        }
        return reminder;
    }

    private static boolean tooLate(Reminder reminder, Moment starts, ZoneId zone) {
        return !reminder.due(starts, zone).isBefore(starts.endsAt(zone));
    }

    private static boolean wholeDays(Duration duration) {
        return duration.equals(DAY.multipliedBy(duration.toDays()));
    }
}
