package samvaad.app;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.app.health.AddressUnusable;
import samvaad.app.health.Alarms;
import samvaad.app.health.CountingTransport;
import samvaad.app.health.HealthPage;
import samvaad.app.health.Traffic;
import samvaad.app.health.Trouble;
import samvaad.app.health.Vitals;
import samvaad.app.health.Watchdog;
import samvaad.app.settings.Secrets;
import samvaad.app.settings.Settings;
import samvaad.bot.BotName;
import samvaad.bot.Core;
import samvaad.bot.Inbox;
import samvaad.bot.UpdateListener;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.outbox.Outbox;
import samvaad.outbox.Sender;
import samvaad.outbox.Transport;
import samvaad.store.BelievedClock;
import samvaad.store.Database;
import samvaad.store.StoreUnusable;
import samvaad.store.Writer;
import samvaad.store.WrittenTime;
import samvaad.telegram.BotApiClient;
import samvaad.telegram.FileDownloads;
import samvaad.telegram.Poller;
import samvaad.telegram.Profile;
import samvaad.telegram.TelegramTransport;
import samvaad.text.Language;
import samvaad.text.Messages;

/** The whole bot, put together by hand: data goes from the Poller through Inbox, Router and features to the Sender. */
public final class Application implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private final String about;

    private Application(String about) {
        this.about = about;
    }

    /** Tells the operator that the bot is running. Call this once a stop would work too. */
    public void sayReady() {
        LOG.info("Ready: {}", about);
    }

    /**
     * Starts the bot.
     *
     * @param machine the clock; always trusted if the settings move it
     * @param onUnauthorized what to do when Telegram rejects the token
     * @param onStandstill what to do when the thread of this name, which serves people, has ended or is stuck for good
     * @throws StoreUnusable if the data folder can't be used
     * @throws AddressUnusable if the address of BOT_HTTP can't be used
     */
    public static Application start(
            Settings settings,
            String token,
            Clock machine,
            Messages messages,
            List<Event> eventFiles,
            Runnable onUnauthorized,
            Consumer<String> onStandstill)
            throws StoreUnusable, AddressUnusable {
        Secrets.hide(token);
        Application app = new Application(eventFiles.size() + " event(s), polling " + settings.apiUrl());
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
        Events events = new Events(eventFiles);
        Core core = new Core(
                database,
                writer,
                outbox,
                clock,
                messages,
                events,
                botName,
                settings.admins(),
                new FileDownloads(client));
        Wiring wiring = Wiring.of(core, settings.events());
        Traffic traffic = new Traffic(clock);
        Transport transport =
                new CountingTransport(app.closesLast(new TelegramTransport(client, wiring.makers())), traffic);
        Sender sender =
                new Sender(database, writer, outbox, transport, settings.pace(), onUnauthorized, System::nanoTime);
        UpdateListener dates = new UpdateListener() {
            @Override
            public void comes(Instant sentAt) {
                believed.notBefore(sentAt);
            }
        };
        Inbox inbox = new Inbox(
                writer,
                outbox,
                wiring.router(),
                transport,
                wiring.speaksWith(),
                clock,
                System::nanoTime,
                List.of(dates, traffic));

        writer.start();
        app.closesLast(sender).start();
        Ticker ticker = app.closesLast(new Ticker(writer)).each(inbox::tick).each(new WrittenTime(writer, clock)::tick);
        wiring.features().ticks().forEach(ticker::each);
        wiring.features().slowTicks().forEach(ticker::eachAside);
        Upkeep upkeep = new Upkeep(database, outbox.forecast(), clock, events.zone());
        upkeep.ticks(ticker);
        Profile profile = new Profile(client, messages, wiring.commands().forEverybody());
        ticker.eachAside(() -> messages.reload().forEach(LOG::warn))
                .eachAside(profile::tick)
                .start();
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
                wiring.alarms().also(vitals::troubles).also(() -> onPurpose ? Map.of() : clockTrouble(believed));
        app.closesLast(new Watchdog(vitals, alarms, writer, onStandstill)).start();
        app.closesLast(upkeep).show(page, poller, vitals, alarms, traffic, messages.in(Language.COMMON));
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

    /** Stops polling, finishes what is being sent, closes the database. */
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
