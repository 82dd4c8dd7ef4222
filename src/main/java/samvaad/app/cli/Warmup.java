package samvaad.app.cli;

import java.sql.DriverManager;
import java.sql.SQLException;
import samvaad.form.FormSession;
import samvaad.outbox.Outbox;
import samvaad.telegram.BotApiClient;

/**
 * Loads classes that the start needs later, on another core: HTTP and SQLite's native part take as long to load as
 * everything that is read before them.
 */
final class Warmup {

    private Warmup() {}

    static void begin() {
        background(() -> {
            BotApiClient.load();
            FormSession.load();
            Outbox.load();
        });
        background(() -> {
            try {
                DriverManager.getConnection("jdbc:sqlite::memory:").close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** What fails here fails again when it is used, and is reported then. */
    private static void background(Runnable work) {
        Thread thread = new Thread(work, "warm-up");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, e) -> {});
        thread.start();
    }
}
