package samvaad.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes {@link EventTimes} as one line of JSON, so that versions of an event can be compared after a restart. */
final class EventTimesCodec {

    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = new JsonMapper();

    private EventTimesCodec() {}

    static String write(EventTimes times) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("v", VERSION)
                .put("zone", times.zone().getId());
        put(json, "starts", Optional.of(times.starts()));
        put(json, "ends", times.ends());
        put(json, "opens", times.opens());
        put(json, "closes", times.closes());
        json.put("keep", times.keep().toString())
                .put("asks", times.feedbackOpens().toString())
                .put("asksUntil", times.feedbackCloses().toString());
        for (Reminder reminder : times.reminders()) {
            ObjectNode one = json.withArray("reminders").addObject();
            one.put("id", reminder.id()).put("before", reminder.before().toString());
            reminder.at().ifPresent(at -> one.put("at", at.toString()));
        }
        if (times.status() != EventStatus.PLANNED) {
            json.put("status", times.status().name());
        }
        return json.toString();
    }

    static Optional<EventTimes> read(String written) {
        try {
            JsonNode json = MAPPER.readTree(written);
            if (json.path("v").asInt() != VERSION) {
                return Optional.empty();
            }
            List<Reminder> reminders = new ArrayList<>();
            for (JsonNode one : json.path("reminders")) {
                reminders.add(new Reminder(
                        one.path("id").asText(),
                        duration(one, "before"),
                        one.has("at")
                                ? Optional.of(LocalTime.parse(one.path("at").asText()))
                                : Optional.empty()));
            }
            return Optional.of(new EventTimes(
                    ZoneId.of(json.path("zone").asText()),
                    moment(json, "starts").orElseThrow(() -> new DateTimeException("no start")),
                    moment(json, "ends"),
                    moment(json, "opens"),
                    moment(json, "closes"),
                    duration(json, "keep"),
                    duration(json, "asks"),
                    duration(json, "asksUntil"),
                    reminders,
                    EventStatus.valueOf(json.path("status").asText(EventStatus.PLANNED.name()))));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void put(ObjectNode json, String name, Optional<Moment> moment) {
        moment.ifPresent(at ->
                json.put(name, at.date() + at.time().map(time -> "T" + time).orElse("")));
    }

    private static Optional<Moment> moment(JsonNode json, String name) {
        if (!json.has(name)) {
            return Optional.empty();
        }
        String[] parts = json.path(name).asText().split("T", 2);
        return Optional.of(new Moment(
                LocalDate.parse(parts[0]),
                parts.length > 1 ? Optional.of(LocalTime.parse(parts[1])) : Optional.empty()));
    }

    private static Duration duration(JsonNode json, String name) {
        return Duration.parse(json.path(name).asText());
    }
}
