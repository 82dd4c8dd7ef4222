package samvaad.app.health;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import samvaad.outbox.Forecast;
import samvaad.store.BackupFolder;
import samvaad.store.Database;
import samvaad.store.Sql;

/** Checks how the bot is doing. */
public final class Inspection {

    private static final Duration DAY = Duration.ofDays(1);

    private final Path database;
    private final Path folder;
    private final BackupFolder backups;
    private final Forecast forecast;
    private final Clock clock;
    private final Instant started;
    private volatile Supplier<Map<Trouble, Long>> besides = Map::of;

    public Inspection(Database database, Forecast forecast, Clock clock) {
        this.forecast = forecast;
        this.database = database.file();
        this.folder = database.folder();
        this.backups = new BackupFolder(folder);
        this.clock = clock;
        this.started = clock.instant();
    }

    /** What is wrong apart from what database and disk show. */
    public Inspection also(Supplier<Map<Trouble, Long>> more) {
        besides = more;
        return this;
    }

    /** Checks through this connection; quick enough for the conversation thread. */
    public Condition look(Sql sql) {
        Instant now = clock.instant();
        WatchTable table = new WatchTable(sql);
        return new Condition(
                now,
                table.deadLettersSince(now.minus(DAY)),
                table.failedUpdatesSince(now.minus(DAY)),
                table.waiting(),
                table.oldest().map(at -> since(at, now)).orElse(Duration.ZERO),
                table.oldestAnswer().map(at -> since(at, now)).orElse(Duration.ZERO),
                forecast.heldFor(),
                forecast.heldChats(),
                folder.toFile().getUsableSpace(),
                database.toFile().length(),
                backups.newest(now),
                started,
                besides.get());
    }

    /** Never negative: the clock may have been set back. */
    private static Duration since(Instant then, Instant now) {
        return then.isAfter(now) ? Duration.ZERO : Duration.between(then, now);
    }
}
