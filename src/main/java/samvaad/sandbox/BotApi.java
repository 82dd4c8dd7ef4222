package samvaad.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The Bot API: token, method, arguments, faults, answer. */
final class BotApi implements HttpHandler {
    private static final String PREFIX = "/bot";
    private static final String POLL = "getUpdates";
    private static final int LONGEST_TOKEN = 80;

    private final World world;
    private final String token;
    private final Breakage breakage;
    private final Map<String, Named> methods = new HashMap<>();

    private record Named(String name, BotMethod method, boolean paced) {}

    BotApi(World world, String token, Breakage breakage) {
        this.world = world;
        this.token = token;
        this.breakage = breakage;
        InputFiles inputs = new InputFiles(world.files());
        add(new SendMethods(world, inputs).all(), true);
        add(new EditMethods(world, inputs).all(), true);
        add(new ChatMethods(world).all(), false);
        add(new ProfileMethods(world).all(), false);
        add(new CommandMethods(world).all(), false);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!SameOrigin.isNoPage(exchange)) {
            Wire.send(exchange, Answer.error(403, "Forbidden: this is for bots, not for pages", 0));
            return;
        }
        String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
        int slash = path.indexOf('/');
        if (slash < 0) {
            Wire.send(exchange, Answer.error(404, "Not Found", 0));
            return;
        }
        String given = path.substring(0, slash);
        if (!given.equals(token)) {
            Wire.send(exchange, wrongToken(given));
            return;
        }
        Optional<Args> args;
        try {
            args = CallReader.read(exchange);
        } catch (ApiError malformed) {
            Wire.send(exchange, malformed.answer());
            return;
        }
        if (args.isEmpty()) {
            Wire.refuse(
                    exchange,
                    Answer.html(413, "<html><head><title>413 Request Entity Too Large</title></head></html>"));
            return;
        }
        call(exchange, path.substring(slash + 1).toLowerCase(Locale.ROOT), args.get());
    }

    private void call(HttpExchange exchange, String method, Args args) {
        boolean poll = method.equals(POLL.toLowerCase(Locale.ROOT));
        Named named = methods.get(method);
        if (named == null && !poll) {
            world.counters().called(method);
            Wire.send(exchange, Answer.error(404, "Not Found: method not found", 0));
            return;
        }
        world.counters().called(named == null ? POLL : named.name());
        Optional<Fault> fault = world.faults().take(method, args.chat());
        if (fault.isPresent()) {
            world.events().faults(world.faults().json());
            if (!fault.get().after()) {
                breakage.instead(exchange, fault.get(), args.chat());
                return;
            }
        }
        Consumer<Answer> reply = answer -> breakage.send(exchange, answer, fault);
        if (named == null) {
            world.updates().poll(PollTerms.read(args), reply);
        } else {
            reply.accept(result(named, args));
        }
    }

    private Answer result(Named named, Args args) {
        try {
            if (named.paced()) {
                world.pace().checkHeld(args.chat());
            }
            return Answer.result(named.method().call(args));
        } catch (ApiError refused) {
            world.counters()
                    .refused(named.name(), refused, args.chat(), world.clock().instant());
            return refused.answer();
        }
    }

    private static Answer wrongToken(String given) {
        boolean impossible =
                given.isEmpty() || given.startsWith("0") || given.length() > LONGEST_TOKEN || given.indexOf(':') < 0;
        return Answer.error(401, impossible ? "Unauthorized: invalid token specified" : "Unauthorized", 0);
    }

    private void add(Map<String, BotMethod> more, boolean paced) {
        more.forEach((name, method) -> methods.put(name.toLowerCase(Locale.ROOT), new Named(name, method, paced)));
    }
}
