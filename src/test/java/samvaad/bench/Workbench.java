package samvaad.bench;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import samvaad.app.Wiring;
import samvaad.bot.BotName;
import samvaad.bot.Core;
import samvaad.bot.Downloads;
import samvaad.bot.Inbox;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.outbox.Outbox;
import samvaad.outbox.Sender;
import samvaad.outbox.Transport;
import samvaad.store.Database;
import samvaad.store.StoreUnusable;
import samvaad.store.Writer;
import samvaad.text.Messages;

/** All of the bot but Telegram, about one event, in a folder that goes at the end. The writer is to be started. */
record Workbench(TemporaryFolder folder, Database database, Writer writer, Outbox outbox, Wiring wiring, Clock clock)
        implements AutoCloseable {

    /** Calls a second: what is measured is the bot, not Telegram's pace. */
    private static final double NO_LIMIT = 1_000_000;

    static Workbench about(Event event, Clock clock, UserId... owners) throws IOException, StoreUnusable {
        return about(event, clock, (file, most) -> Optional.empty(), owners);
    }

    /** With the files that people send. */
    static Workbench about(Event event, Clock clock, Downloads downloads, UserId... owners)
            throws IOException, StoreUnusable {
        TemporaryFolder folder = TemporaryFolder.named("samvaad-bench");
        Database database = Database.open(folder.path(), clock);
        Writer writer = new Writer(database);
        Outbox outbox = new Outbox(writer, clock);
        Core core = new Core(
                database,
                writer,
                outbox,
                clock,
                Messages.packaged(),
                new Events(List.of(event)),
                new BotName(),
                Set.of(owners),
                downloads);
        Wiring wiring = Wiring.of(core, Optional.empty());
        return new Workbench(folder, database, writer, outbox, wiring, clock);
    }

    Inbox inbox(Transport transport) {
        return new Inbox(
                writer, outbox, wiring.router(), transport, wiring.speaksWith(), clock, System::nanoTime, List.of());
    }

    Sender sender(Transport transport, LongSupplier nanos) {
        return new Sender(database, writer, outbox, transport, NO_LIMIT, () -> {}, nanos);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        database.close();
        folder.close();
    }
}
