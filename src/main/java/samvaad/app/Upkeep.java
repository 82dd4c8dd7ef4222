package samvaad.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import samvaad.app.health.Alarms;
import samvaad.app.health.Condition;
import samvaad.app.health.Health;
import samvaad.app.health.HealthPage;
import samvaad.app.health.Inspection;
import samvaad.app.health.Metrics;
import samvaad.app.health.Traffic;
import samvaad.app.health.Vitals;
import samvaad.outbox.Forecast;
import samvaad.store.BackupFolder;
import samvaad.store.Database;
import samvaad.store.Sql;
import samvaad.telegram.Poller;
import samvaad.text.Texts;

/** Looks after a running bot: backups, alarms, and the page for those who watch it from outside. */
final class Upkeep implements AutoCloseable {

    private final Database database;
    private final Forecast forecast;
    private final Clock clock;
    private final DailyBackup backup;
    private final Deque<Runnable> open = new ArrayDeque<>();

    /**
     * The upkeep of one bot.
     *
     * @param zone decides when it is night, which is when backups are made
     */
    Upkeep(Database database, Forecast forecast, Clock clock, ZoneId zone) {
        this.forecast = forecast;
        this.database = database;
        this.clock = clock;
        this.backup = new DailyBackup(new BackupFolder(database.folder()), clock, zone);
    }

    /** What to do at each tick. */
    void ticks(Ticker ticker) {
        ticker.eachAside(backup::tick);
    }

    /** Serves the page, if there is one, through a separate connection. */
    void show(Optional<HealthPage> page, Poller poller, Vitals vitals, Alarms alarms, Traffic counts, Texts words) {
        page.ifPresent(shown -> {
            Sql reader = database.reader();
            open.push(reader::close);
            open.push(shown::close);
            Inspection inspection = new Inspection(database, forecast, clock).also(alarms.besides());
            Supplier<Condition> look = () -> {
                synchronized (reader) {
                    return inspection.look(reader);
                }
            };
            Health health = new Health(vitals, poller::heard, poller::isSlowedDown, look, words);
            shown.start(health, new Metrics(counts, health, look));
        });
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().run();
        }
    }
}
