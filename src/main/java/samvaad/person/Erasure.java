package samvaad.person;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.bot.Features;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.outbox.Outbox;
import samvaad.store.BackupFolder;
import samvaad.store.ErasedPeople;
import samvaad.store.WriteAheadLog;
import samvaad.store.Writer;

/**
 * Erases everything kept about a person, from the tables and from the file itself: freed pages are overwritten, and
 * SQLite's write-ahead log is merged right after the commit. Counts stay. A list of erased people is kept as long as
 * backups are: if one of them is restored, they are erased again.
 */
public final class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    /** Until the last backup that has the person is gone, plus one day. */
    static final Duration LISTED = BackupFolder.KEPT.plusDays(1);

    /** Long enough to look into failures. What people wrote must not lie around for ever. */
    static final Duration LOOKED_AT = Duration.ofDays(30);

    private static final int ERASED_A_TICK = 50;

    private final Writer writer;
    private final Outbox outbox;
    private final ErasedTable table;
    private final ErasedPeople list;
    private final Features features;

    private final WriteAheadLog log;

    /**
     * Whether the list beside the backups may be out of date. Changed only on the writing thread. At startup nobody
     * knows, so it is true.
     */
    private boolean listLags = true;

    /** The list's current content. Changed only on the writing thread, after commits. */
    private Map<Long, Long> listed = Map.of(0L, 0L);

    /** @param list stored beside the backups */
    public Erasure(Writer writer, Outbox outbox, Features features, ErasedPeople list) {
        this.writer = writer;
        this.outbox = outbox;
        this.features = features;
        this.table = new ErasedTable(writer.sql());
        this.list = list;
        this.log = new WriteAheadLog(writer);
    }

    /**
     * Call it in a transaction. Messages to the person that were waiting are dropped; messages added after this call
     * are sent.
     */
    public void erase(UserId person, Instant now) {
        outbox.erase(person.privateChat());
        outbox.reopen(person.privateChat());
        features.forEach(feature -> feature.erase(person, now));
        table.put(person.privateChat(), now);
        writer.afterCommit(this::writeList);
        log.takeIn();
    }

    /** Erases what belongs to one event. What belongs to others stays. */
    public void erase(UserId person, EventId event) {
        outbox.confidences().dropAbout(person.privateChat());
        features.forEach(feature -> feature.erase(person, event));
        log.takeIn();
    }

    /**
     * Erases a registration that is in nobody's chat, so that nobody can have it erased by {@code /forget}. As with a
     * person, a restored backup does not bring it back.
     */
    public void erase(long registration, Instant now) {
        outbox.confidences().dropAbout(inNobodysChat(registration));
        features.reversed().forEach(feature -> feature.eraseRegistration(registration, now));
        table.put(inNobodysChat(registration), now);
        writer.afterCommit(this::writeList);
        log.takeIn();
    }

    /**
     * What stands for a registration that is in nobody's chat where a person's chat would stand: its id with a minus
     * sign, which is no person's number.
     */
    public static ChatId inNobodysChat(long registration) {
        return new ChatId(-registration);
    }

    /** When the person was forgotten, if that is still listed. */
    Optional<Instant> forgottenAt(UserId person) {
        return table.at(person);
    }

    /** Erases again what came back with a restored backup. People who were erased long ago leave the list. */
    public void tick(Instant now) {
        List<UserId> back = table.back(ERASED_A_TICK);
        back.forEach(person -> erase(person, now));
        List<ErasedTable.Gone> registrations = table.registrationsBack(ERASED_A_TICK);
        registrations.forEach(gone -> erase(gone.registration(), gone.at()));
        int all = back.size() + registrations.size();
        if (all > 0) {
            LOG.info("The restored backup contains {} people who had been erased; erasing them again", all);
        }
        table.forgetFailedBefore(now.minus(LOOKED_AT));
        if (table.forgetBefore(now.minus(LISTED))) {
            writer.afterCommit(this::writeList);
            log.takeIn();
        } else if (listLags) {
            writer.afterCommit(this::writeList);
        }
        log.tick();
    }

    /** Call it after a commit. If writing fails, a later tick tries again. */
    private void writeList() {
        Map<Long, Long> now = table.all();
        listLags = !listed.equals(now);
        if (!listLags) {
            return;
        }
        try {
            list.write(now);
            listed = now;
            listLags = false;
        } catch (IOException e) {
            LOG.warn("The list of erased people in backups/ can’t be written: {}", e.toString());
        }
    }
}
