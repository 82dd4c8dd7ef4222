package samvaad.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** The recipients of a large mailing are chosen some at a time. */
class ChosenRecipientsTest {

    private static final int PEOPLE = 3_500;

    private final Event event = TestEvents.named("quick");

    @RegisterExtension
    final Bot bot = Setup.with(event).pace(Duration.ZERO).start();

    final Person meera = bot.owner("Meera", Languages.EN);

    private void registers() {
        bot.does(() -> bot.writer()
                .sql()
                .run(
                        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                                + " INSERT INTO registration (event, chat, status, code, token, name, answers, colleague,"
                                + " language, consent, consented_at, registered_at, changed_at) SELECT ?, 100000 + i,"
                                + " 'CONFIRMED', 'c' || i, 't' || i, 'N' || i, '{}', 0, 'hi', '1', 0, 0, 0 FROM n",
                        PEOPLE,
                        event.id().value()));
        bot.does(() -> bot.writer()
                .sql()
                .run("INSERT INTO closed_chat (chat, reason, closed_at) VALUES (100001, '', 0), (103500, '', 0)"));
    }

    @Test
    void eachIsChosenOnceAlsoIfTheBotIsKilledMeanwhile() {
        registers();
        meera.sends("/broadcast")
                .sees("")
                .presses("audience.all")
                .sees("")
                .sends("Hello")
                .sees("Hello");
        meera.presses("button.preview").sees("Hello").sees("").presses("button.send");
        meera.seesKey("broadcast.progress");
        assertThat(bot.number("SELECT total FROM mailing")).isBetween(1L, 2_999L);
        meera.alsoSeesKey("broadcast.choosing");
        bot.killed().killed().passes(Duration.ofSeconds(3)).killed();
        bot.passes(Duration.ofMinutes(1)).passes(Duration.ofMinutes(1)).forgetsUnseen();
        assertThat(bot.column("SELECT state || ' ' || total || ' ' || sent || ' ' || blocked FROM mailing"))
                .containsExactly("DONE 3500 3498 2");
        assertThat(bot.number("SELECT count(DISTINCT chat) FROM mailing_recipient"))
                .isEqualTo(PEOPLE);
    }

    @Test
    void whatIsStoppedMeanwhileKnowsAllWhoWereNotReached() {
        registers();
        meera.sends("/broadcast")
                .sees("")
                .presses("audience.all")
                .sees("")
                .sends("Hello")
                .sees("Hello");
        meera.presses("button.preview").sees("Hello").sees("").presses("button.send");
        meera.seesKey("broadcast.progress").presses("button.stop").toast("broadcast.stopping");
        bot.passes(Duration.ofSeconds(20)).forgetsUnseen();
        assertThat(bot.column("SELECT state || ' ' || total FROM mailing")).containsExactly("STOPPED 3500");
    }
}
