package samvaad.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import samvaad.sandbox.Json;
import samvaad.sandbox.api.HttpReply;
import samvaad.sandbox.api.World;

/** The other side of the sandbox: what the page, the demo and tests do and see, under /sandbox/. */
final class ControlApi implements HttpHandler {
    private static final String PREFIX = "/sandbox/";

    private final World world;
    private final ConditionRoutes stage;
    private final PeopleRoutes people;

    ControlApi(World world, Faults faults, FaultInjector breakage, Counters counters) {
        this.world = world;
        this.stage = new ConditionRoutes(world, faults, breakage, counters);
        this.people = new PeopleRoutes(world);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!SameOrigin.isOwnPage(exchange)) {
            ReplyWriter.send(exchange, error(403, "Only the sandbox's own page may do this"));
        } else if (path.equals(PREFIX + "events")) {
            world.workers().run(new EventConnection(exchange, world.events()));
        } else {
            Optional<byte[]> body = RequestBody.read(exchange, RequestBody.TEXT);
            if (body.isEmpty()) {
                ReplyWriter.refuse(exchange, error(413, "At most 1 MB can be asked at once"));
            } else {
                ReplyWriter.send(exchange, answer(exchange, path, body.get()));
            }
        }
    }

    private HttpReply answer(HttpExchange exchange, String path, byte[] body) {
        try {
            JsonNode asked = body.length == 0
                    ? Json.object()
                    : Json.read(body)
                            .filter(JsonNode::isObject)
                            .orElseThrow(() -> ControlError.bad("The body is no JSON object"));
            List<String> parts = Arrays.asList(path.substring(PREFIX.length()).split("/"));
            if (parts.get(0).equals("files")) {
                return FileRoutes.answer(world.files(), parts);
            }
            return ok(route(exchange, parts, asked));
        } catch (ControlError no) {
            return error(no.status(), no.line());
        }
    }

    private JsonNode route(HttpExchange exchange, List<String> parts, JsonNode asked) {
        String verb = exchange.getRequestMethod();
        if (parts.get(0).equals("people")) {
            String query = exchange.getRequestURI().getRawQuery();
            return people.answer(verb, parts, asked, query == null ? "" : query);
        }
        if (verb.equals("DELETE") && parts.get(0).equals("faults")) {
            return stage.removeFault(parts);
        }
        return switch (verb + " " + String.join("/", parts)) {
            case "GET state" -> stage.state();
            case "GET stats" -> stage.stats();
            case "POST clock" -> stage.clock(asked);
            case "POST latency" -> stage.latency(asked);
            case "POST faults" -> stage.addFault(asked);
            case "POST pace" -> stage.pace(asked);
            case "POST updates" -> people.crowd(asked);
            default -> throw ControlError.missing("There is no " + verb + " " + PREFIX + String.join("/", parts));
        };
    }

    private static HttpReply ok(JsonNode json) {
        return HttpReply.of(200, "application/json; charset=utf-8", Json.utf8(json));
    }

    private static HttpReply error(int status, String line) {
        ObjectNode error = Json.object().put("error", line);
        return HttpReply.of(status, "application/json; charset=utf-8", Json.utf8(error));
    }
}
