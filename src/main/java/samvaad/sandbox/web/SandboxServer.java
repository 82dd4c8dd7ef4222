package samvaad.sandbox.web;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import samvaad.sandbox.SandboxClock;
import samvaad.sandbox.api.HttpReply;
import samvaad.sandbox.api.World;
import samvaad.sandbox.people.BotProfile;

/** A Bot API server on the loopback address, with virtual people, to try the bot without Telegram. */
public final class SandboxServer implements AutoCloseable {
    private static final int TOKEN_BYTES = 26;
    private static final int PORTS_TRIED = 100;

    private final World world;
    private final HttpServer server;
    private final FaultInjector injector;
    private final String token;

    private SandboxServer(HttpServer server, SandboxClock clock, String token, Map<String, Runnable> announcements) {
        this.server = server;
        this.token = token;
        this.world = World.create(clock);
        Faults faults = new Faults();
        Counters counters = new Counters();
        this.injector = new FaultInjector(world.workers(), world.floodLimits());
        server.setExecutor(world.workers().pool());
        serve("/bot", new BotApi(world, token, faults, injector, counters));
        serve("/file/", new FileDownloads(world.files(), token));
        serve("/sandbox/", new ControlApi(world, faults, injector, counters, announcements));
        serve("/", new PageFiles());
        server.start();
    }

    /** Listens on the port or, if that is taken, on the next free one. Port 0 means any free port. */
    public static SandboxServer start(int port, SandboxClock clock) {
        return start(port, clock, Map.of());
    }

    /**
     * The same.
     *
     * @param announcements what can become known without a chat, such as a new event file, by the name that the page
     *     has for it
     */
    public static SandboxServer start(int port, SandboxClock clock, Map<String, Runnable> announcements) {
        return start(port, clock, newToken(), announcements);
    }

    private static SandboxServer start(
            int port, SandboxClock clock, String token, Map<String, Runnable> announcements) {
        // The JDK's server reads these once. Without nodelay a reply takes 40 ms, and idle connections must outlive the
        // pause between two messages of a quiet bot.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
        System.setProperty("sun.net.httpserver.idleInterval", "300");
        return new SandboxServer(listen(port), clock, token, announcements);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Without a slash at the end. */
    public String apiUrl() {
        return "http://127.0.0.1:" + port();
    }

    /** The only token that the server accepts. */
    public String token() {
        return token;
    }

    @Override
    public void close() {
        server.stop(0);
        world.workers().close();
    }

    /** Runs a sandbox alone: [port] [--token T] [--latency MS]. */
    public static void main(String[] args) {
        int port = 8080;
        int latency = 0;
        String token = newToken();
        try {
            Iterator<String> rest = List.of(args).iterator();
            while (rest.hasNext()) {
                String arg = rest.next();
                switch (arg) {
                    case "--token" -> token = rest.next();
                    case "--latency" -> latency = Integer.parseInt(rest.next());
                    default -> port = Integer.parseInt(arg);
                }
            }
        } catch (RuntimeException wrong) {
            System.err.println("Usage: SandboxServer [port] [--token TOKEN] [--latency MS]");
            System.exit(1);
        }
        SandboxServer server = start(port, new SandboxClock(), token, Map.of());
        server.injector.latency(latency);
        System.out.println(server.apiUrl() + " " + server.token());
    }

    /** A handler that fails is reported and gets a reply: without one the client would hang. */
    private void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try {
                if (SameOrigin.isAskedByName(exchange)) {
                    handler.handle(exchange);
                } else {
                    ReplyWriter.send(exchange, HttpReply.error(403, "Forbidden: open it as " + apiUrl() + "/"));
                }
            } catch (IOException gone) {
                exchange.close();
            } catch (RuntimeException | StackOverflowError mistake) {
                mistake.printStackTrace();
                ReplyWriter.send(exchange, HttpReply.error(500, "Internal Server Error"));
            }
        });
    }

    /** A new one at each start, so that nobody else on this machine can guess it. */
    private static String newToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return BotProfile.ID + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static HttpServer listen(int port) {
        int last = port == 0 ? 0 : Math.min(65_535, port + PORTS_TRIED);
        for (int tried = port; tried <= last; tried++) {
            try {
                return HttpServer.create(address(tried), 1024);
            } catch (BindException taken) {
                // Tries the next one.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return listen(0);
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
