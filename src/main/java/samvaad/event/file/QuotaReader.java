package samvaad.event.file;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import samvaad.event.Moment;
import samvaad.event.Quota;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.Ids;
import samvaad.jsonfile.LocalTextReader;
import samvaad.jsonfile.NumberReader;

/** Reads which seats are held for departments. */
final class QuotaReader {

    private static final int LABEL = 60;

    /** More lists than these would not fit under one message. */
    private static final int MOST = 40;

    private QuotaReader() {}

    /** @param capacity all seats; empty if there is no limit */
    static List<Quota> readAll(
            FieldReader registration, Optional<Integer> capacity, Optional<Moment> closes, ZoneId zone) {
        Ids ids = new Ids();
        List<Quota> all = registration.objects("quotas", fields -> read(fields, ids, closes, zone));
        long held = all.stream().mapToLong(Quota::seats).sum();
        if (all.size() > MOST) {
            registration.refuse("quotas", "must be at most " + MOST + "; there are " + all.size());
        }
        if (!all.isEmpty() && !registration.has("capacity")) {
            registration.refuse("quotas", "needs \"capacity\": without a number of seats none can be held");
        }
        capacity.filter(seats -> held > seats)
                .ifPresent(seats -> registration.refuse(
                        "quotas", "must hold no more seats than \"capacity\", " + seats + "; it holds " + held));
        capacity.filter(seats -> held == seats)
                .ifPresent(seats -> registration.warn(
                        "quotas",
                        "holds all " + seats + " seats, so until then everybody else is put on the waiting list"));
        return all;
    }

    private static Quota read(FieldReader fields, Ids ids, Optional<Moment> closes, ZoneId zone) {
        fields.require("seats", "\"seats\": 20");
        fields.require("until", "\"until\": \"2025-11-20\"");
        Optional<Moment> until = TimeReader.moment(fields, "until");
        Quota quota = new Quota(
                ids.read(fields),
                LocalTextReader.requiredLine(fields, "label", LABEL),
                NumberReader.whole(fields, "seats", 1, RegistrationReader.MOST_SEATS)
                        .orElse(1),
                until.or(() -> closes).orElse(EventReader.NO_START));
        if (until.isPresent()
                && closes.filter(moment -> until.get().endsAt(zone).isAfter(moment.endsAt(zone)))
                        .isPresent()) {
            fields.refuse(
                    "until",
                    "must not be after registration closes (\"closes\", or else the event’s \"starts\"): nobody"
                            + " could have the seats that are left");
        }
        return quota;
    }
}
