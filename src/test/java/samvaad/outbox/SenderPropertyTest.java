package samvaad.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.text.Html;

/** Whatever Telegram does, each message arrives, once, and in its chat's order. */
class SenderPropertyTest {

    private static final int CHATS = 4;

    /** One thing that happens. */
    record Step(int chat, int what) {}

    @Property(tries = 60)
    void nothingIsLostOrSentTwiceAndTheOrderIsKept(@ForAll("steps") @Size(min = 10, max = 60) List<Step> steps) {
        try (Bot bot = Bot.about("quick")) {
            int[] sent = new int[CHATS];
            for (Step step : steps) {
                ChatId chat = chat(step.chat());
                switch (step.what()) {
                    case 0 -> bot.telegram().answers(chat, new Delivery.SlowDown(Duration.ofSeconds(7)));
                    case 1 -> bot.telegram().answers(chat, new Delivery.Unreachable("502"));
                    case 2 -> bot.telegram().answersEverybody(new Delivery.Unreachable("no network"));
                    case 3 -> bot.telegram().isWell();
                    case 4 -> bot.passes(Duration.ofSeconds(5));
                    case 5 -> bot.restarts();
                    case 6 -> bot.killed();
                    default -> {
                        int number = ++sent[step.chat()];
                        bot.does(() -> bot.outbox().send(chat, Lane.ANSWER, show(number)));
                    }
                }
            }
            bot.telegram().isWell();
            for (int i = 0; i < 20; i++) {
                bot.passes(Duration.ofSeconds(15));
            }
            assertThat(bot.number("SELECT count(*) FROM outbox")).isZero();
            assertThat(bot.sender().waiting()).isZero();
            for (int i = 0; i < CHATS; i++) {
                assertThat(bot.telegram().screen(chat(i)).bubbles())
                        .extracting(Bubble::text)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, sent[i])
                                .mapToObj(Integer::toString)
                                .toList());
            }
            bot.forgetsUnseen();
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> what = Arbitraries.integers().between(0, 14);
        return Arbitraries.integers()
                .between(0, CHATS - 1)
                .flatMap(chat -> what.map(w -> new Step(chat, w)))
                .list()
                .ofMinSize(10)
                .ofMaxSize(60)
                .map(ArrayList::new);
    }

    private static ChatId chat(int number) {
        return new ChatId(50 + number);
    }

    private static Outgoing show(int number) {
        return Outgoing.show(new Html(Integer.toString(number)));
    }
}
