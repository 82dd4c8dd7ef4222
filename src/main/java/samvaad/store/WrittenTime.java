package samvaad.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes down each minute what time it is, so that after a start a clock that has leapt is known by it. */
public final class WrittenTime {

    private static final Duration OFTEN = Duration.ofMinutes(1);

    private final Writer writer;
    private final Clock clock;
    private Instant written = Instant.EPOCH;

    public WrittenTime(Writer writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** What was last written down; in a database of an older program, when the last update came. */
    public static Optional<Instant> of(Database database) {
        try (Sql reader = database.reader()) {
            return reader.one(
                            "SELECT coalesce((SELECT CAST(value AS INTEGER) FROM note WHERE name = 'clock'), max(seen_at))"
                                    + " FROM seen_update",
                            row -> row.moment(1))
                    .filter(Instant.EPOCH::isBefore);
        }
    }

    /** In a transaction. */
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
