package samvaad.app;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.bot.Inbox;
import samvaad.bot.Router;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.info.BotName;
import samvaad.outbox.Outbox;
import samvaad.outbox.Sender;
import samvaad.outbox.Transport;
import samvaad.store.BelievedClock;
import samvaad.store.Database;
import samvaad.store.StoreUnusable;
import samvaad.store.Writer;
import samvaad.store.WrittenTime;
import samvaad.telegram.BotApiClient;
import samvaad.telegram.Poller;
import samvaad.telegram.Profile;
import samvaad.telegram.TelegramTransport;
import samvaad.text.Language;
import samvaad.text.Messages;

/** The whole bot, put together by hand: data go from the Poller through Inbox, Router and features to the Sender. */
public final class Application implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private final String about;

    private Application(String about) {
        this.about = about;
    }

    /** Tells the operator that it runs; to be said when a stop would be heeded, too. */
    void sayReady() {
        LOG.info("Ready: {} for updates", about);
    }

    /**
     * Starts the bot.
     *
     * @param machine the clock; believed whatever it says where the settings move it
     * @param onUnauthorized what to do when Telegram refuses the token
     * @throws StoreUnusable if the data folder can't be used
     * @throws AddressUnusable if the address of BOT_HTTP can't be used
     */
    static Application start(
            Settings settings,
            String token,
            Clock machine,
            Messages messages,
            List<Event> eventFiles,
            Runnable onUnauthorized)
            throws StoreUnusable, AddressUnusable {
        Secrets.hide(token);
        Application app = new Application(eventFiles.size() + " event(s), asking " + settings.apiUrl());
        Optional<HealthPage> page = settings.http().isPresent()
                ? Optional.of(HealthPage.listen(settings.http().get()))
                : Optional.empty();
        Database database = app.closesLast(Database.open(settings.dataFolder(), machine));
        BelievedClock believed = new BelievedClock(machine, System::nanoTime, WrittenTime.of(database));
        boolean onPurpose = settings.now().isPresent();
        Clock clock = onPurpose ? machine : believed;
        Writer writer = app.closesLast(new Writer(database));
        Outbox outbox = new Outbox(writer, clock);
        BotApiClient client = app.closesLast(new BotApiClient(settings.apiUrl(), token));
        if (!onPurpose) {
            client.watch(believed::telegramSays);
        }
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
        Counts counts = new Counts(clock);
        Transport transport =
                new CountingTransport(app.closesLast(new TelegramTransport(client, features.makers())), counts);
        Sender sender =
                new Sender(database, writer, outbox, transport, settings.pace(), onUnauthorized, System::nanoTime);
        Router router = features.router();
        Inbox inbox = new Inbox(writer, outbox, router, transport, features.speaksWith(), clock, System::nanoTime)
                .witness(counts)
                .dates(believed::notBefore);

        writer.start();
        app.closesLast(sender).start();
        Ticker ticker = app.closesLast(new Ticker(writer)).each(inbox::tick).each(new WrittenTime(writer, clock)::tick);
        features.due().forEach(ticker::each);
        features.aside().forEach(ticker::eachAside);
        Upkeep upkeep = new Upkeep(database, outbox.forecast(), clock, Features.zone(eventFiles));
        upkeep.ticks(ticker);
        ticker.eachAside(() -> messages.reload().forEach(LOG::warn)).start();
        Profile profile = new Profile(client, messages, router::knows);
        Poller poller = app.closesLast(new Poller(client, inbox, clock, botName::get, onUnauthorized));
        poller.start();
        profile.findName(botName::set);
        Vitals vitals = new Vitals(
                poller::sinceLastSuccess,
                writer::isRefused,
                () -> writer.submit(sql -> true),
                ticker::round,
                sender::wake,
                System::nanoTime);
        Alarms alarms =
                features.alarms().also(vitals::troubles).also(() -> onPurpose ? Map.of() : clockTrouble(believed));
        app.closesLast(new Watchdog(vitals, alarms, writer, RunCommand::standsStill))
                .start();
        app.closesLast(upkeep).show(page, poller, vitals, alarms, counts, messages.in(Language.EN));
        var unused = profile.update();
        return app;
    }

    private static Map<Trouble, Long> clockTrouble(BelievedClock believed) {
        return believed.wrongBy().map(by -> Map.of(Trouble.CLOCK, by.toHours())).orElse(Map.of());
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
