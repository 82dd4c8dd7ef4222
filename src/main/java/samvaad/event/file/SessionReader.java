package samvaad.event.file;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import samvaad.event.Moment;
import samvaad.event.Session;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.Ids;
import samvaad.jsonfile.LocalTextReader;
import samvaad.jsonfile.NumberReader;
import samvaad.jsonfile.Quoted;

/** Reads the agenda, and checks that its sessions lie within the event. */
final class SessionReader {

    private static final int TITLE = 200;
    private static final int ROOM = 60;

    private final Optional<Moment> starts;
    private final Optional<Moment> ends;
    private final ZoneId zone;
    private final Ids ids = new Ids();

    /** @param starts empty if the event's start was refused; then nothing can be said about its days */
    SessionReader(Optional<Moment> starts, Optional<Moment> ends, ZoneId zone) {
        this.starts = starts;
        this.ends = ends;
        this.zone = zone;
    }

    List<Session> readAll(FieldReader event) {
        return event.objects("agenda", this::read);
    }

    private Session read(FieldReader fields) {
        Optional<Moment> from = TimeReader.onDay(fields, "starts", firstDay());
        Optional<Moment> to = TimeReader.onDay(fields, "ends", from.orElse(firstDay()));
        checkEnd(fields, from, to);
        from.ifPresent(start -> checkWithin(fields, start, to));
        Optional<String> group = LocalTextReader.string(fields, "choose");
        group.filter(name -> !Ids.isFit(name))
                .ifPresent(name -> fields.refuse(
                        "choose",
                        "must be the name of a group such as \"hall-or-lab\": 1 to 24 of the letters a-z, digits, - and _;"
                                + " it is " + Quoted.of(name)));
        return new Session(
                ids.read(fields),
                LocalTextReader.requiredLine(fields, "title", TITLE),
                LocalTextReader.text(fields, "speaker"),
                from.filter(moment -> TimeReader.hasDay(fields, "starts")).map(Moment::date),
                from.flatMap(Moment::time),
                to.flatMap(Moment::time),
                LocalTextReader.line(fields, "room", ROOM),
                LocalTextReader.line(fields, "track", ROOM),
                capacity(fields),
                group,
                NumberReader.flag(fields, "feedback", false));
    }

    private static OptionalInt capacity(FieldReader fields) {
        Optional<Integer> seats = NumberReader.whole(fields, "capacity", 1, RegistrationReader.MOST_SEATS);
        if (seats.isPresent() && !fields.has("choose")) {
            fields.refuse(
                    "capacity",
                    "counts the people who choose this session, so it needs \"choose\"; write for instance"
                            + " \"choose\": \"afternoon\"");
        }
        return seats.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static void checkEnd(FieldReader fields, Optional<Moment> from, Optional<Moment> to) {
        if (fields.has("ends") && !fields.has("starts")) {
            fields.refuse("starts", "is missing; an item with an end needs a start");
        }
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        if (!from.get().hasTime() || !to.get().hasTime()) {
            fields.refuse("ends", "needs \"starts\" and \"ends\" with a time such as \"11:30\"");
        } else if (!from.get().date().equals(to.get().date())) {
            fields.refuse(
                    "ends",
                    "must be on the day of \"starts\", which is " + from.get().date());
        } else if (!from.get().time().orElseThrow().isBefore(to.get().time().orElseThrow())) {
            fields.refuse(
                    "ends",
                    "must be later than \"starts\"; it is \"" + to.get().time().orElseThrow()
                            + "\", and \"starts\" is \"" + from.get().time().orElseThrow() + "\"");
        }
    }

    private Moment firstDay() {
        return starts.orElse(EventReader.NO_START);
    }

    /** A bare time outside the event's hours is only warned of: files from before there were days may have one. */
    private void checkWithin(FieldReader fields, Moment from, Optional<Moment> to) {
        if (starts.isEmpty()) {
            return;
        }
        Moment last = ends.orElse(starts.get());
        boolean outside =
                from.date().isBefore(starts.get().date()) || from.date().isAfter(last.date());
        boolean tooEarly =
                from.hasTime() && from.begins(zone).isBefore(starts.get().begins(zone));
        boolean tooLate = from.hasTime()
                && ends.filter(end -> !from.begins(zone).isBefore(end.endsAt(zone)))
                        .isPresent();
        boolean endsTooLate = to.flatMap(
                        end -> ends.filter(over -> end.endsAt(zone).isAfter(over.endsAt(zone))))
                .isPresent();
        boolean beyondHours = tooEarly || tooLate || endsTooLate;
        if (outside || beyondHours) {
            String reason = "is outside the event, which "
                    + ends.map(end -> "is from " + starts.get() + " to " + end).orElse("starts at " + starts.get());
            if (outside || TimeReader.hasDay(fields, "starts")) {
                fields.refuse("starts", reason);
            } else {
                fields.warn("starts", reason);
            }
        }
    }
}
