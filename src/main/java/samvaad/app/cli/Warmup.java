package samvaad.app.cli;

import java.sql.DriverManager;
import java.sql.SQLException;
import samvaad.form.FormSession;
import samvaad.telegram.BotApiClient;

/**
 * Loads what the start needs later on another core: HTTP and SQLite's native part take as long as all that is read before
 * they are used.
 */
final class Warmup {

    private Warmup() {}

    static void begin() {
        background(() -> {
            BotApiClient.load();
            FormSession.load();
        });
        background(() -> {
            try {
                DriverManager.getConnection("jdbc:sqlite::memory:").close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** What fails here fails again where it is used, and is said there. */
    private static void background(Runnable work) {
        Thread thread = new Thread(work, "warm-up");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, e) -> {});
        thread.start();
    }
}
