package samvaad.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.event.file.KeptVersions;
import samvaad.export.Exports;
import samvaad.staff.AuditTable;
import samvaad.store.Database;
import samvaad.store.OwnerOnly;
import samvaad.store.Sql;
import samvaad.store.StoreUnusable;
import samvaad.teaching.LessonFile;
import samvaad.text.Language;

/** {@code export}: writes the people of an event to a file while the bot may be running. */
@Command(
        name = "export",
        description = "Writes the people of an event to a file. The bot may be running.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private static final String LESSONS = ".tsv";

    @Parameters(index = "0", paramLabel = "EVENT", description = "The event’s id.")
    private String event = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "A name ending in .xlsx or .csv, in .pdf for a sheet to print and sign, or in .tsv for what"
                    + " organisers taught the bot, as examples for the next event.")
    private Path file = Path.of("");

    @Option(names = "--language", description = "A language code, such as en (default: hi).")
    private String language = Language.DEFAULT.code();

    @Override
    public Integer call() throws IOException {
        Startup loaded = Startup.from(System.getenv());
        List<String> mistakes = new ArrayList<>(loaded.mistakes());
        Optional<Event> found = new Events(loaded.events()).find(event).or(() -> withoutFile(loaded));
        Optional<Exports.Kind> kind = Exports.Kind.ofFileName(file.toString());
        Optional<Language> spoken = loaded.messages().language(language);
        if (found.isEmpty()) {
            mistakes.add("there is no event " + event + "; the events are: "
                    + loaded.events().stream()
                            .map(Event::id)
                            .map(EventId::value)
                            .collect(Collectors.joining(", ")));
        }
        boolean lessons = file.toString().endsWith(LESSONS);
        if (kind.isEmpty() && !lessons) {
            mistakes.add(file + ": expected a name ending in .xlsx, .csv, .pdf or .tsv");
        }
        if (!Files.isDirectory(file.toAbsolutePath().resolveSibling("."))) {
            mistakes.add(file + ": there is no such folder");
        }
        if (!Database.isIn(loaded.settings().dataFolder())) {
            mistakes.add("there is no database in " + loaded.settings().dataFolder() + " (BOT_DATA)");
        }
        if (spoken.isEmpty()) {
            mistakes.add("--language: expected "
                    + loaded.messages().languages().stream().map(Language::code).collect(Collectors.joining(" or "))
                    + ", got: " + language);
        }
        if (!mistakes.isEmpty()) {
            return Main.mistakes(mistakes);
        }
        try (Sql sql = Database.beside(loaded.settings().dataFolder())) {
            if (lessons) {
                Files.writeString(file, LessonFile.text(sql, found.orElseThrow().id()));
                return 0;
            }
            Event remembering = new KeptVersions(sql).remembering(found.orElseThrow());
            return write(sql, loaded, remembering, kind.orElseThrow(), spoken.orElseThrow());
        } catch (StoreUnusable e) {
            System.err.println(e.getMessage());
            return Main.UNUSABLE;
        } catch (IOException | UncheckedIOException e) {
            return Main.mistakes(List.of(file + " can’t be written: " + e.getMessage()));
        }
    }

    /** The event as it last was, if its file is gone. */
    private Optional<Event> withoutFile(Startup loaded) {
        Path data = loaded.settings().dataFolder();
        if (!Database.isIn(data)) {
            return Optional.empty();
        }
        try (Sql sql = Database.onlyReading(data)) {
            return EventId.of(event).flatMap(new KeptVersions(sql)::last);
        } catch (StoreUnusable e) {
            return Optional.empty();
        }
    }

    /** Gets its name only once it is complete. */
    private int write(Sql sql, Startup loaded, Event event, Exports.Kind kind, Language spoken) throws IOException {
        Path part = OwnerOnly.part(file);
        long people;
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                people = Exports.write(sql, event, kind, loaded.messages().in(spoken), out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        new AuditTable(sql)
                .note(
                        AuditTable.CONSOLE,
                        System.getProperty("user.name", ""),
                        "export",
                        event.id() + " " + kind,
                        loaded.settings().clock().instant());
        System.out.println(file + ": " + people + " people of " + event.id());
        return Main.OK;
    }
}
