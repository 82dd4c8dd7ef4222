package samvaad.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import samvaad.chat.Outgoing;
import samvaad.outbox.Lane;
import samvaad.text.Html;

/** The harness itself: a test on it must be able to fail. */
class BotTest {

    @Test
    void aMessageThatNobodyLookedAtFailsTheTest() {
        Bot bot = Bot.about("quick");
        bot.english("Ravi").sends("/start");
        assertThatThrownBy(bot::close).isInstanceOf(AssertionError.class).hasMessageContaining("nobody looked at this");
    }

    @Test
    void aButtonThatIsNotThereCannotBePressed() {
        try (Bot bot = Bot.about("quick")) {
            Person ravi = bot.english("Ravi").sends("/start").sees("Quick Samvad");
            assertThatThrownBy(() -> ravi.presses("button.next")).hasMessageContaining("there is no button");
            assertThatThrownBy(() -> ravi.presses("Agenda of yesterday")).hasMessageContaining("there is no button");
        }
    }

    @Test
    void aTextThatIsNotThereCannotBeSeen() {
        try (Bot bot = Bot.about("quick")) {
            Person ravi = bot.english("Ravi").sends("/start");
            assertThatThrownBy(() -> ravi.sees("Slow Samvad")).hasMessageContaining("Quick Samvad");
            assertThatThrownBy(() -> ravi.sees("")).hasMessageContaining("nothing new has come");
            ravi.sends("/start");
            assertThatThrownBy(ravi::andNothingElse).hasMessageContaining("expected nothing else");
            assertThatThrownBy(() -> ravi.seesKey("event.over")).hasMessageContaining("event.over");
        }
    }

    @Test
    void whatTelegramWouldRefuseFailsTheTest() {
        for (String wrong :
                new String[] {"<b>open", "a & b", "a < b", "<p>tag</p>", "null", "{name}", " ", "x".repeat(4097)}) {
            Bot bot = Bot.about("quick").allowsFailures();
            Person ravi = bot.english("Ravi");
            assertThatThrownBy(() ->
                            bot.does(() -> bot.outbox().send(ravi.chat(), Lane.ANSWER, Outgoing.show(new Html(wrong)))))
                    .as(wrong)
                    .hasMessageContaining("Telegram would not take this");
            bot.close();
        }
    }

    @Test
    void anUpdateThatFailsFailsTheTest() {
        Bot bot = Setup.with(TestEvents.named("quick"))
                .also((wiring, outbox) -> wiring.router().command("boom", (turn, argument) -> {
                    throw new IllegalStateException("boom");
                }))
                .start();
        bot.english("Ravi").sends("/boom").seesKey("apology");
        assertThatThrownBy(bot::close).hasMessageContaining("an update failed: java.lang.IllegalStateException: boom");
    }

    @Test
    void aKilledBotStartsAnewWithWhatWasCommitted() {
        try (Bot bot = Bot.about("quick")) {
            Person ravi = bot.english("Ravi");
            ravi.sends("/language").sees("").presses("हिंदी").seesKey("language.changed");
            bot.killed();
            ravi.sends("/start").sees("त्वरित संवाद");
            bot.restarts(Duration.ofHours(3));
            ravi.sends("/start").sees("त्वरित संवाद").andNothingElse();
            assertThat(bot.now()).isAfter(Setup.moment("2030-01-10T14:00"));
        }
    }
}
