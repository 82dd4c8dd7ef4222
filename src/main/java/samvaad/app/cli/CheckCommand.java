package samvaad.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import samvaad.app.settings.Secrets;
import samvaad.app.settings.TokenFile;
import samvaad.understand.FreeText;

/** {@code check}: reads everything and says what is wrong with it. */
@Command(
        name = "check",
        description = "Reads settings, event files and message bundles and prints every mistake.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Startup loaded = Startup.from(System.getenv());
        List<String> mistakes = new ArrayList<>(loaded.mistakes());
        mistakes.addAll(loaded.messages().check());
        mistakes.addAll(new FreeText(loaded.messages()).check());
        TokenFile.warning(System.getenv()).map(Secrets::masked).ifPresent(System.err::println);
        if (!mistakes.isEmpty()) {
            return Main.mistakes(mistakes);
        }
        System.out.println("All is well: " + loaded.events().size() + " event(s), both bundles.");
        return Main.OK;
    }
}
