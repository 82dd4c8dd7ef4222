package samvaad.app.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import samvaad.app.settings.Secrets;

/** The jar's command line. Without a command it runs on Telegram if there is a token, else in the sandbox. */
@Command(
        name = "samvaad-bot",
        description = "A Telegram bot for GeM's buyer conferences.",
        mixinStandardHelpOptions = true,
        subcommands = {
            RunCommand.class,
            SandboxCommand.class,
            DemoCommand.class,
            CheckCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AskCommand.class
        })
public final class Main implements Callable<Integer> {

    /** Done. */
    static final int OK = 0;

    /** A mistake in what the user entered. */
    static final int MISTAKE = 1;

    /** Telegram rejected the token. */
    static final int REFUSED = 2;

    /** The data folder is in use or damaged. */
    static final int UNUSABLE = 3;

    /** The program could not go on and has to be restarted. */
    static final int BROKEN = 4;

    /** Without these threads nobody is served, or nobody would notice. */
    static final Set<String> VITAL = Set.of("conversation", "sender", "poller", "ticker", "watchdog", "health");

    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            try {
                LoggerFactory.getLogger(Main.class).error("The thread {} ended", thread.getName(), e);
            } finally {
                if (VITAL.contains(thread.getName())) {
                    RunCommand.standsStill(thread.getName());
                }
            }
        });
        int code = isUsual(arguments) ? start(arguments) : parsed(arguments);
        if (code != RunCommand.RUNNING) {
            System.exit(code);
        }
    }

    private static boolean isUsual(String[] arguments) {
        return arguments.length == 0 || (arguments.length == 1 && arguments[0].equals("run"));
    }

    /** Without options there is nothing to parse, and setting up the parser would take a fifth of the start. */
    private static int start(String[] arguments) {
        try {
            return arguments.length == 0 ? new Main().call() : new RunCommand().call();
        } catch (RuntimeException | Error e) {
            return unexpected(e);
        }
    }

    private static int parsed(String[] arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (Error e) {
            return unexpected(e);
        }
    }

    private static int unexpected(Throwable e) {
        System.err.println(Secrets.masked("Unexpected error: " + e));
        return e instanceof Error ? BROKEN : MISTAKE;
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setParameterExceptionHandler((e, arguments) -> {
                    System.err.println(Secrets.masked(String.valueOf(e.getMessage())));
                    return MISTAKE;
                })
                .setExecutionExceptionHandler((e, line, parsed) -> unexpected(e));
    }

    @Override
    public Integer call() {
        boolean token = !System.getenv().getOrDefault("BOT_TOKEN", "").isBlank();
        return token ? new RunCommand().call() : new SandboxCommand().call();
    }

    /** Prints the mistakes, a line each. */
    static int mistakes(List<String> lines) {
        lines.forEach(line -> System.err.println(Secrets.masked(line)));
        return MISTAKE;
    }
}
