package samvaad.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.outbox.Delivery.SlowDown;
import samvaad.outbox.DeliveryListener.End;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.FakeTelegram.Attempt;
import samvaad.testing.Person;
import samvaad.text.Html;

/** Each row of the table of what Telegram may answer, with the real Sender. */
class SenderTest {

    private static final Slot MENU = new Slot("menu");

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    final Person ravi = bot.english("Ravi");
    final Person asha = bot.hindi("आशा");

    private final List<String> ends = new ArrayList<>();

    @Test
    void aChatGetsItsMessagesInOrderWithAShortBurst() {
        answers(ravi.chat(), 1, 25);
        assertThat(texts(ravi)).hasSize(18).startsWith("1", "2", "3");
        bot.passes(Duration.ofSeconds(3));
        assertThat(texts(ravi)).hasSize(21);
        bot.passes(Duration.ofSeconds(4));
        assertThat(texts(ravi))
                .containsExactly(
                        IntStream.rangeClosed(1, 25).mapToObj(Integer::toString).toArray(String[]::new));
        bot.forgetsUnseen();
    }

    @Test
    void theNextMessageWaitsUntilTheOneBeforeIsGoneFromTheDatabase() {
        bot.telegram().takesAndHangs(ravi.chat());
        answers(ravi.chat(), 1, 3);
        bot.passes(Duration.ofMinutes(1));
        ravi.sees("1").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM outbox")).isEqualTo(3);
    }

    @Test
    void aChatThatHangsHoldsNobodyElse() {
        bot.telegram().hangs(asha.chat());
        answers(asha.chat(), 1, 2);
        answers(ravi.chat(), 1, 2);
        ravi.sees("1").sees("2");
        asha.andNothingElse();
    }

    @Test
    void aSlowDownHoldsItsChatOnly() {
        bot.telegram().answers(asha.chat(), new SlowDown(Duration.ofSeconds(30)));
        answers(asha.chat(), 1, 2);
        answers(ravi.chat(), 1, 1);
        ravi.sees("1");
        bot.passes(Duration.ofSeconds(29));
        asha.andNothingElse();
        assertThat(bot.telegram().attempts(asha.chat())).hasSize(1);
        bot.passes(Duration.ofSeconds(1));
        asha.sees("1").sees("2").andNothingElse();
        assertThat(bot.telegram().attempts(asha.chat())).hasSize(3);
    }

    @Test
    void whoBlockedTheBotGetsNothingMoreAndTheListenersAreTold() {
        listen();
        bot.telegram().blocks(asha.chat());
        bot.does(() -> {
            bot.outbox().send(asha.chat(), Lane.NUDGE, "end:nudge", show("nudge"));
            bot.outbox().send(asha.chat(), Lane.MAILING, "end:mailing", show("mailing"));
            bot.outbox().send(asha.chat(), Lane.ANSWER, show("answer"));
        });
        assertThat(bot.telegram().attempts(asha.chat())).hasSize(1);
        assertThat(bot.number("SELECT count(*) FROM outbox")).isZero();
        assertThat(bot.column("SELECT chat FROM closed_chat WHERE chat <> 0"))
                .containsExactly(asha.chat().toString());
        assertThat(ends).containsExactlyInAnyOrder("nudge GONE", "mailing GONE");
        bot.does(() -> bot.outbox().send(asha.chat(), Lane.MAILING, "end:late", show("late")));
        assertThat(ends).contains("late GONE");
        bot.restarts();
        bot.does(() -> bot.outbox().send(asha.chat(), Lane.ANSWER, show("after the restart")));
        assertThat(bot.telegram().attempts(asha.chat())).hasSize(1);
        bot.telegram().isWell(asha.chat());
        asha.sends("/faq").seesKey("faq.title").andNothingElse();
    }

    @Test
    void aListenerThatFailsHoldsNobody() {
        bot.does(() -> bot.outbox().listen("bad", (detail, chat, end) -> {
            throw new IllegalStateException("a bug in a listener");
        }));
        bot.does(() -> {
            bot.outbox().send(ravi.chat(), Lane.ANSWER, "bad:1", show("one"));
            bot.outbox().send(ravi.chat(), Lane.ANSWER, show("two"));
        });
        ravi.sees("one").sees("two").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM outbox")).isZero();
    }

    @Test
    void aMistakeOfOursGoesToTheDeadLettersAndTheChatGoesOn() {
        bot.allowsFailures();
        listen();
        bot.telegram().answers(ravi.chat(), new Delivery.Refused("400 Bad Request: can't parse entities"));
        bot.does(() -> bot.outbox().send(ravi.chat(), Lane.ANSWER, "end:1", show("wrong")));
        answers(ravi.chat(), 1, 1);
        ravi.sees("1").andNothingElse();
        assertThat(ends).containsExactly("1 REFUSED");
        assertThat(bot.column("SELECT reason FROM dead_letter"))
                .containsExactly("400 Bad Request: can't parse entities");
        assertThat(bot.column("SELECT body FROM dead_letter").get(0)).contains("wrong");
    }

