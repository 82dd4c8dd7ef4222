package samvaad.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import samvaad.bot.Arrival;
import samvaad.bot.Inbox;
import samvaad.chat.Incoming;
import samvaad.event.Event;
import samvaad.outbox.Outbox;
import samvaad.outbox.Sender;
import samvaad.store.BackupRefused;
import samvaad.store.Database;
import samvaad.store.Restore;
import samvaad.store.Sql;
import samvaad.store.StoreUnusable;
import samvaad.store.Writer;
import samvaad.text.Language;
import samvaad.text.Messages;

/**
 * The bot with everything real but Telegram and time, and the people who chat with it.
 *
 * <pre>{@code
 * @RegisterExtension
 * final Bot bot = Bot.about("quick");
 * final Person asha = bot.hindi("आशा");
 *
 * asha.sends("/start").sees("त्वरित संवाद").presses("button.venue").sees("मिन्टो हॉल").seesPlace("मिन्टो हॉल");
 * }</pre>
 *
 * <p>After each action the bot has done whatever it can do at that moment. A test fails at its end if there is a message that nobody
 * looked at, an update that failed or a message that Telegram refused.
 */
public final class Bot implements AfterEachCallback, AutoCloseable {

    private final Setup setup;
    private final MovingClock clock;
    private final FakeTelegram telegram;
    private final List<Path> folders = new ArrayList<>();
    private Life life;
    private Duration pace;
    private long lastUpdate = 1_000;
    private long lastId = 500;
    private boolean failuresAllowed;

    Bot(Setup setup) {
        this.setup = setup;
        this.clock = new MovingClock(setup.starts());
        this.telegram = new FakeTelegram(clock);
        this.pace = setup.pace();
        this.life = new Life(newFolder(), setup, clock, telegram);
    }

    /** A running bot that knows the events of these files, on 10 January 2030 at 11:00. */
    public static Bot about(String... files) {
        return Setup.with(Arrays.stream(files).map(TestEvents::named).toArray(Event[]::new))
                .start();
    }

    /** Somebody whose phone speaks Hindi. */
    public Person hindi(String name) {
        return person(name, "hi", Languages.HI);
    }

    /** Somebody whose phone speaks English. */
    public Person english(String name) {
        return person(name, "en", Languages.EN);
    }

    /** Somebody with this app language, whom the bot speaks to in that language. */
    public Person person(String name, String appLanguage, Language language) {
        return new Person(this, ++lastId, name, appLanguage, language);
    }

    /** The owner of the bot, as {@code BOT_ADMINS} names one; there is only one, whatever the name. */
    public Person owner(String name, Language language) {
        return new Person(this, Life.OWNER.value(), name, language.code(), language);
    }

    /** A group with the bot in it; {@link Person#in} speaks there. */
    public Group group(String title) {
        return new Group(this, -1_000_000_000_000L - ++lastId, title);
    }

    public Messages messages() {
        return setup.messages();
    }

    public FakeTelegram telegram() {
        return telegram;
    }

    public Instant now() {
        return clock.instant();
    }

    public MovingClock clock() {
        return clock;
    }

    public Inbox inbox() {
        return life.inbox();
    }

    public Writer writer() {
        return life.writer();
    }

    public Outbox outbox() {
        return life.outbox();
    }

    public Sender sender() {
        return life.sender();
    }

    public Database database() {
        return life.database();
    }

    /** Telegram answers something, and its answer says what time it is. */
    public Bot hearsTelegramsTime() {
        life.believed().telegramSays(clock.telegrams());
        life.ticks();
        return checked();
    }

    /** By how much the machine's clock is wrong, as far as the bot knows. */
    public Optional<Duration> clockWrongBy() {
        return life.believed().wrongBy();
    }

    /** The folder of event files now holds these, in the order of their beginnings. */
    public Bot nowKnows(Event... events) {
        setup.events().replace(List.of(events));
        return this;
    }

    /** Time goes by, and what is due meanwhile is done. */
    public Bot passes(Duration time) {
        int steps = (int) Math.max(1, Math.min(24, time.toSeconds()));
        Instant end = now().plus(time);
        for (int left = steps; left > 0; left--) {
            clock.passes(Duration.between(now(), end).dividedBy(left));
            life.rests();
            life.ticks();
        }
        return checked();
    }

    /** The clock jumps forward, as if the machine had slept until then: local time in India. */
    public Bot clockMovesTo(String localTime) {
        Duration jump = Duration.between(now(), Setup.moment(localTime));
        if (jump.isNegative()) {
            throw new AssertionError("it is later than " + localTime + " already: " + now());
        }
        clock.passes(jump);
        life.rests();
        life.ticks();
        return checked();
    }

