package samvaad.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import samvaad.app.Wiring;
import samvaad.bot.BotName;
import samvaad.bot.Core;
import samvaad.bot.Inbox;
import samvaad.chat.UserId;
import samvaad.outbox.Outbox;
import samvaad.outbox.Sender;
import samvaad.store.BelievedClock;
import samvaad.store.Database;
import samvaad.store.Sql;
import samvaad.store.StoreUnusable;
import samvaad.store.Writer;
import samvaad.store.WrittenTime;

/** The bot from one start to the next end. */
final class Life {

    static final String BOT_NAME = "samvaad_test_bot";
    static final UserId OWNER = new UserId(400);
    private static final long PATIENCE_SECONDS = 20;

    private final Path folder;
    private final Database database;
    private final Writer writer;
    private final Outbox outbox;
    private final Sender sender;
    private final Inbox inbox;
    private final Wiring wiring;
    private final BelievedClock believed;
    private final WrittenTime written;
    private final AtomicBoolean refused = new AtomicBoolean();

    Life(Path folder, Setup setup, MovingClock machine, FakeTelegram telegram) {
        this.folder = folder;
        this.database = open(folder);
        this.writer = new Writer(database);
        this.believed = new BelievedClock(machine, machine::nanos, WrittenTime.of(database));
        Clock clock = setup.isDoubting() ? believed : machine;
        this.written = new WrittenTime(writer, clock);
        this.outbox = new Outbox(writer, clock);
        BotName botName = new BotName();
        botName.set(BOT_NAME);
        Core core = new Core(
                database,
                writer,
                outbox,
                clock,
                setup.messages(),
                setup.events(),
                botName,
                Set.of(OWNER),
                telegram::download);
        this.wiring = Wiring.of(core, setup.eventFolder());
        setup.changes().forEach(change -> change.accept(wiring, outbox));
        telegram.makers(wiring.makers());
        this.sender = new Sender(
                database, writer, outbox, telegram, setup.callsPerSecond(), () -> refused.set(true), machine::nanos);
        this.inbox = new Inbox(
                writer,
                outbox,
                wiring.router(),
                telegram,
                wiring.speaksWith(),
                clock,
                machine::nanos,
                setup.listeners());
        writer.start();
        sender.start();
    }

    BelievedClock believed() {
        return believed;
    }

    Database database() {
        return database;
    }

    Writer writer() {
        return writer;
    }

    Outbox outbox() {
        return outbox;
    }

    Inbox inbox() {
        return inbox;
    }

    Sender sender() {
        return sender;
    }

    boolean refused() {
        return refused.get();
    }

    /** Waits until there is nothing to do but to wait for time or for Telegram. */
    void rests() {
        boolean resting = false;
        while (!resting) {
            wait(writer.submit(sql -> true));
            resting = refused.get() || wait(sender.wake());
        }
    }

    void ticks() {
        does(sql -> {
            inbox.tick();
            written.tick();
            return true;
        });
        wiring.features().slowTicks().forEach(Runnable::run);
        for (Runnable due : wiring.features().ticks()) {
            does(sql -> {
                due.run();
                return true;
            });
        }
        rests();
    }

    /** Does something on the conversation thread, in a transaction. */
    <T> T does(Function<Sql, T> work) {
        return wait(writer.submit(work));
    }

    void ends() {
        sender.close();
        writer.close();
        database.close();
    }

    /** Leaves the database behind as a process that is killed would: whatever was committed, and nothing else. */
    void isKilled(Path copy, FakeTelegram telegram) {
        does(sql -> {
            for (String file : new String[] {"samvaad.db", "samvaad.db-wal"}) {
                copy(folder.resolve(file), copy.resolve(file));
            }
            return true;
        });
        telegram.letGo();
        ends();
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.exists(from)) {
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Database open(Path folder) {
        try {
            return Database.open(folder, Clock.systemUTC());
        } catch (StoreUnusable e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T wait(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the bot has not come to rest", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
