package samvaad.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.chat.Outgoing;
import samvaad.outbox.Lane;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.text.Html;

/** What is received is answered, whatever happens to the machine. */
class NothingIsLostTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");

    @Test
    void whileAnotherProgramHoldsTheDatabaseUpdatesWait() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        bot.writer().whenStuck(stuck::countDown);
        setting("PRAGMA busy_timeout = 20");
        CompletableFuture<Long> accepted;
        try (Connection other = DriverManager.getConnection(
                        "jdbc:sqlite:" + bot.database().file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            accepted = bot.accepts(List.of(bot.arrival(ravi.typed("/faq")), bot.arrival(asha.typed("/agenda"))));
            assertThat(stuck.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(accepted).isNotDone();
            assertThat(bot.telegram().attempts()).isEmpty();
            statement.execute("ROLLBACK");
        }
        assertThat(accepted.get(10, TimeUnit.SECONDS)).isPositive();
        bot.rests();
        ravi.seesKey("faq.title").andNothingElse();
        asha.sees("उद्घाटन").andNothingElse();
    }

    @Test
    void whileTheDiskIsFullUpdatesWait() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        bot.writer().whenStuck(() -> {
            assertThat(bot.telegram().attempts()).isEmpty();
            setMostPages(1_000_000);
            stuck.countDown();
        });
        long pages = bot.number("PRAGMA page_count");
        bot.does(() -> setMostPages(pages));
        List<Arrival> batch = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            people.add(bot.english("P" + i));
            batch.add(bot.arrival(people.get(i).typed("/start")));
        }
        bot.receives(batch);
        assertThat(stuck.getCount()).as("the disk was full").isZero();
        people.forEach(person -> person.sees("Quick Samvad").andNothingElse());
    }

    @Test
    void theSameUpdateTwiceIsAnsweredOnce() {
        Arrival update = bot.arrival(ravi.typed("/faq"));
        bot.receives(List.of(update, update));
        bot.receives(List.of(update));
        bot.restarts();
        bot.receives(List.of(update));
        ravi.seesKey("faq.title").andNothingElse();
    }

    @Test
    void whatCanNotBeReadIsKeptAndTheRestGoesOn() {
        bot.allowsFailures();
        String raw = "{\"update_id\":7000,\"purchased_thing\":{\"ünïcode\":\"ज्ञ\"}}";
        bot.receives(List.of(
                Arrival.unreadable(7_000, () -> raw, "an update of an unknown kind"),
                Arrival.of(7_001, ravi.typed("/faq"), () -> "{}")));
        ravi.seesKey("faq.title").andNothingElse();
        assertThat(bot.column("SELECT raw FROM failed_update")).containsExactly(raw);
        assertThat(bot.column("SELECT reason FROM failed_update")).containsExactly("an update of an unknown kind");
    }

    @Test
    void answersThatWaitOutliveAKill() {
        bot.telegram().answersEverybody(new samvaad.outbox.Delivery.Unreachable("no network"));
        ravi.sends("/faq").sends("/venue");
        asha.sends("/agenda");
        bot.killed();
        ravi.andNothingElse();
        bot.telegram().isWell();
        bot.passes(Duration.ofMinutes(1));
        ravi.seesKey("faq.title").sees("Minto Hall").seesPlace("Minto Hall").andNothingElse();
        asha.sees("उद्घाटन").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM outbox")).isZero();
    }

    @Test
    void aKillRepeatsAtMostTheOneMessageOnTheWire() {
        bot.telegram().takesAndHangs(ravi.chat());
        bot.does(() -> {
            for (String text : new String[] {"one", "two", "three"}) {
                bot.outbox().send(ravi.chat(), Lane.ANSWER, Outgoing.show(new Html(text)));
            }
        });
        ravi.sees("one").andNothingElse();
        bot.telegram().isWell(ravi.chat());
        bot.killed();
        ravi.sees("one").sees("two").sees("three").andNothingElse();
        bot.killed();
        ravi.andNothingElse();
    }

    @Test
    void aCleanEndRepeatsNothing() {
        ravi.sends("/faq").seesKey("faq.title");
        bot.restarts().killed().restarts();
        ravi.andNothingElse();
    }

    private void setting(String pragma) {
        bot.does(() -> bot.writer().sql().number(pragma));
    }

    private void setMostPages(long pages) {
        long unused = bot.writer().sql().number("PRAGMA max_page_count = " + pages);
    }
}
