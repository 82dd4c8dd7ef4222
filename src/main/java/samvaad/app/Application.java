package samvaad.app;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.bot.Inbox;
import samvaad.bot.Router;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.info.BotName;
import samvaad.outbox.Outbox;
import samvaad.outbox.Sender;
import samvaad.store.Database;
import samvaad.store.StoreUnusable;
import samvaad.store.Writer;
import samvaad.telegram.BotApiClient;
import samvaad.telegram.Poller;
import samvaad.telegram.Profile;
import samvaad.telegram.TelegramTransport;
import samvaad.text.Messages;

/** The whole bot, put together by hand: data go from the Poller through Inbox, Router and features to the Sender. */
public final class Application implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private Application() {}

    /**
     * Starts the bot.
     *
     * @param onUnauthorized what to do when Telegram refuses the token
     * @throws StoreUnusable if the data folder can't be used
     */
    static Application start(
            Settings settings,
            String token,
            Clock clock,
            Messages messages,
            List<Event> eventFiles,
            Runnable onUnauthorized)
            throws StoreUnusable {
        Application app = new Application();
        Database database = app.closesLast(Database.open(settings.dataFolder()));
        Writer writer = app.closesLast(new Writer(database));
        Outbox outbox = new Outbox(writer, clock);
        BotApiClient client = app.closesLast(new BotApiClient(settings.apiUrl(), token));
        BotName botName = new BotName();
        Features features = Features.on(new Features.Ground(
                database,
                writer,
                outbox,
                clock,
                messages,
                new Events(eventFiles),
                botName,
                settings.admins(),
                settings.events()));
        TelegramTransport transport = app.closesLast(new TelegramTransport(client, features.makers()));
        Sender sender = new Sender(database, writer, outbox, transport, onUnauthorized, System::nanoTime);
        Router router = features.router();
        Inbox inbox = new Inbox(writer, outbox, router, transport, features.speaksWith(), clock);

        writer.start();
        app.closesLast(sender).start();
        Ticker ticker = app.closesLast(new Ticker(writer)).each(inbox::tick);
        features.due().forEach(ticker::each);
        features.aside().forEach(ticker::eachAside);
        ticker.eachAside(() -> messages.reload().forEach(LOG::warn)).start();
        Profile profile = new Profile(client, messages, router::knows);
        profile.findName(botName::set);
        app.closesLast(Poller.of(client, inbox, clock, botName::get, onUnauthorized))
                .start();
        LOG.info("Ready: {} event(s), asking {} for updates", eventFiles.size(), settings.apiUrl());
        var unused = profile.update();
        return app;
    }

    private <T extends AutoCloseable> T closesLast(T part) {
        running.push(part);
        return part;
    }

    /** Stops polling, ends what is being sent, closes the database. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                LOG.warn("Not everything was closed cleanly: {}", e.toString());
            }
        }
        LOG.info("Stopped");
    }
}
