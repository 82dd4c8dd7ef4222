package samvaad.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.store.Database;
import samvaad.store.Writer;
import samvaad.testing.Languages;
import samvaad.text.Messages;

class HealthTest {

    private static final Instant NOW = Instant.parse("2030-01-10T05:30:00Z");

    @TempDir
    Path data = Path.of("");

    private final AtomicLong nanos = new AtomicLong();
    private Duration poll = Duration.ofSeconds(3);
    private boolean heard = true;
    private boolean slowedDown;
    private Condition condition = well();
    private CompletableFuture<Boolean> ticked = CompletableFuture.completedFuture(true);
    private CompletableFuture<Boolean> sent = CompletableFuture.completedFuture(true);

    @Test
    void aBotThatPollsAndWritesIsReadyAndAlive() throws Exception {
        with((writer, health, vitals) -> {
            assertThat(health.report().status()).isEqualTo(200);
            assertThat(health.report().json()).contains("\"ready\":true", "\"alive\":true", "\"wrong\":[]");
        });
    }

    @Test
    void beforeTheFirstPollItIsAliveButNotReady() throws Exception {
        heard = false;
        with((writer, health, vitals) -> {
            assertThat(health.report().status()).isEqualTo(503);
            assertThat(health.report().json())
                    .contains("\"ready\":false", "\"alive\":true", "getUpdates has not succeeded yet");
        });
    }

    @Test
    void withoutAPollForNinetySecondsItIsNeither() throws Exception {
        with((writer, health, vitals) -> {
            poll = Duration.ofSeconds(89);
            assertThat(health.report().status()).isEqualTo(200);
            poll = Duration.ofSeconds(90);
            assertThat(health.report().status()).isEqualTo(503);
            assertThat(health.report().json())
                    .contains("\"ready\":false", "\"alive\":false", "getUpdates has not succeeded for 90 s");
        });
    }

    @Test
    void aWriterThatIsStuckIsFound() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        with((writer, health, vitals) -> {
            var stuck = writer.submit(sql -> waits(go));
            vitals.tick();
            nanos.addAndGet(Duration.ofSeconds(29).toNanos());
            vitals.tick();
            assertThat(health.report().alive()).isTrue();
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            assertThat(health.report().status()).isEqualTo(503);
            assertThat(health.report().wrong()).containsExactly("the database has not been written for 30 s");
            go.countDown();
            assertThat(stuck.get()).isTrue();
            assertThat(writer.submit(sql -> true).get()).isTrue();
            assertThat(health.report().status()).isEqualTo(200);
        });
    }

    @Test
    void aTickerThatHasDiedIsFoundAndTheOwnersAreTold() throws Exception {
        ticked = new CompletableFuture<>();
        with((writer, health, vitals) -> {
            vitals.tick();
            commits(writer);
            nanos.addAndGet(Duration.ofMinutes(6).toNanos());
            vitals.tick();
            commits(writer);
            assertThat(health.report().wrong()).containsExactly("scheduled tasks have been stuck for 360 s");
            assertThat(health.report().alive()).isFalse();
            assertThat(vitals.troubles()).containsExactly(Map.entry(Trouble.TICK_OLD, 6L));
            assertThat(vitals.hopeless()).isEmpty();
            nanos.addAndGet(Duration.ofMinutes(15).toNanos());
            assertThat(vitals.hopeless()).contains("ticker");
        });
    }

    @Test
    void soIsASenderThatHasDied() throws Exception {
        sent = new CompletableFuture<>();
        with((writer, health, vitals) -> {
            vitals.tick();
            commits(writer);
            nanos.addAndGet(Duration.ofSeconds(40).toNanos());
            assertThat(health.report().wrong()).containsExactly("the sender has been stuck for 40 s");
            assertThat(health.report().alive()).isFalse();
            sent.complete(true);
            assertThat(health.report().alive()).isTrue();
        });
    }

    @Test
    void whatIsWrongStandsThereInWordsWithoutStoppingTheTraffic() throws Exception {
        condition = new Condition(
                NOW,
                2,
                3,
                5,
                Duration.ofMinutes(30),
                Duration.ofMinutes(11),
                Duration.ofSeconds(150),
                1,
                100 << 20,
                1 << 20,
                Optional.of(NOW.minus(Duration.ofHours(27))),
                NOW,
                Map.of());
        with((writer, health, vitals) -> {
            assertThat(health.report().status()).isEqualTo(200);
            assertThat(health.report().wrong())
                    .containsExactly(
                            "Messages that Telegram refused in the last 24 hours: 2",
                            "In the last 24 hours, messages left unanswered because of a fault: 3",
                            "Replies are delayed. Minutes the oldest has been waiting: 11",
                            "Telegram is not accepting messages from the bot (429). Minutes so far: 2",
                            "The disk is nearly full. Free, in MB: 100",
                            "Hours since the last backup: 27");
        });
    }

    @Test
    void whenGetUpdatesIsToPauseItSaysSo() throws Exception {
        slowedDown = true;
        with((writer, health, pulse) -> assertThat(health.report().wrong())
                .containsExactly("Telegram wants a pause before the next getUpdates (429)"));
    }

    @Test
    void aMailingThatTakesItsTimeIsNoTrouble() {
        Condition mailing = new Condition(
                NOW,
                0,
                0,
                50_000,
                Duration.ofMinutes(25),
                Duration.ZERO,
                Duration.ZERO,
                3,
                1L << 40,
                1 << 20,
                Optional.of(NOW),
                NOW,
                Map.of());
        assertThat(mailing.troubles()).isEmpty();
    }

    private static Condition well() {
        return new Condition(
                NOW,
                0,
                0,
                0,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                0,
                1L << 40,
                1 << 20,
                Optional.of(NOW),
                NOW,
                Map.of());
    }

    private interface Look {
        void at(Writer writer, Health health, Vitals vitals) throws Exception;
    }

    private void with(Look look) throws Exception {
        try (Database database = Database.open(data, Clock.systemUTC());
                Writer writer = new Writer(database).start()) {
            Vitals vitals = new Vitals(
                    () -> poll,
                    writer::isRefused,
                    () -> writer.submit(sql -> true),
                    () -> ticked,
                    () -> sent,
                    nanos::get);
            Health health = new Health(
                    vitals,
                    () -> heard,
                    () -> slowedDown,
                    () -> condition,
                    Messages.packaged().in(Languages.EN));
            look.at(writer, health, vitals);
        }
    }

    /** Whatever was asked of the writer is done. */
    private static void commits(Writer writer) throws Exception {
        assertThat(writer.submit(sql -> true).get()).isTrue();
    }

    private static boolean waits(CountDownLatch go) {
        try {
            go.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
