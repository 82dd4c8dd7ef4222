package samvaad.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.store.BackupFolder;
import samvaad.store.BackupRefused;
import samvaad.store.StoreUnusable;

/** A backup each night, or as soon as the bot runs again; removes old ones. For a thread that may be slow. */
final class DailyBackup {

    private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);
    private static final Duration OFTEN = Duration.ofMinutes(1);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private final BackupFolder folder;
    private final Clock clock;
    private final ZoneId zone;
    private Instant next;

    /**
     * Backups that start soon, but not right at the start, which is busy enough.
     *
     * @param zone decides when it is night
     */
    DailyBackup(BackupFolder folder, Clock clock, ZoneId zone) {
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
        this.next = clock.instant().plus(OFTEN);
    }

    void tick() {
        Instant now = clock.instant();
        boolean clockSetBack = now.isBefore(next.minus(AFTER_FAILURE));
        if (now.isBefore(next) && !clockSetBack) {
            return;
        }
        next = now.plus(OFTEN);
        if (isDue(now)) {
            write(now);
        }
        folder.removeOld(now);
    }

    private boolean isDue(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime night = local.with(AT_NIGHT);
        Instant last = (night.isAfter(local) ? night.minusDays(1) : night).toInstant();
        return folder.newest(now).map(newest -> newest.isBefore(last)).orElse(true);
    }

    private void write(Instant now) {
        try {
            Path file = folder.write(now);
            LOG.info("Backup written and checked: {}", file);
        } catch (BackupRefused | StoreUnusable e) {
            LOG.error("The daily backup failed; trying again in an hour: {}", e.getMessage());
            next = now.plus(AFTER_FAILURE);
        }
    }
}
