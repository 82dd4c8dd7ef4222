package samvaad.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import samvaad.app.Application;
import samvaad.app.health.AddressUnusable;
import samvaad.app.settings.Secrets;
import samvaad.app.settings.Settings;
import samvaad.app.settings.TokenFile;
import samvaad.store.StoreUnusable;

/** {@code run}: runs the bot on Telegram until it is stopped. */
@Command(
        name = "run",
        description = "Runs the bot on Telegram with the token in BOT_TOKEN.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

    /** The bot's threads go on. The process ends when they are stopped. */
    static final int RUNNING = -1;

    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    @Override
    public Integer call() {
        Warmup.begin();
        Startup loaded = Startup.from(System.getenv());
        if (!loaded.mistakes().isEmpty()) {
            return Main.mistakes(loaded.mistakes());
        }
        Settings settings = loaded.settings();
        if (settings.token().isEmpty()) {
            System.err.println("BOT_TOKEN is missing: set it to your token from BotFather, or try `sandbox`");
            return Main.MISTAKE;
        }
        TokenFile.warning(System.getenv()).map(Secrets::masked).ifPresent(LOG::warn);
        try {
            Application app = Application.start(
                    settings,
                    settings.token().get(),
                    settings.clock(),
                    loaded.messages(),
                    loaded.events(),
                    RunCommand::refused,
                    RunCommand::standsStill);
            closeAtEnd(app);
            app.sayReady();
            return RUNNING;
        } catch (AddressUnusable e) {
            return Main.mistakes(List.of(e.getMessage()));
        } catch (StoreUnusable e) {
            System.err.println(e.getMessage());
            return Main.UNUSABLE;
        }
    }

    /** A stop by signal ends with code 0, because that is how a bot normally ends. */
    static void closeAtEnd(AutoCloseable app) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                app.close();
                            } catch (Exception e) {
                                LOG.warn("Not everything was closed cleanly: {}", e.toString());
                            }
                            Runtime.getRuntime().halt(exitCode);
                        },
                        "stop"));
    }

    private static volatile int exitCode = Main.OK;

    /** A thread that serves people has ended or is stuck for good. We end, and systemd starts the program again. */
    static void standsStill(String thread) {
        exitCode = Main.BROKEN;
        Thread unable = new Thread(RunCommand::haltSoon, "halt");
        unable.setDaemon(true);
        unable.start();
        LOG.error(
                "The thread {} has stopped working; exiting with code {} so that the bot is restarted",
                thread,
                Main.BROKEN);
        new Thread(() -> System.exit(Main.BROKEN), "broken").start();
    }

    /** What broke the thread may also keep the rest from closing. */
    private static void haltSoon() {
        try {
            TimeUnit.SECONDS.sleep(8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(Main.BROKEN);
    }

    private static void refused() {
        LOG.error("Telegram rejected the token (BOT_TOKEN); ask BotFather for the right one");
        exitCode = Main.REFUSED;
        new Thread(() -> System.exit(Main.REFUSED), "refused").start();
    }
}
