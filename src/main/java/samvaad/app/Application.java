package samvaad.app;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.bot.Inbox;
import samvaad.bot.Router;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.info.AboutHandler;
import samvaad.info.AgendaHandler;
import samvaad.info.BotName;
import samvaad.info.EventChoice;
import samvaad.info.FaqHandler;
import samvaad.info.HelpHandler;
import samvaad.info.Menu;
import samvaad.info.StartHandler;
import samvaad.info.VenueHandler;
import samvaad.outbox.Outbox;
import samvaad.outbox.Sender;
import samvaad.person.LanguageHandler;
import samvaad.person.People;
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
    private static final Set<String> IN_GROUPS = Set.of("start", "about", "agenda", "venue", "faq", "help", "language");

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
        TelegramTransport transport = app.closesLast(new TelegramTransport(client, Map.of()));
        Sender sender = new Sender(database, writer, outbox, transport, onUnauthorized, System::nanoTime);

        Events events = new Events(eventFiles);
        People people = new People(writer, messages);
        BotName botName = new BotName();
        Router router = new Router(outbox, IN_GROUPS);
        route(router, events, people, botName);

        Inbox inbox = new Inbox(writer, outbox, router, transport, people::wordsFor, clock);
        writer.start();
        app.closesLast(sender).start();
        app.closesLast(new Ticker(writer))
                .each(inbox::tick)
                .eachAside(() -> messages.reload().forEach(LOG::warn))
                .start();
        Profile profile = new Profile(client, messages, router::knows);
        profile.findName(botName::set);
        app.closesLast(Poller.of(client, inbox, clock, botName::get, onUnauthorized))
                .start();
        LOG.info("Ready: {} event(s), asking {} for updates", eventFiles.size(), settings.apiUrl());
        var unused = profile.update();
        return app;
    }

    private static void route(Router router, Events events, People people, BotName botName) {
        EventChoice choice = new EventChoice(events, people);
        Menu menu = new Menu(botName);
        HelpHandler help = new HelpHandler(choice, botName);
        new StartHandler(choice, menu, people).routes(router);
        new AboutHandler(choice).routes(router);
        new AgendaHandler(choice).routes(router);
        new VenueHandler(choice).routes(router);
        new FaqHandler(choice).routes(router);
        new LanguageHandler(people).routes(router);
        help.routes(router);
        router.input(help::unknown);
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