    /** How much time each action takes from here on. */
    public Bot pace(Duration each) {
        pace = each;
        return this;
    }

    /** Ends cleanly and starts anew on the same database. */
    public Bot restarts() {
        return restarts(Duration.ZERO);
    }

    /** Is away for a while. */
    public Bot restarts(Duration away) {
        telegram.letGo();
        life.ends();
        clock.passes(away);
        life = new Life(newest(), setup, clock, telegram);
        return started();
    }

    /** Ends, a backup takes the place of the database, and it starts anew on that. */
    public Bot isRestored(Path backup) {
        telegram.letGo();
        life.ends();
        try {
            Restore.Restored unused = Restore.from(backup, newest(), now());
        } catch (BackupRefused | StoreUnusable e) {
            throw new AssertionError(e);
        }
        life = new Life(newest(), setup, clock, telegram);
        return started();
    }

    /** Is killed at this instant, and starts anew on what was committed. */
    public Bot killed() {
        Path copy = newFolder();
        life.isKilled(copy, telegram);
        life = new Life(copy, setup, clock, telegram);
        return started();
    }

    private Bot started() {
        life.rests();
        life.ticks();
        return checked();
    }

    /** Updates come in one batch; the bot has answered when this returns. */
    public Bot receives(Incoming... batch) {
        return receives(Arrays.stream(batch).map(this::arrival).toList());
    }

    public Bot receives(List<Arrival> batch) {
        clock.passes(pace.dividedBy(2));
        life.rests();
        life.ticks();
        try {
            accepts(batch).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the inbox did not take " + batch, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        life.rests();
        clock.passes(pace.minus(pace.dividedBy(2)));
        life.ticks();
        return checked();
    }

    /** Hands a batch to the inbox without waiting for anything. */
    public CompletableFuture<Long> accepts(List<Arrival> batch) {
        return life.inbox().accept(batch);
    }

    /** An update with the next number. */
    public Arrival arrival(Incoming incoming) {
        long id = ++lastUpdate;
        return Arrival.of(id, incoming, () -> "{\"update_id\":" + id + "}");
    }

    /** Does something in a transaction on the conversation thread, then whatever follows from it. */
    public Bot does(Runnable work) {
        life.does(sql -> {
            work.run();
            return true;
        });
        life.rests();
        return checked();
    }

    /** Waits until the bot can do nothing but wait. */
    public Bot rests() {
        life.rests();
        return checked();
    }

    /** A number from the database. */
    public long number(String sql, Object... arguments) {
        try (Sql reader = life.database().reader()) {
            return reader.number(sql, arguments);
        }
    }

    /** The only column of a query, as texts. It is given a name, because it may be computed. */
    public List<String> column(String sql, Object... arguments) {
        try (Sql reader = life.database().reader()) {
            String named = "WITH asked (value) AS MATERIALIZED (" + sql + ") SELECT value FROM asked";
            return reader.list(named, row -> row.maybeText("value").orElse(""), arguments);
        }
    }

    /** Whether Telegram has refused the token. */
    public boolean refused() {
        return life.refused();
    }

    /** Failed updates and dead letters are part of this test. */
    public Bot allowsFailures() {
        failuresAllowed = true;
        return this;
    }

    /** Nobody will look at what has not been looked at yet. */
    public Bot forgetsUnseen() {
        telegram.screens().values().forEach(screen -> {
            while (screen.look().isPresent()) {}
        });
        return this;
    }

    private Bot checked() {
        List<String> broken = telegram.takeBroken();
        if (!broken.isEmpty()) {
            throw new AssertionError("Telegram would not take this: " + String.join("\n", broken));
        }
        return this;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            ends();
        } else {
            close();
        }
    }

    /** Ends the bot, and fails if anything is left that a test should have looked at. */
    @Override
    public void close() {
        List<String> left = new ArrayList<>();
        if (!failuresAllowed) {
            column("SELECT reason FROM failed_update").forEach(reason -> left.add("an update failed: " + reason));
            column("SELECT reason FROM dead_letter").forEach(reason -> left.add("a message died: " + reason));
        }
        ends();
        telegram.screens()
                .forEach((chat, screen) -> screen.unseen()
                        .forEach(bubble -> left.add("nobody looked at this in chat " + chat + ": " + bubble)));
        if (!left.isEmpty()) {
            throw new AssertionError(String.join("\n", left));
        }
    }

    private void ends() {
        telegram.letGo();
        life.ends();
        folders.forEach(Bot::delete);
    }

    private Path newest() {
        return folders.get(folders.size() - 1);
    }

    private Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("samvaad-test");
            folders.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
