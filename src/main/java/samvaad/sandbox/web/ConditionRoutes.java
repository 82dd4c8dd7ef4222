package samvaad.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import samvaad.sandbox.Json;
import samvaad.sandbox.api.FloodLimits;
import samvaad.sandbox.api.World;
import samvaad.sandbox.people.BotProfile;
import samvaad.sandbox.people.PersonView;
import samvaad.sandbox.people.VirtualChat;

/** The conditions of the play: clock, latency, faults, pace; and what can be seen of it all. */
final class ConditionRoutes {
    private static final int LONGEST_LATENCY_MS = 60_000;

    private final World world;
    private final Faults faults;
    private final FaultInjector breakage;
    private final Counters counters;

    ConditionRoutes(World world, Faults faults, FaultInjector breakage, Counters counters) {
        this.world = world;
        this.faults = faults;
        this.counters = counters;
        this.breakage = breakage;
    }

    ObjectNode state() {
        ObjectNode state = now();
        BotProfile profile = world.profile();
        state.putObject("bot")
                .put("username", BotProfile.USERNAME)
                .put("name", profile.text("name", ""))
                .put("description", profile.text("description", ""))
                .put("shortDescription", profile.text("short_description", ""));
        ArrayNode people = state.putArray("people");
        for (VirtualChat chat : world.chats().shown()) {
            chat.person().ifPresent(person -> people.add(PersonView.of(person, chat.isBlocked(), profile)));
        }
        state.set("faults", faults.json());
        return state.put("latencyMs", breakage.latencyMs())
                .put("polling", world.updates().polling());
    }

    ObjectNode stats() {
        ObjectNode stats = Json.object();
        stats.set("calls", counters.callsJson());
        stats.set("refused", counters.refusedJson());
        return stats.put("paceRefused", world.floodLimits().refused())
                .put("early", world.floodLimits().early())
                .put("pending", world.updates().pending())
                .put("unansweredPresses", world.presses().unanswered());
    }

    ObjectNode clock(JsonNode asked) {
        try {
            if (asked.has("to")) {
                world.clock().moveTo(instant(asked.path("to").asText()));
            } else {
                world.clock().forward(Duration.parse(asked.path("forward").asText()));
            }
        } catch (DateTimeException | ArithmeticException malformed) {
            throw ControlError.bad("Say {\"to\": \"2025-12-01T09:00:00+05:30\"} or {\"forward\": \"PT1H\"}");
        } catch (IllegalArgumentException back) {
            throw ControlError.bad(String.valueOf(back.getMessage()));
        }
        world.events().clock(world.clock().instant());
        return now();
    }

    ObjectNode latency(JsonNode asked) {
        int ms = asked.path("ms").asInt(-1);
        if (ms < 0 || ms > LONGEST_LATENCY_MS) {
            throw ControlError.bad("\"ms\" goes from 0 to " + LONGEST_LATENCY_MS);
        }
        breakage.latency(ms);
        return Json.object().put("latencyMs", ms);
    }

    ObjectNode addFault(JsonNode asked) {
        boolean before = faults.has(Fault.FLOOD);
        Fault fault = faults.add(asked);
        changed(before);
        return fault.json();
    }

    ObjectNode removeFault(List<String> parts) {
        boolean before = faults.has(Fault.FLOOD);
        if (parts.size() == 1) {
            faults.clear();
        } else if (!parts.get(1).matches("\\d{1,18}") || !faults.remove(Long.parseLong(parts.get(1)))) {
            throw ControlError.missing("There is no such fault");
        }
        changed(before);
        return Json.object();
    }

    /** Says which faults there are, and keeps Telegram's pace where that is one of them. */
    private void changed(boolean floodBefore) {
        boolean flood = faults.has(Fault.FLOOD);
        if (flood != floodBefore) {
            world.floodLimits().limit(flood ? FloodLimits.Limits.TELEGRAMS : FloodLimits.Limits.OFF);
        }
        world.events().faults(faults.json());
    }

    ObjectNode pace(JsonNode asked) {
        FloodLimits.Limits off = FloodLimits.Limits.OFF;
        FloodLimits.Limits limits = new FloodLimits.Limits(
                asked.path("on").asBoolean(),
                asked.path("chatBurst").asDouble(off.chatBurst()),
                asked.path("chatPerSecond").asDouble(off.chatPerSecond()),
                asked.path("global").asDouble(off.global()));
        if (!(limits.chatBurst() > 0 && limits.chatPerSecond() > 0 && limits.global() > 0)) {
            throw ControlError.bad("Limits are more than 0");
        }
        world.floodLimits().limit(limits);
        return Json.object();
    }

    private ObjectNode now() {
        return Json.object().put("now", world.clock().instant().toString());
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
