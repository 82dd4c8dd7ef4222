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
class LedgerTest {

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
        Ledger ledger = ledger();
        ledger.add(delivered(1), 0);
        ledger.add(delivered(2), 2 * MILLI);
        ledger.settle(2 * MILLI, LedgerTest::nobodyWaits);
        assertThat(ledger.isWriting()).isFalse();
        assertThat(ledger.idleNanos(2 * MILLI)).isEqualTo(MILLI);

        ledger.settle(3 * MILLI, LedgerTest::nobodyWaits);
        assertThat(ledger.isWriting()).isTrue();
        isWritten();
        assertThat(settled).containsExactly(1L, 2L);
        assertThat(ledger.isWriting()).isFalse();
    }

    @Test
    void whatSomebodyWaitsForIsWrittenDownAtOnce() throws Exception {
        Ledger ledger = ledger();
        ledger.add(delivered(1), 0);
        ledger.settle(0, LedgerTest::secondWaits);
        assertThat(ledger.isWriting()).isFalse();
        ledger.add(delivered(2), 0);
        ledger.settle(0, LedgerTest::secondWaits);
        isWritten();
        assertThat(settled).containsExactly(1L, 2L);
    }

    @Test
    void whatEndsWhileOthersAreWrittenDownComesNext() throws Exception {
        Ledger ledger = ledger();
        ledger.add(delivered(1), 0);
        ledger.settle(3 * MILLI, LedgerTest::nobodyWaits);
        ledger.add(delivered(2), 3 * MILLI);
        ledger.settle(9 * MILLI, LedgerTest::secondWaits);
        assertThat(ledger.idleNanos(9 * MILLI)).isEqualTo(Long.MAX_VALUE);
        isWritten();
        assertThat(settled).containsExactly(1L);

        assertThat(ledger.idleNanos(9 * MILLI)).isZero();
        ledger.settle(9 * MILLI, LedgerTest::nobodyWaits);
        isWritten();
        assertThat(settled).containsExactly(1L, 2L);
    }

    private static boolean nobodyWaits(List<Outcome> unsettled) {
        return unsettled.isEmpty();
    }

    private static boolean secondWaits(List<Outcome> unsettled) {
        return unsettled.stream().anyMatch(outcome -> outcome.letter().id() == 2);
    }

    private Ledger ledger() {
        Writer started = writer.orElseThrow();
        Outbox outbox = new Outbox(started, Clock.systemUTC());
        started.start();
        return new Ledger(
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
