package samvaad.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import samvaad.app.settings.Settings;
import samvaad.store.BackupRefused;
import samvaad.store.Restore;
import samvaad.store.StoreUnusable;

/** {@code restore}: replaces the database with a backup. */
@Command(
        name = "restore",
        description = "Replaces the database in BOT_DATA with a backup while no bot is running."
                + " The old database is kept in backups/.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        List<String> mistakes = new ArrayList<>();
        Settings settings = Settings.ofData(System.getenv(), mistakes);
        if (!mistakes.isEmpty()) {
            return Main.mistakes(mistakes);
        }
        try {
            Restore.Restored restored =
                    Restore.from(file, settings.dataFolder(), settings.clock().instant());
            String kept = restored.kept()
                    .map(path -> "; the old database is kept in " + path)
                    .orElse("");
            System.out.println("Restored from " + file + kept);
            if (restored.erasedAgain() > 0) {
                System.out.println(restored.erasedAgain()
                        + " people have been erased since; the bot will erase them again when it starts");
            }
            if (restored.tooOld()) {
                System.out.println(
                        "This backup is older than 7 days: it may bring back people who were erased long ago");
            }
            restored.leftAside()
                    .ifPresent(list -> System.out.println(
                            list + " was not read. If it is this bot’s own list of erased people," + " copy it to "
                                    + settings.dataFolder().resolve("backups") + " and restore again"));
            return Main.OK;
        } catch (BackupRefused e) {
            return Main.mistakes(List.of(e.getMessage()));
        } catch (StoreUnusable e) {
            System.err.println(e.getMessage());
            return Main.UNUSABLE;
        }
    }
}
