package samvaad.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.sandbox.Json;
import samvaad.sandbox.api.HttpReply;
import samvaad.sandbox.api.World;

/** The side of the sandbox that the page, the demo and the tests use, under /sandbox/. */
final class ControlApi implements HttpHandler {
    private static final String PREFIX = "/sandbox/";

    /** What a file is sent with: its bytes are the body. */
    private static final String UPLOAD = "/upload";

    private final World world;
    private final ConditionRoutes conditions;
    private final PeopleRoutes people;

    ControlApi(
            World world,
            Faults faults,
            FaultInjector injector,
            Counters counters,
            Map<String, Runnable> announcements) {
        this.world = world;
        this.conditions = new ConditionRoutes(world, faults, injector, counters, announcements);
        this.people = new PeopleRoutes(world);
    }

    static HttpReply json(int status, JsonNode json) {
        return HttpReply.of(status, "application/json; charset=utf-8", Json.utf8(json));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!SameOrigin.isOwnPage(exchange)) {
            ReplyWriter.send(exchange, error(403, "Only the sandbox's own page may do this"));
        } else if (path.equals(PREFIX + "events")) {
            world.workers().run(new EventConnection(exchange, world.events()));
        } else {
            int most = path.endsWith(UPLOAD) ? RequestBody.UPLOAD : RequestBody.TEXT;
            Optional<byte[]> body = RequestBody.read(exchange, most);
            if (body.isEmpty()) {
                ReplyWriter.refuse(exchange, error(413, "A request may have at most " + (most >> 20) + " MB"));
            } else {
                ReplyWriter.send(exchange, answer(exchange, path, body.get()));
            }
        }
    }

    private HttpReply answer(HttpExchange exchange, String path, byte[] body) {
        try {
            List<String> parts = Arrays.asList(path.substring(PREFIX.length()).split("/"));
            if (path.endsWith(UPLOAD) && parts.size() == 3 && parts.get(0).equals("people")) {
                return json(200, people.upload(exchange.getRequestMethod(), parts.get(1), query(exchange), body));
            }
            JsonNode asked = Json.read(body.length == 0 ? new byte[] {'{', '}'} : body)
                    .filter(JsonNode::isObject)
                    .orElseThrow(() -> ControlError.bad("The body is not a JSON object"));
            return parts.get(0).equals("files")
                    ? FileRoutes.answer(world.files(), parts)
                    : json(200, route(exchange, parts, asked));
        } catch (ControlError no) {
            return error(no.status(), no.line());
        }
    }

    private JsonNode route(HttpExchange exchange, List<String> parts, JsonNode asked) {
        String verb = exchange.getRequestMethod();
        if (parts.get(0).equals("people")) {
            return people.answer(verb, parts, asked, query(exchange));
        }
        if (verb.equals("DELETE") && parts.get(0).equals("faults")) {
            return conditions.removeFault(parts);
        }
        return switch (verb + " " + String.join("/", parts)) {
            case "GET state" -> conditions.state();
            case "GET stats" -> conditions.stats();
            case "POST clock" -> conditions.clock(asked);
            case "POST latency" -> conditions.latency(asked);
            case "POST faults" -> conditions.addFault(asked);
            case "POST pace" -> conditions.floodLimits(asked);
            case "POST updates" -> people.crowd(asked);
            case "POST announce" -> conditions.announce(asked);
            default -> throw ControlError.noRoute(verb, parts);
        };
    }

    private static String query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return query == null ? "" : query;
    }

    private static HttpReply error(int status, String line) {
        return json(status, Json.object().put("error", line));
    }
}
