package samvaad.app.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import samvaad.event.Events;
import samvaad.understand.AskLines;
import samvaad.understand.FreeText;

/** {@code ask}: how the bot understands sentences, for people who add examples. */
@Command(
        name = "ask",
        description = "Reads sentences from standard input, one per line, and prints how the bot understands each.",
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

    @Option(
            names = "--why",
            description = "Also prints the most probable meanings and which words and examples speak for them.")
    private boolean why;

    @Override
    public Integer call() throws IOException {
        Startup loaded = Startup.from(System.getenv());
        if (!loaded.mistakes().isEmpty()) {
            return Main.mistakes(loaded.mistakes());
        }
        Events events = new Events(loaded.events());
        AskLines lines = new AskLines(
                new FreeText(loaded.messages()),
                events.present(loaded.settings().clock().instant()));
        lines.answer(
                new InputStreamReader(System.in, StandardCharsets.UTF_8),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                why);
        return Main.OK;
    }
}
