package samvaad.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import samvaad.app.Wiring;
import samvaad.bot.UpdateListener;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.outbox.Outbox;
import samvaad.text.Messages;

/** What a bot is to be before it starts. */
public final class Setup {

    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final Events events;
    private final List<BiConsumer<Wiring, Outbox>> changes = new ArrayList<>();
    private final List<UpdateListener> listeners = new ArrayList<>();
    private Optional<Path> eventFolder = Optional.empty();
    private Messages messages = Messages.packaged();
    private Instant starts = moment("2030-01-10T11:00");
    private boolean doubting;
    private Duration pace = Duration.ofSeconds(2);

    /** Hundreds of people act in one moment of a test, and nobody wants to wait for Telegram's pace there. */
    private double callsPerSecond = 1_000_000;

    Setup(List<Event> events) {
        this.events = new Events(events);
    }

    /** With these events, in the order of their beginnings. */
    public static Setup with(Event... events) {
        return new Setup(Arrays.stream(events)
                .sorted((a, b) -> a.begins().compareTo(b.begins()))
                .toList());
    }

    /** When it starts: local time in India, such as {@code 2030-01-10T11:00}, which is the default. */
    public Setup at(String localTime) {
        starts = moment(localTime);
        return this;
    }

    /** How much time each action takes; two seconds if nothing else is said. */
    public Setup pace(Duration each) {
        pace = each;
        return this;
    }

    /** How many calls a second Telegram grants the bot; as good as any number if nothing else is said. */
    public Setup grants(double calls) {
        callsPerSecond = calls;
        return this;
    }

    public Setup messages(Messages other) {
        messages = other;
        return this;
    }

    /** Changes the features at each start, for example adds a command that fails. */
    public Setup also(BiConsumer<Wiring, Outbox> change) {
        changes.add(change);
        return this;
    }

    /** Tells this listener of updates. */
    public Setup listening(UpdateListener listener) {
        listeners.add(listener);
        return this;
    }

    /** Watches this folder of event files, which holds the events that the bot starts with. */
    public Setup watching(Path folder) {
        eventFolder = Optional.of(folder);
        return this;
    }

    /** The bot believes its clock only as far as Telegram does. */
    public Setup doubting() {
        doubting = true;
        return this;
    }

    boolean isDoubting() {
        return doubting;
    }

    public Bot start() {
        return new Bot(this);
    }

    static Instant moment(String localTime) {
        return LocalDateTime.parse(localTime).atZone(INDIA).toInstant();
    }

    Optional<Path> eventFolder() {
        return eventFolder;
    }

    Events events() {
        return events;
    }

    List<BiConsumer<Wiring, Outbox>> changes() {
        return changes;
    }

    List<UpdateListener> listeners() {
        return listeners;
    }

    Messages messages() {
        return messages;
    }

    Instant starts() {
        return starts;
    }

    double callsPerSecond() {
        return callsPerSecond;
    }

    Duration pace() {
        return pace;
    }
}
