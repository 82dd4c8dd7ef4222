package samvaad.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import samvaad.outbox.Forecast;
import samvaad.store.BackupFolder;
import samvaad.store.Database;
import samvaad.store.Sql;
import samvaad.store.Writer;
import samvaad.telegram.Poller;
import samvaad.text.Language;
import samvaad.text.Messages;

/** What keeps an eye on a running bot: backups, alarms, and the page for those who watch from outside. */
final class Upkeep implements AutoCloseable {

    private final Database database;
    private final Forecast forecast;
    private final Clock clock;
    private final DailyBackup backup;
    private final Pulse pulse;
    private final Deque<Runnable> open = new ArrayDeque<>();

    /**
     * The upkeep of one bot.
     *
     * @param zone in whose night backups are made
     */
    Upkeep(Database database, Writer writer, Forecast forecast, Clock clock, ZoneId zone) {
        this.forecast = forecast;
        this.database = database;
        this.clock = clock;
        this.backup = new DailyBackup(new BackupFolder(database.folder()), clock, zone);
        this.pulse = new Pulse(writer, System::nanoTime);
    }

    /** What is done at each tick. */
    void ticks(Ticker ticker, Alarms alarms) {
        ticker.eachAside(pulse::tick).eachAside(backup::tick).each(alarms::tick);
    }

    /** Answers on the page, if there is one, by a connection of its own. */
    void show(Optional<HealthPage> page, Poller poller, Counts counts, Messages messages) {
        page.ifPresent(shown -> {
            Sql reader = database.reader();
            open.push(reader::close);
            open.push(shown::close);
            Inspection inspection = new Inspection(database, forecast, clock);
            Supplier<Condition> look = () -> {
                synchronized (reader) {
                    return inspection.look(reader);
                }
            };
            Health health = new Health(
                    poller::sinceLastSuccess,
                    poller::heard,
                    poller::isSlowedDown,
                    pulse,
                    look,
                    messages.in(Language.EN));
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
