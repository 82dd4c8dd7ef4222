package samvaad.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import samvaad.store.BackupRefused;
import samvaad.store.Restore;
import samvaad.store.StoreUnusable;

/** {@code restore}: a backup takes the place of the database. */
@Command(
        name = "restore",
        description = "Puts a backup in the place of the database of BOT_DATA while no bot runs;"
                + " what was there is kept in backups/.",
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
            String kept = Restore.from(
                            file, settings.dataFolder(), settings.clock().instant())
                    .map(path -> "; what was there is kept in " + path)
                    .orElse("");
            System.out.println("Restored from " + file + kept);
            return Main.OK;
        } catch (BackupRefused e) {
            return Main.mistakes(List.of(e.getMessage()));
        } catch (StoreUnusable e) {
            System.err.println(e.getMessage());
            return Main.UNUSABLE;
        }
    }
}