    @Test
    void aGroupThatMovedGetsItsMessagesInTheNewPlace() {
        ChatId old = new ChatId(-5);
        ChatId fresh = new ChatId(-1_001_000_000_005L);
        bot.telegram().answers(old, new Delivery.Moved(fresh));
        answers(old, 1, 3);
        bot.passes(Duration.ofSeconds(1));
        assertThat(bot.telegram().screen(fresh).bubbles())
                .extracting(Bubble::text)
                .containsExactly("1", "2", "3");
        assertThat(bot.telegram().attempts(old)).hasSize(1);
        assertThat(bot.number("SELECT count(*) FROM outbox")).isZero();
        bot.forgetsUnseen();
    }

    @Test
    void whatCanNotBeEditedComesAsANewMessage() {
        bot.does(() ->
                bot.outbox().answer(ravi.chat(), Stage.ASKS, Optional.of(MENU), OptionalLong.empty(), show("first")));
        ravi.sees("first");
        bot.telegram().answers(ravi.chat(), new Delivery.NotEditable("400 Bad Request: message can't be edited"));
        bot.does(() -> bot.outbox().replace(ravi.chat(), Lane.ANSWER, MENU, show("second")));
        ravi.sees("second").andNothingElse();
        assertThat(texts(ravi)).containsExactly("first", "second");
        bot.does(() -> bot.outbox().replace(ravi.chat(), Lane.ANSWER, MENU, show("third")));
        ravi.sees("third");
        assertThat(texts(ravi)).as("the slot is the new message").containsExactly("first", "third");
    }

    @Test
    void aSlotIsEditedInPlaceAndANewMessageTakesTheOldOnesButtons() {
        bot.does(() -> bot.outbox().replace(ravi.chat(), Lane.ANSWER, MENU, withButton("first")));
        ravi.sees("first").withButtons("Press");
        bot.does(() -> bot.outbox().replace(ravi.chat(), Lane.ANSWER, MENU, withButton("second")));
        ravi.sees("second");
        assertThat(ravi.screen().bubbles()).hasSize(1);
        bot.does(() -> bot.outbox()
                .answer(ravi.chat(), Stage.ASKS, Optional.of(MENU), OptionalLong.empty(), withButton("third")));
        ravi.sees("third").withButtons("Press").andNothingElse();
        assertThat(ravi.screen().bubbles()).extracting(Bubble::labels).containsExactly(List.of(), List.of("Press"));
        bot.restarts();
        bot.does(() -> bot.outbox().replace(ravi.chat(), Lane.ANSWER, MENU, withButton("fourth")));
        ravi.sees("fourth");
        assertThat(texts(ravi)).containsExactly("second", "fourth");
    }

    @Test
    void pausesGrowWhileTelegramCanNotBeReached() {
        bot.telegram().answersEverybody(new Delivery.Unreachable("502"));
        answers(ravi.chat(), 1, 1);
        for (int i = 0; i < 1200; i++) {
            bot.clock().passes(Duration.ofMillis(100));
            bot.rests();
        }
        List<Long> tries = bot.telegram().attempts(ravi.chat()).stream()
                .map(Attempt::nanos)
                .toList();
        double most = 0.25;
        for (int i = 1; i < tries.size(); i++) {
            double pause = (tries.get(i) - tries.get(i - 1)) / 1e9;
            assertThat(pause).isBetween(most / 2, most + 0.1001);
            most = Math.min(30, most * 2);
        }
        assertThat(tries).hasSizeBetween(9, 15);
        bot.telegram().isWell();
        bot.passes(Duration.ofSeconds(31));
        ravi.sees("1").andNothingElse();
    }

