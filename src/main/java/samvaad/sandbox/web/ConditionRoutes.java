package samvaad.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.sandbox.Json;
import samvaad.sandbox.api.FloodLimits.Rates;
import samvaad.sandbox.api.World;
import samvaad.sandbox.people.BotProfile;
import samvaad.sandbox.people.PersonView;
import samvaad.sandbox.people.VirtualChat;

/** The conditions that the bot runs under (clock, latency, faults, flood limits), and the state of everything. */
final class ConditionRoutes {
    private static final int LONGEST_LATENCY_MS = 60_000;

    private final World world;
    private final Faults faults;
    private final FaultInjector injector;
    private final Counters counters;
    private final Map<String, Runnable> announcements;

    ConditionRoutes(
            World world,
            Faults faults,
            FaultInjector injector,
            Counters counters,
            Map<String, Runnable> announcements) {
        this.world = world;
        this.faults = faults;
        this.injector = injector;
        this.counters = counters;
        this.announcements = announcements;
    }

    ObjectNode state() {
        ObjectNode state = now();
        BotProfile profile = world.profile();
        state.putObject("bot")
                .put("username", BotProfile.USERNAME)
                .put("name", profile.text("name", ""))
                .put("shortDescription", profile.text("short_description", ""));
        ArrayNode people = state.putArray("people");
        for (VirtualChat chat : world.chats().shown()) {
            chat.person().ifPresent(person -> people.add(PersonView.of(person, chat.isBlocked(), profile)));
        }
        state.set("faults", faults.json());
        ArrayNode announceable = state.putArray("announcements");
        announcements.keySet().stream().sorted().forEach(announceable::add);
        return state.put("latencyMs", injector.latencyMs())
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
                world.clock()
                        .moveTo(OffsetDateTime.parse(asked.path("to").asText()).toInstant());
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

    /** Lets something become known that does not happen in a chat. */
    ObjectNode announce(JsonNode asked) {
        String what = asked.path("what").asText();
        Optional.ofNullable(announcements.get(what))
                .orElseThrow(() -> ControlError.missing("Nothing is known of this announcement: " + what))
                .run();
        return Json.object();
    }

    ObjectNode latency(JsonNode asked) {
        int ms = asked.path("ms").asInt(-1);
        if (ms < 0 || ms > LONGEST_LATENCY_MS) {
            throw ControlError.bad("\"ms\" must be from 0 to " + LONGEST_LATENCY_MS);
        }
        injector.latency(ms);
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

    /** Tells the page which faults are set, and turns Telegram's flood limits on or off if that has changed. */
    private void changed(boolean floodBefore) {
        boolean flood = faults.has(Fault.FLOOD);
        if (flood != floodBefore) {
            world.floodLimits().limit(flood ? Rates.TELEGRAMS : Rates.OFF);
        }
        world.events().faults(faults.json());
    }

    ObjectNode floodLimits(JsonNode asked) {
        Rates off = Rates.OFF;
        Rates rates = new Rates(
                asked.path("on").asBoolean(),
                asked.path("chatBurst").asDouble(off.chatBurst()),
                asked.path("chatPerSecond").asDouble(off.chatPerSecond()),
                asked.path("global").asDouble(off.global()));
        if (!(rates.chatBurst() > 0 && rates.chatPerSecond() > 0 && rates.global() > 0)) {
            throw ControlError.bad("Limits must be more than 0");
        }
        world.floodLimits().limit(rates);
        return Json.object();
    }

    private ObjectNode now() {
        return Json.object().put("now", world.clock().instant().toString());
    }
}
