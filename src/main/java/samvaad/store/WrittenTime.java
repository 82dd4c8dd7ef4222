package samvaad.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes the time down every minute, so that after a restart we notice if the clock has leapt. */
public final class WrittenTime {

    private static final Duration OFTEN = Duration.ofMinutes(1);

    private final Writer writer;
    private final Clock clock;
    private Instant written = Instant.EPOCH;

    public WrittenTime(Writer writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** The time last written down; in a database of an older program, when the last update arrived. */
    public static Optional<Instant> of(Database database) {
        try (Sql reader = database.reader()) {
            return reader.one(
                            "SELECT coalesce((SELECT CAST(value AS INTEGER) FROM note WHERE name = 'clock'),"
                                    + " max(seen_at)) AS time"
                                    + " FROM seen_update",
                            row -> row.moment("time"))
                    .filter(Instant.EPOCH::isBefore);
        }
    }

    /** Runs in a transaction. */
    public void tick() {
        Instant now = clock.instant();
        if (!BelievedClock.isSure(clock) || Duration.between(written, now).abs().compareTo(OFTEN) < 0) {
            return;
        }
        writer.sql()
                .run(
                        "INSERT OR REPLACE INTO note (name, value) VALUES ('clock', ?)",
                        Long.toString(now.toEpochMilli()));
        writer.afterCommit(() -> written = now);
    }
}
