package samvaad.app.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import samvaad.app.health.AddressUnusable;
import samvaad.store.StoreUnusable;

/** {@code demo}: one buyer's whole story in the terminal, through the sandbox. */
@Command(
        name = "demo",
        description = "Plays one buyer's whole story in the terminal, through the sandbox.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("BOT_") && !name.equals("BOT_MESSAGES"));
        Startup loaded = Startup.from(environment);
        if (!loaded.mistakes().isEmpty()) {
            return Main.mistakes(loaded.mistakes());
        }
        return play(loaded, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** Plays it from the beginning. Returns the exit code. */
    static int play(Startup loaded, PrintStream out) {
        try (SandboxCommand.Running running = SandboxCommand.start(loaded, 0)) {
            DemoWire wire = new DemoWire(running.server().apiUrl());
            DemoStage stage = new DemoStage(loaded.events().get(0), running.sample(), running.clock(), out);
            new DemoStory(stage, new DemoCast(wire, loaded.messages(), out)).play();
            return Main.OK;
        } catch (StoreUnusable | AddressUnusable | IllegalStateException e) {
            System.err.println("The story stopped: " + e.getMessage());
            return Main.MISTAKE;
        }
    }
}
