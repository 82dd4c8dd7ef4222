package samvaad.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import samvaad.app.Application;
import samvaad.app.health.AddressUnusable;
import samvaad.app.settings.Settings;
import samvaad.chat.UserId;
import samvaad.sandbox.SandboxClock;
import samvaad.sandbox.web.SandboxServer;
import samvaad.store.StoreUnusable;

/** {@code sandbox}: runs the bot with its own Telegram on this machine, with phones on a web page. */
@Command(
        name = "sandbox",
        description = "Runs the bot with its own Bot API server, and shows several people's phones on a web page.",
        mixinStandardHelpOptions = true)
public final class SandboxCommand implements Callable<Integer> {

    private static final int PORT = 8080;

    /** The sandbox's organiser is an owner of the bot. */
    private static final UserId ORGANISER = new UserId(1003);

    @Option(names = "--port", description = "The page's port (default: 8080, or the next free one).")
    private int port = PORT;

    @Override
    public Integer call() {
        Startup loaded = Startup.from(System.getenv());
        if (!loaded.mistakes().isEmpty()) {
            return Main.mistakes(loaded.mistakes());
        }
        try {
            Running running = start(loaded, port);
            RunCommand.closeAtEnd(running);
            running.app().sayReady();
            System.out.println("The sandbox is at " + running.server().apiUrl() + "/ (stop it with Ctrl+C)");
            return RunCommand.RUNNING;
        } catch (AddressUnusable e) {
            return Main.mistakes(List.of(e.getMessage()));
        } catch (StoreUnusable e) {
            System.err.println(e.getMessage());
            return Main.UNUSABLE;
        } catch (UncheckedIOException e) {
            System.err.println("No port from " + port + " up is free: choose another with --port");
            return Main.MISTAKE;
        }
    }

    /** A sandbox and the bot that talks to it. */
    public record Running(
            SandboxServer server,
            SandboxClock clock,
            Application app,
            Optional<Path> throwAway,
            Optional<SampleEvent> sample)
            implements AutoCloseable {
        @Override
        public void close() {
            app.close();
            server.close();
            throwAway.ifPresent(SandboxCommand::delete);
        }
    }

    public static Running start(Startup loaded, int port) throws StoreUnusable, AddressUnusable {
        Settings given = loaded.settings();
        SandboxClock clock = new SandboxClock(given.now().orElse(SandboxClock.PRESS_RELEASE));
        Optional<Path> throwAway = given.data().isPresent() ? Optional.empty() : Optional.of(temporary());
        // With a database that stays, an event that changes by itself would be a surprise at the next start.
        Optional<SampleEvent> sample = given.events().isPresent()
                ? Optional.empty()
                : throwAway.map(folder -> SampleEvent.in(folder.resolve("events")));
        Map<String, Runnable> announcements = sample.<Map<String, Runnable>>map(
                        event -> Map.of(SampleEvent.AGENDA, event::announceAgenda))
                .orElse(Map.of());
        SandboxServer server = SandboxServer.start(port, clock, announcements);
        Settings settings = given.forSandbox(
                server.apiUrl(),
                given.data().or(() -> throwAway).get(),
                given.events().or(() -> sample.map(SampleEvent::folder)),
                owners(given),
                clock.instant());
        Application app = Application.start(
                settings, server.token(), clock, loaded.messages(), loaded.events(), () -> {}, RunCommand::standsStill);
        return new Running(server, clock, app, throwAway, sample);
    }

    private static Set<UserId> owners(Settings given) {
        Set<UserId> owners = new LinkedHashSet<>(given.admins());
        owners.add(ORGANISER);
        return owners;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("samvaad-sandbox");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            System.err.println("The temporary folder " + folder + " was not removed: " + e.getMessage());
        }
    }
}
