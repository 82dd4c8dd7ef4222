package samvaad.person;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.bot.Features;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.outbox.Outbox;
import samvaad.store.BackupFolder;
import samvaad.store.ErasedPeople;
import samvaad.store.WriteAheadLog;
import samvaad.store.Writer;

/**
 * Makes all that is kept of a person go, from the tables and from the file: freed pages are overwritten, and the log that SQLite writes
 * ahead is taken in right after the commit. Counts stay, and for as long as backups do a list of who was erased: if one of them is
 * restored, they go once more.
 */
public final class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    /** Until the last backup that knows the person is gone, and a day on top. */
    private static final Duration LISTED = BackupFolder.KEPT.plusDays(1);

    /** Time enough to look into what failed; what people wrote must not lie around for ever. */
    private static final Duration LOOKED_AT = Duration.ofDays(30);

    private static final int ERASED_A_TICK = 50;

    private final Writer writer;
    private final Outbox outbox;
    private final ErasedTable table;
    private final ErasedPeople list;
    private final Features features;

    private final WriteAheadLog log;

    /** Whether the list beside the backups may lag behind; changed on the writing thread only. At a start nobody knows. */
    private boolean listLags = true;

    /** What the list says; changed on the writing thread only, after commits. */
    private Map<Long, Long> listed = Map.of(0L, 0L);

    /** @param list is kept beside the backups */
    public Erasure(Writer writer, Outbox outbox, Features features, ErasedPeople list) {
        this.writer = writer;
        this.outbox = outbox;
        this.features = features;
        this.table = new ErasedTable(writer.sql());
        this.list = list;
        this.log = new WriteAheadLog(writer);
    }

    /** In a transaction: what is sent to the person after this is sent, what waited before is gone. */
    public void erase(UserId person, Instant now) {
        outbox.erase(person.privateChat());
        outbox.reopen(person.privateChat());
        features.forEach(feature -> feature.erase(person, now));
        table.put(person, now);
        writer.afterCommit(this::writeList);
        log.takeIn();
    }

    /** The same for what is about one event; the person stays known for others. */
    public void erase(UserId person, EventId event) {
        outbox.confidences().dropAbout(person.privateChat());
        features.forEach(feature -> feature.erase(person, event));
        log.takeIn();
    }

    /** Those whom a restored backup brought back go again; who was erased long ago goes from the list. */
    public void tick(Instant now) {
        List<UserId> back = table.back(ERASED_A_TICK);
        back.forEach(person -> erase(person, now));
        if (!back.isEmpty()) {
            LOG.info("{} people who had been erased were in the restored backup and are erased again", back.size());
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

    /** After a commit. What can't be written is written at a later tick. */
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
            LOG.warn("The list of erased people beside the backups can’t be written: {}", e.toString());
        }
    }
}
