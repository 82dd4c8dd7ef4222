package samvaad.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.chat.ChatId;
import samvaad.store.Database;
import samvaad.store.Writer;

/** What was delivered is written down together where nobody waits for it, and at once where somebody does. */
class OutcomeBufferTest {

    private static final long MILLI = 1_000_000;

    @TempDir
    Path folder = Path.of("");

    private final LinkedBlockingQueue<Runnable> mailbox = new LinkedBlockingQueue<>();
    private final List<Long> settled = new ArrayList<>();
    private Optional<Database> database = Optional.empty();
    private Optional<Writer> writer = Optional.empty();

    @BeforeEach
    void opens() throws Exception {
        database = Optional.of(Database.open(folder, Clock.systemUTC()));
        writer = Optional.of(new Writer(database.get()));
    }

    @AfterEach
    void closes() {
        writer.ifPresent(Writer::close);
        database.ifPresent(Database::close);
    }

    @Test
    void whatEndsWithinAMomentIsWrittenDownTogether() throws Exception {
        OutcomeBuffer outcomes = outcomes();
        outcomes.add(delivered(1), 0);
        outcomes.add(delivered(2), 2 * MILLI);
        outcomes.settle(2 * MILLI, OutcomeBufferTest::nobodyWaits);
        assertThat(outcomes.isWriting()).isFalse();
        assertThat(outcomes.idleNanos(2 * MILLI)).isEqualTo(MILLI);

        outcomes.settle(3 * MILLI, OutcomeBufferTest::nobodyWaits);
        assertThat(outcomes.isWriting()).isTrue();
        isWritten();
        assertThat(settled).containsExactly(1L, 2L);
        assertThat(outcomes.isWriting()).isFalse();
    }

    @Test
    void whatSomebodyWaitsForIsWrittenDownAtOnce() throws Exception {
        OutcomeBuffer outcomes = outcomes();
        outcomes.add(delivered(1), 0);
        outcomes.settle(0, OutcomeBufferTest::secondWaits);
        assertThat(outcomes.isWriting()).isFalse();
        outcomes.add(delivered(2), 0);
        outcomes.settle(0, OutcomeBufferTest::secondWaits);
        isWritten();
        assertThat(settled).containsExactly(1L, 2L);
    }

    @Test
    void whatEndsWhileOthersAreWrittenDownComesNext() throws Exception {
        OutcomeBuffer outcomes = outcomes();
        outcomes.add(delivered(1), 0);
        outcomes.settle(3 * MILLI, OutcomeBufferTest::nobodyWaits);
        outcomes.add(delivered(2), 3 * MILLI);
        outcomes.settle(9 * MILLI, OutcomeBufferTest::secondWaits);
        assertThat(outcomes.idleNanos(9 * MILLI)).isEqualTo(Long.MAX_VALUE);
        isWritten();
        assertThat(settled).containsExactly(1L);

        assertThat(outcomes.idleNanos(9 * MILLI)).isZero();
        outcomes.settle(9 * MILLI, OutcomeBufferTest::nobodyWaits);
        isWritten();
        assertThat(settled).containsExactly(1L, 2L);
    }

    private static boolean nobodyWaits(List<Outcome> unsettled) {
        return unsettled.isEmpty();
    }

    private static boolean secondWaits(List<Outcome> unsettled) {
        return unsettled.stream().anyMatch(outcome -> outcome.letter().id() == 2);
    }

    private OutcomeBuffer outcomes() {
        Writer started = writer.orElseThrow();
        Outbox outbox = new Outbox(started, Clock.systemUTC());
        started.start();
        return new OutcomeBuffer(
                started,
                outbox,
                mailbox::add,
                outcome -> settled.add(outcome.letter().id()));
    }

    private void isWritten() throws InterruptedException {
        Optional.ofNullable(mailbox.poll(10, TimeUnit.SECONDS)).orElseThrow().run();
    }

    private static Outcome delivered(long id) {
        Letter letter = new Letter(
                id,
                new ChatId(id),
                Lane.ANSWER,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Stage.ASKS,
                Optional.empty());
        return new Outcome(letter, new Delivery.Delivered(7, Optional.empty()));
    }
}
