package samvaad.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import samvaad.app.settings.Secrets;
import samvaad.app.settings.TokenFile;
import samvaad.event.file.EventWarnings;
import samvaad.eventchange.Against;
import samvaad.picture.PassFont;
import samvaad.store.Database;
import samvaad.store.Sql;
import samvaad.store.StoreUnusable;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.understand.FreeText;

/** {@code check}: reads everything and reports what is wrong. */
@Command(
        name = "check",
        description = "Checks settings, event files and texts. Prints every mistake, or else what it understood.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Option(
            names = "--against",
            paramLabel = "DATA",
            description = "Also says what the event files would do to the people in this data folder; the bot may be"
                    + " running.")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() {
        Startup loaded = Startup.from(System.getenv());
        List<String> mistakes = new ArrayList<>(loaded.mistakes());
        Messages messages = loaded.messages();
        mistakes.addAll(messages.check());
        mistakes.addAll(messages.reload());
        mistakes.addAll(new FreeText(messages).check());
        messages.notes().forEach(System.out::println);
        messages.languages().forEach(language -> font(language, loaded).ifPresent(System.out::println));
        TokenFile.warning(System.getenv()).map(Secrets::masked).ifPresent(System.err::println);
        if (!mistakes.isEmpty()) {
            return Main.mistakes(mistakes);
        }
        warnings(loaded).forEach(warning -> System.out.println("Warning: " + warning));
        loaded.events().forEach(event -> System.out.println("\n" + new EventCard(event, messages).text()));
        System.out.println("All is well: " + loaded.events().size() + " event(s), languages: "
                + messages.languages().stream().map(Language::code).collect(Collectors.joining(", ")) + ".");
        return data.isPresent() ? against(data.get(), loaded) : Main.OK;
    }

    /** What the event files would change for those who are registered. */
    private static int against(Path data, Startup loaded) {
        if (!Database.isIn(data)) {
            return Main.mistakes(List.of("--against: there is no database in " + data));
        }
        try (Sql sql = Database.onlyReading(data)) {
            List<String> lines = Against.lines(
                    sql,
                    loaded.events(),
                    loaded.settings().clock().instant(),
                    loaded.messages().in(Language.COMMON));
            lines.forEach(System.out::println);
            if (lines.isEmpty()) {
                System.out.println("Against " + data + ": nobody who is registered is affected.");
            }
            return Main.OK;
        } catch (StoreUnusable e) {
            System.err.println(e.getMessage());
            return Main.UNUSABLE;
        }
    }

    /** What is allowed but probably not meant. */
    private static List<String> warnings(Startup loaded) {
        List<String> warnings = new ArrayList<>(loaded.warnings());
        Instant now = loaded.settings().clock().instant();
        loaded.events().stream()
                .map(EventWarnings::new)
                .flatMap(event -> Stream.of(event.past(now), event.unnamed()).flatMap(Optional::stream))
                .forEach(warning -> warnings.add(warning.toString()));
        if (loaded.settings().events().isEmpty()) {
            warnings.add(
                    "BOT_EVENTS is not set, so the bot tells of the event that comes with it; name the folder of your"
                            + " event files there");
        }
        return warnings;
    }

    /** Where to put a font so that pictures show the language in its own letters. */
    private static Optional<String> font(Language language, Startup loaded) {
        return PassFont.undrawable(loaded.messages().letters(language))
                .map(letter -> language.code() + ".properties: no font has “" + letter
                        + "”, so pictures and printed pages use other letters instead; put a TrueType font that has it into "
                        + loaded.settings().messages().map(Path::toString).orElse("BOT_MESSAGES") + " as "
                        + language.code() + ".ttf");
    }
}
