package samvaad.bot;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.outbox.Delivery;
import samvaad.outbox.Lane;
import samvaad.outbox.Stage;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Html;

class PatienceTest {

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.named("quick")).grants(30).start();

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");

    @Test
    void inARushThePressSaysHowLongTheAnswerTakes() {
        asha.sends("/start").sees("त्वरित संवाद");
        ravi.sends("/start").sees("Quick Samvad");
        rush(700);
        asha.presses("button.venue").toast("अभी एक साथ बहुत लोग लिख रहे हैं। आपको लगभग 30 सेकंड में उत्तर मिलेगा।");
        rush(2000);
        ravi.presses("button.venue").toast("Many people are writing at once. You will get a reply in about 2 minutes.");
        bot.passes(Duration.ofMinutes(3));
        bot.forgetsUnseen();
    }

    @Test
    void whereTelegramHasPausedTheChatThePressSaysSo() {
        ravi.sends("/start").sees("Quick Samvad");
        asha.sends("/start").sees("त्वरित संवाद");
        bot.telegram().answers(ravi.chat(), new Delivery.SlowDown(Duration.ofHours(3)));
        bot.does(() -> bot.outbox().send(ravi.chat(), Lane.ANSWER, Outgoing.show(new Html("later"))));
        ravi.presses("button.venue")
                .toast("Telegram has paused messages in this chat for a while. You will get a reply in about 3 hours.");
        asha.presses("button.venue").sees("मिन्टो हॉल");
        bot.passes(Duration.ofHours(4));
        bot.forgetsUnseen();
    }

    private void rush(int people) {
        bot.does(() -> {
            for (int i = 1; i <= people; i++) {
                bot.outbox()
                        .answer(
                                new ChatId(10_000 + i),
                                Stage.ASKS,
                                Optional.empty(),
                                OptionalLong.empty(),
                                Outgoing.show(new Html("answer")));
            }
        });
    }
}
