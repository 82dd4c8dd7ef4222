package samvaad.event.file;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.event.Event;
import samvaad.event.Position;
import samvaad.event.Session;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.FileMistake;
import samvaad.text.Language;
import samvaad.text.LocalText;

/** Warns of days, places and groups that are allowed but probably not meant. */
public record EventWarnings(Event event) {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    /** Rough bounds of India. */
    private static final double SOUTH = 6;

    private static final double NORTH = 37.5;
    private static final double WEST = 68;
    private static final double EAST = 97.5;

    /** What is wrong with the days by now, if anything. */
    public Optional<FileMistake> past(Instant now) {
        return event.over(now)
                ? Optional.of(new FileMistake(
                        event.id().value(), event.ends().isPresent() ? "ends" : "starts", "is in the past"))
                : Optional.empty();
    }

    void warn(FieldReader fields) {
        if (event.ends().isPresent()
                && Duration.between(event.begins(), event.endsAt()).compareTo(WEEK) > 0) {
            fields.warn("ends", "is more than a week after \"starts\"");
        }
        event.venue().flatMap(venue -> venue.position()).ifPresent(position -> place(fields, position));
        event.registration().ifPresent(form -> {
            if (form.closesAt(event.zone()).isAfter(event.endsAt())) {
                fields.warn("registration.closes", "is after the event");
            }
            form.privacy().ifPresent(privacy -> {
                written(fields, "responsible", privacy.responsible());
                written(fields, "contact", privacy.contact());
            });
            if (form.keep().isZero()) {
                fields.warn(
                        "registration.keep",
                        "erases everybody's data as soon as the event is over, before feedback and exports");
            }
        });
        reminders(fields);
        bareTimes(fields);
        groups(fields);
    }

    /**
     * What to add if nobody is named for the data. Only {@code check} says so: a file without it may stay as it is, and
     * nobody wants to be told at each reload.
     */
    public Optional<FileMistake> unnamed() {
        return event.registration()
                .filter(form -> form.privacy().isEmpty())
                .map(form -> new FileMistake(
                        event.id().value(),
                        "registration.privacy",
                        "is missing, so the privacy notice can’t say who is responsible and whom to write to; add "
                                + "\"privacy\": {\"responsible\": {\"hi\": \"…\", \"en\": \"…\"},"
                                + " \"contact\": {\"hi\": \"…\", \"en\": \"…\"}} before people register in earnest"));
    }

    /** People must be able to read the notice in each language of the bot. */
    private static void written(FieldReader fields, String field, LocalText text) {
        for (Language language : Language.PACKAGED) {
            if (!text.isEmpty() && text.byLanguage().getOrDefault(language, "").isBlank()) {
                fields.warn(
                        "registration.privacy." + field,
                        "has no \"" + language.code() + "\"; the notice is to be read in both languages");
            }
        }
    }

    private void place(FieldReader fields, Position position) {
        if (!event.zone().equals(INDIA) || isInIndia(position.latitude(), position.longitude())) {
            return;
        }
        fields.warn(
                "venue.latitude",
                isInIndia(position.longitude(), position.latitude())
                        ? "and longitude are swapped: in India latitude is 6 to 37, longitude 68 to 97"
                        : "and longitude are outside India; take them from a map again, or give the event's \"zone\"");
    }

    private static boolean isInIndia(double latitude, double longitude) {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }

    private void reminders(FieldReader fields) {
        Map<Instant, Integer> first = new HashMap<>();
        for (int i = 0; i < event.reminders().size(); i++) {
            Integer other = first.putIfAbsent(event.due(event.reminders().get(i)), i);
            if (other != null) {
                fields.warn("reminders[" + i + "]", "is due at the same moment as reminders[" + other + "]");
            }
        }
    }

    private void bareTimes(FieldReader fields) {
        List<Integer> bare = new ArrayList<>();
        for (int i = 0; i < event.agenda().size(); i++) {
            Session session = event.agenda().get(i);
            if (session.day().isEmpty() && session.starts().isPresent()) {
                bare.add(i);
            }
        }
        if (event.days().size() > 1 && !bare.isEmpty()) {
            String more = bare.size() > 1 ? " (" + (bare.size() - 1) + " more like this)" : "";
            fields.warn(
                    "agenda[" + bare.get(0) + "].starts",
                    "names no day, so it is on the first; the event has "
                            + event.days().size() + ", so write for instance \""
                            + event.days().get(1) + "T10:00\"" + more);
        }
    }

    private void groups(FieldReader fields) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < event.agenda().size(); i++) {
            int at = i;
            event.agenda()
                    .get(i)
                    .choose()
                    .ifPresent(group -> groups.computeIfAbsent(group, name -> new ArrayList<>())
                            .add(at));
        }
        groups.forEach((group, members) -> {
            if (members.size() == 1) {
                fields.warn(
                        "agenda[" + members.get(0) + "].choose",
                        "\"" + group + "\" has no other session; those to choose among share the name of their group");
            }
            for (int i = 1; i < members.size(); i++) {
                if (isAfter(members.get(i - 1), members.get(i)) || isAfter(members.get(i), members.get(i - 1))) {
                    fields.warn(
                            "agenda[" + members.get(i) + "].choose",
                            "is not at the time of agenda[" + members.get(i - 1)
                                    + "], yet people can take only one of \"" + group + "\"; give it another group");
                    return;
                }
            }
        });
    }

    private boolean isAfter(int one, int other) {
        Session first = event.agenda().get(one);
        Session second = event.agenda().get(other);
        Optional<Instant> over = event.endOf(first);
        Optional<Instant> begins = event.startOf(second);
        return over.isPresent() && begins.isPresent() && !begins.get().isBefore(over.get());
    }
}
