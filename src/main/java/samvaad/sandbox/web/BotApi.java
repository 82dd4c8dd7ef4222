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

/** The Bot API under /botTOKEN/METHOD. */
final class BotApi implements HttpHandler {
    private static final String PREFIX = "/bot";
    private static final String POLL = "getUpdates";
    private static final int LONGEST_TOKEN = 80;

    private final World world;
    private final String token;
    private final Faults faults;
    private final FaultInjector injector;
    private final Counters counters;
    private final Map<String, NamedMethod> methods = new HashMap<>();

    private record NamedMethod(String name, BotMethod method, boolean limited) {}

    BotApi(World world, String token, Faults faults, FaultInjector injector, Counters counters) {
        this.world = world;
        this.token = token;
        this.faults = faults;
        this.injector = injector;
        this.counters = counters;
        InputFiles inputs = new InputFiles(world.files());
        add(new SendMethods(world, inputs).all(), true);
        add(new EditMethods(world, inputs).all(), true);
        add(new ChatMethods(world).all(), false);
        add(new ProfileMethods(world).all(), false);
        add(new CommandMethods(world).all(), false);
    }

    private void add(Map<String, BotMethod> more, boolean limited) {
        more.forEach(
                (name, method) -> methods.put(name.toLowerCase(Locale.ROOT), new NamedMethod(name, method, limited)));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
        int slash = path.indexOf('/');
        if (!SameOrigin.isNoPage(exchange)) {
            ReplyWriter.send(exchange, SameOrigin.FOR_BOTS_ONLY);
        } else if (slash < 0) {
            ReplyWriter.send(exchange, HttpReply.error(404, "Not Found"));
        } else if (!path.substring(0, slash).equals(token)) {
            ReplyWriter.send(exchange, wrongToken(path.substring(0, slash)));
        } else {
            read(exchange, path.substring(slash + 1).toLowerCase(Locale.ROOT));
        }
    }

    private static HttpReply wrongToken(String given) {
        boolean impossible =
                given.isEmpty() || given.startsWith("0") || given.length() > LONGEST_TOKEN || given.indexOf(':') < 0;
        return HttpReply.error(401, impossible ? "Unauthorized: invalid token specified" : "Unauthorized");
    }

    private void read(HttpExchange exchange, String method) throws IOException {
        try {
            Optional<Args> args = CallReader.read(exchange);
            if (args.isPresent()) {
                call(exchange, method, args.get());
            } else {
                String page = "<html><head><title>413 Request Entity Too Large</title></head></html>";
                ReplyWriter.refuse(exchange, HttpReply.of(413, "text/html", page));
            }
        } catch (ApiError malformed) {
            ReplyWriter.send(exchange, HttpReply.error(malformed));
        }
    }

    private void call(HttpExchange exchange, String method, Args args) {
        boolean poll = method.equals(POLL.toLowerCase(Locale.ROOT));
        NamedMethod named = methods.get(method);
        if (named == null && !poll) {
            counters.called(method);
            ReplyWriter.send(exchange, HttpReply.error(404, "Not Found: method not found"));
            return;
        }
        counters.called(named == null ? POLL : named.name());
        Optional<Fault> fault = faults.take(method, args.chat());
        if (fault.isPresent()) {
            world.events().faults(faults.json());
            if (!fault.get().after()) {
                injector.instead(exchange, fault.get(), args.chat());
                return;
            }
        }
        Consumer<HttpReply> reply = answer -> injector.send(exchange, answer, fault);
        if (named == null) {
            world.updates().poll(PollTerms.read(args), reply);
        } else {
            reply.accept(result(named, args));
        }
    }

    private HttpReply result(NamedMethod named, Args args) {
        try {
            if (named.limited()) {
                world.floodLimits().checkHeld(args.chat());
            }
            return HttpReply.result(named.method().call(args));
        } catch (ApiError refused) {
            counters.refused(named.name(), refused, args.chat(), world.clock().instant());
            return HttpReply.error(refused);
        }
    }
}
