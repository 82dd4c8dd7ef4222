package samvaad.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import samvaad.app.settings.Settings;
import samvaad.store.Backup;
import samvaad.store.BackupRefused;
import samvaad.store.StoreUnusable;

/** {@code backup}: copies the database into one file while the bot may be running. */
@Command(
        name = "backup",
        description = "Copies the database in BOT_DATA to a file and checks the copy. The bot may be running.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup file. It must not exist yet.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws java.io.IOException {
        List<String> mistakes = new ArrayList<>();
        Settings settings = Settings.ofData(System.getenv(), mistakes);
        if (!mistakes.isEmpty()) {
            return Main.mistakes(mistakes);
        }
        try {
            Backup.write(settings.dataFolder(), file);
            System.out.println("Backup written and checked: " + file + " (" + Files.size(file) / 1024 + " KB)");
            return Main.OK;
        } catch (BackupRefused e) {
            return Main.mistakes(List.of(e.getMessage()));
        } catch (StoreUnusable e) {
            System.err.println(e.getMessage());
            return Main.UNUSABLE;
        }
    }
}
