package samvaad.app.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.bot.Core;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.store.Writer;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * Tells the owners when something goes wrong, and when it has been right again for a while; each once, even if the bot
 * was restarted in between.
 */
public final class Alarms {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
    private static final Duration OFTEN = Duration.ofMinutes(1);

    /** After a start, things that are late because of the pause get time to be done. */
    private static final Duration FIRST = Duration.ofMinutes(5);

    /** Trouble that comes and goes must not fill anybody's chat. */
    private static final Duration CALM = Duration.ofMinutes(10);

    private final Writer writer;
    private final Outbox outbox;
    private final Inspection inspection;
    private final Function<UserId, Texts> words;
    private final Messages messages;
    private final Set<UserId> owners;
    private final Clock clock;
    private final WatchTable table;
    private Instant next;
    private Supplier<Map<Trouble, Long>> besides = Map::of;

    /**
     * We report a trouble only if the next check finds it too: right after the clock was moved, all sorts of things
     * look late.
     */
    private Set<Trouble> suspected = Set.of();

    public Alarms(Core core, Inspection inspection, Function<UserId, Texts> words) {
        this.writer = core.writer();
        this.outbox = core.outbox();
        this.inspection = inspection;
        this.words = words;
        this.messages = core.messages();
        this.owners = core.owners();
        this.clock = core.clock();
        this.table = new WatchTable(writer.sql());
        this.next = clock.instant().plus(FIRST);
    }

    /** Checks for troubles that database and disk don't show, each with the number its text mentions. */
    public Alarms also(Supplier<Map<Trouble, Long>> more) {
        Supplier<Map<Trouble, Long>> before = besides;
        besides = () -> {
            Map<Trouble, Long> all = new EnumMap<>(Trouble.class);
            all.putAll(before.get());
            all.putAll(more.get());
            return all;
        };
        Inspection unused = inspection.also(besides);
        return this;
    }

    public Supplier<Map<Trouble, Long>> besides() {
        return besides;
    }

    /** Runs in a transaction. */
    public void tick() {
        Instant now = clock.instant();
        boolean clockSetBack = now.isBefore(next.minus(FIRST));
        if (now.isBefore(next) && !clockSetBack) {
            return;
        }
        Map<Trouble, Long> troubles = inspection.look(writer.sql()).troubles();
        boolean sure = true;
        for (Trouble trouble : Trouble.values()) {
            Optional<Instant> told = table.lastSeen(trouble);
            if (troubles.containsKey(trouble)) {
                if (told.isPresent()) {
                    table.seen(trouble, now);
                } else if (suspected.contains(trouble)) {
                    table.seen(trouble, now);
                    begun(trouble, troubles.get(trouble));
                } else {
                    sure = false;
                }
            } else if (told.isPresent() && !now.isBefore(told.get().plus(CALM))) {
                table.over(trouble);
                over(trouble);
            }
        }
        Instant again = sure ? now.plus(OFTEN) : now;
        writer.afterCommit(() -> {
            suspected = Set.copyOf(troubles.keySet());
            next = again;
        });
    }

    private void begun(Trouble trouble, long number) {
        writer.afterCommit(() -> LOG.warn("{}: {}", trouble, words(messages.in(Language.COMMON), trouble, number)));
        for (UserId owner : owners) {
            Texts texts = wordsOf(owner);
            tell(owner, Outgoing.show(texts.text("alarm.begun", "what", words(texts, trouble, number))));
        }
    }

    private void over(Trouble trouble) {
        writer.afterCommit(() -> LOG.info("{}: over", trouble));
        for (UserId owner : owners) {
            Texts texts = wordsOf(owner);
            tell(owner, Outgoing.show(texts.text("alarm.over", "what", texts.label("alarm.name." + trouble))));
        }
    }

    private void tell(UserId owner, Outgoing message) {
        outbox.send(owner.privateChat(), Lane.NUDGE, message);
    }

    private Texts wordsOf(UserId owner) {
        return words.apply(owner);
    }

    /** A trouble in words. */
    static String words(Texts texts, Trouble trouble, long number) {
        return texts.label("trouble." + trouble, "number", number);
    }
}
