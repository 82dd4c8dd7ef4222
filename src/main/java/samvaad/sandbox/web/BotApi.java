package samvaad.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.api.Args;
import samvaad.sandbox.api.BotMethod;
import samvaad.sandbox.api.ChatMethods;
import samvaad.sandbox.api.CommandMethods;
import samvaad.sandbox.api.EditMethods;
import samvaad.sandbox.api.HttpReply;
import samvaad.sandbox.api.InputFiles;
import samvaad.sandbox.api.PollTerms;
import samvaad.sandbox.api.ProfileMethods;
import samvaad.sandbox.api.SendMethods;
import samvaad.sandbox.api.World;

/** The Bot API: token, method, arguments, faults, answer. */
final class BotApi implements HttpHandler {
    private static final String PREFIX = "/bot";
    private static final String POLL = "getUpdates";
    private static final int LONGEST_TOKEN = 80;

    private final World world;
    private final String token;
    private final Faults faults;
    private final FaultInjector breakage;
    private final Counters counters;
    private final Map<String, Named> methods = new HashMap<>();

    private record Named(String name, BotMethod method, boolean paced) {}

    BotApi(World world, String token, Faults faults, FaultInjector breakage, Counters counters) {
        this.world = world;
        this.token = token;
        this.faults = faults;
        this.counters = counters;
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
            ReplyWriter.send(exchange, HttpReply.error(403, "Forbidden: this is for bots, not for pages", 0));
            return;
        }
        String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
        int slash = path.indexOf('/');
        if (slash < 0) {
            ReplyWriter.send(exchange, HttpReply.error(404, "Not Found", 0));
            return;
        }
        String given = path.substring(0, slash);
        if (!given.equals(token)) {
            ReplyWriter.send(exchange, wrongToken(given));
            return;
        }
        Optional<Args> args;
        try {
            args = CallReader.read(exchange);
        } catch (ApiError malformed) {
            ReplyWriter.send(exchange, HttpReply.of(malformed));
            return;
        }
        if (args.isEmpty()) {
            ReplyWriter.refuse(
                    exchange,
                    HttpReply.html(413, "<html><head><title>413 Request Entity Too Large</title></head></html>"));
            return;
        }
        call(exchange, path.substring(slash + 1).toLowerCase(Locale.ROOT), args.get());
    }

    private void call(HttpExchange exchange, String method, Args args) {
        boolean poll = method.equals(POLL.toLowerCase(Locale.ROOT));
        Named named = methods.get(method);
        if (named == null && !poll) {
            counters.called(method);
            ReplyWriter.send(exchange, HttpReply.error(404, "Not Found: method not found", 0));
            return;
        }
        counters.called(named == null ? POLL : named.name());
        Optional<Fault> fault = faults.take(method, args.chat());
        if (fault.isPresent()) {
            world.events().faults(faults.json());
            if (!fault.get().after()) {
                breakage.instead(exchange, fault.get(), args.chat());
                return;
            }
        }
        Consumer<HttpReply> reply = answer -> breakage.send(exchange, answer, fault);
        if (named == null) {
            world.updates().poll(PollTerms.read(args), reply);
        } else {
            reply.accept(result(named, args));
        }
    }

    private HttpReply result(Named named, Args args) {
        try {
            if (named.paced()) {
                world.floodLimits().checkHeld(args.chat());
            }
            return HttpReply.result(named.method().call(args));
        } catch (ApiError refused) {
            counters.refused(named.name(), refused, args.chat(), world.clock().instant());
            return HttpReply.of(refused);
        }
    }

    private static HttpReply wrongToken(String given) {
        boolean impossible =
                given.isEmpty() || given.startsWith("0") || given.length() > LONGEST_TOKEN || given.indexOf(':') < 0;
        return HttpReply.error(401, impossible ? "Unauthorized: invalid token specified" : "Unauthorized", 0);
    }

    private void add(Map<String, BotMethod> more, boolean paced) {
        more.forEach((name, method) -> methods.put(name.toLowerCase(Locale.ROOT), new Named(name, method, paced)));
    }
}