    @Test
    void afterAnOutageNobodyWaitsForTheRestOfAPause() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(bot.english("P" + i));
        }
        bot.telegram().answersEverybody(new Delivery.Unreachable("no network"));
        people.forEach(person -> answers(person.chat(), 1, 2));
        bot.passes(Duration.ofMinutes(5));
        bot.telegram().isWell();
        int before = bot.telegram().attempts().size();
        while (bot.telegram().attempts().size() == before) {
            bot.clock().passes(Duration.ofMillis(20));
            bot.rests();
        }
        people.forEach(person -> person.sees("1").sees("2").andNothingElse());
    }

    @Test
    void afterAnOutageThePausesOfAChatBeginSmallAgain() {
        Person meera = bot.english("Meera");
        bot.telegram().answersEverybody(new Delivery.Unreachable("no network"));
        answers(ravi.chat(), 1, 1);
        answers(meera.chat(), 1, 1);
        bot.passes(Duration.ofMinutes(5));
        bot.telegram().isWell();
        bot.telegram().answers(meera.chat(), new Delivery.Unreachable("500"), new Delivery.Unreachable("500"));
        while (texts(ravi).isEmpty()) {
            bot.clock().passes(Duration.ofMillis(100));
            bot.rests();
        }
        for (int i = 0; i < 15; i++) {
            bot.clock().passes(Duration.ofMillis(100));
            bot.rests();
        }
        ravi.sees("1").andNothingElse();
        meera.sees("1").andNothingElse();
    }

    @Test
    void anAnswerGoesBeforeANudgeAndThatBeforeAMailing() {
        bot.telegram().answers(ravi.chat(), new SlowDown(Duration.ofSeconds(5)));
        bot.does(() -> {
            bot.outbox().send(ravi.chat(), Lane.MAILING, show("mailing"));
            bot.outbox().send(ravi.chat(), Lane.NUDGE, show("nudge"));
            bot.outbox().send(ravi.chat(), Lane.ANSWER, show("answer"));
        });
        bot.passes(Duration.ofSeconds(8));
        ravi.sees("answer").sees("nudge").sees("mailing").andNothingElse();
    }

    @Test
    void aFileIsUploadedOnceAndAgainWhenTelegramLostIt() {
        bot.telegram().makes("test", key -> Optional.of(StandardCharsets.UTF_8.encode(key)));
        Outgoing photo =
                new Outgoing.Photo(new Outgoing.Media.Made("test", "17", "a.png"), new Html("p"), Keyboard.NONE, false);
        bot.does(() -> bot.outbox().send(ravi.chat(), Lane.ANSWER, photo));
        assertThat(bot.column("SELECT file_id FROM kept_file")).containsExactly("file-test-17");
        bot.telegram().answers(ravi.chat(), new Delivery.FileLost("400 wrong remote file identifier"));
        bot.does(() -> bot.outbox().send(ravi.chat(), Lane.ANSWER, photo));
        ravi.seesPhoto().seesPhoto().andNothingElse();
        assertThat(bot.telegram().attempts(ravi.chat())).hasSize(3);
        assertThat(bot.column("SELECT file_id FROM kept_file")).containsExactly("file-test-17");
    }

    @Test
    void aFileThatWasNeverOursToKeepIsNotTriedForEver() {
        bot.allowsFailures();
        bot.telegram().answers(ravi.chat(), new Delivery.FileLost("400 wrong file_id"), new Delivery.FileLost("again"));
        bot.does(() -> bot.outbox()
                .send(
                        ravi.chat(),
                        Lane.ANSWER,
                        new Outgoing.Photo(new Outgoing.Media.Kept("x"), new Html("p"), Keyboard.NONE, false)));
        bot.passes(Duration.ofSeconds(5));
        assertThat(bot.telegram().attempts(ravi.chat())).hasSize(1);
        assertThat(bot.column("SELECT reason FROM dead_letter")).containsExactly("400 wrong file_id");
    }

    @Test
    void aRefusedTokenStopsTheSenderAndLosesNothing() {
        bot.telegram().answersEverybody(new Delivery.Unauthorized());
        answers(ravi.chat(), 1, 3);
        assertThat(bot.refused()).isTrue();
        bot.telegram().isWell();
        bot.restarts();
        ravi.sees("1").sees("2").sees("3").andNothingElse();
    }

    @Test
    void whatIsDroppedIsNotSent() {
        bot.telegram().answers(ravi.chat(), new SlowDown(Duration.ofSeconds(5)));
        answers(ravi.chat(), 1, 3);
        bot.does(() -> bot.outbox().drop(ravi.chat()));
        answers(ravi.chat(), 9, 9);
        bot.passes(Duration.ofSeconds(20));
        ravi.sees("9").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM outbox")).isZero();
        assertThat(bot.sender().waiting()).isZero();
    }

    @Test
    void whatThisProgramCanNotReadAnyMoreCostsOnlyItself() {
        bot.allowsFailures();
        bot.telegram().answersEverybody(new Delivery.Unreachable("502"));
        answers(ravi.chat(), 1, 3);
        bot.does(() -> {
            var sql = bot.writer().sql();
            sql.run("UPDATE outbox SET body = '{\"v\":99}' WHERE id = (SELECT min(id) FROM outbox)");
            sql.run("UPDATE outbox SET body = 'rubbish' WHERE id = (SELECT min(id) + 1 FROM outbox)");
        });
        bot.telegram().isWell();
        bot.restarts();
        ravi.sees("3").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM dead_letter")).isEqualTo(2);
    }

    private void listen() {
        bot.does(() -> bot.outbox().listen("end", (detail, chat, end) -> ends.add(detail + " " + name(end))));
    }

    private static String name(End end) {
        return end.name();
    }

    private void answers(ChatId chat, int from, int to) {
        bot.does(() -> {
            for (int i = from; i <= to; i++) {
                bot.outbox().send(chat, Lane.ANSWER, show(Integer.toString(i)));
            }
        });
    }

    private static List<String> texts(Person person) {
        return person.screen().bubbles().stream().map(Bubble::text).toList();
    }

    private static Outgoing.Show show(String text) {
        return Outgoing.show(new Html(text));
    }

    private static Outgoing.Show withButton(String text) {
        return Outgoing.show(
                new Html(text),
                Keyboard.rows()
                        .row(Button.press("Press", CallbackData.of("menu")))
                        .build());
    }
}
