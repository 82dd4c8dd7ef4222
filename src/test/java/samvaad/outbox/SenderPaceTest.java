package samvaad.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.outbox.Delivery.SlowDown;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.FakeTelegram.Attempt;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Html;

/** The real Sender under Telegram's pace, and what a 429 holds and what not. */
class SenderPaceTest {

    private static final Slot FORM = new Slot("form");
    private static final Slot MENU = new Slot("menu");
    private static final Duration LONG = Duration.ofSeconds(10_000);

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.named("quick")).grants(Pace.USUAL).start();

    final Person ravi = bot.english("Ravi");
    final Person asha = bot.hindi("आशा");

    @Test
    void aMailingGoesAtTelegramsPaceAndHoldsNoAnswer() {
        mails(200);
        answers(ravi.chat(), "1");
        ravi.sees("1");
        long begin = bot.clock().nanos();
        passesUntilEmpty();
        double seconds = (bot.clock().nanos() - begin) / 1e9;
        assertThat(200 / seconds).isBetween(29.0, 32.0);
        neverMoreThanTelegramTakes();
        bot.forgetsUnseen();
    }

    @Test
    void answersNudgesAndMailingsDrawOnOneBudget() {
        mails(100);
        bot.does(() -> {
            for (int i = 1; i <= 200; i++) {
                bot.outbox().send(new ChatId(20_000 + i), Lane.ANSWER, show("answer"));
                bot.outbox().send(new ChatId(30_000 + i), Lane.NUDGE, show("nudge"));
            }
        });
        passesUntilEmpty();
        neverMoreThanTelegramTakes();
        List<Attempt> attempts = bot.telegram().attempts();
        long lastAnswer = last(attempts, 20_000);
        assertThat(lastAnswer).isLessThan(9_000_000_000L);
        assertThat(last(attempts, 30_000)).isLessThan(last(attempts, 10_000));
        List<Attempt> meanwhile = attempts.stream()
                .filter(one -> one.nanos() > 1_000_000_000L && one.nanos() < lastAnswer)
                .toList();
        assertThat(meanwhile.stream().filter(one -> one.chat().value() < 20_000))
                .as("a mailing never stands still")
                .hasSizeBetween((int) (lastAnswer / 1_000_000_000L) - 2, 9);
        bot.forgetsUnseen();
    }

    @Test
    void threeChatsThatAreToldToWaitForHoursHoldNobodyElse() {
        List<Person> slow = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Person person = bot.english("Slow " + i);
            slow.add(person);
            bot.telegram().answers(person.chat(), new SlowDown(LONG));
            answers(person.chat(), "1");
        }
        answers(ravi.chat(), "1");
        ravi.sees("1");
        bot.passes(Duration.ofSeconds(1));
        slow.forEach(person -> person.sees("1").andNothingElse());
    }

    @Test
    void aChatThatIsToldToWaitForHoursAgainWaitsAlone() {
        for (int i = 0; i < 3; i++) {
            ChatId chat = new ChatId(900 + i);
            bot.telegram().answers(chat, new SlowDown(LONG), new SlowDown(LONG));
            answers(chat, "1");
        }
        answers(ravi.chat(), "1");
        ravi.sees("1");
        for (int i = 0; i < 100; i++) {
            answers(ravi.chat(), "again " + i);
            bot.clock().passes(Duration.ofMillis(200));
            bot.rests();
            ravi.sees("again " + i);
            bot.clock().passes(Duration.ofMillis(800));
        }
        assertThat(bot.telegram().attempts()).hasSize(3 + 3 + 101);
        assertThat(bot.outbox().forecast().heldChats()).isEqualTo(3);
        bot.passes(LONG);
        assertThat(bot.outbox().forecast().heldChats()).isZero();
        bot.forgetsUnseen();
    }

    @Test
    void aHoldOfTheWholeBotIsTriedByOneCallAtGrowingIntervalsAndShownUntilItIsOver() {
        bot.telegram().answersEverybody(new SlowDown(LONG));
        for (int i = 1; i <= 60; i++) {
            answers(new ChatId(1000 + i), "1");
        }
        for (int i = 0; i < 3000; i++) {
            bot.clock().passes(Duration.ofMillis(100));
            bot.rests();
        }
        List<Long> tries =
                bot.telegram().attempts().stream().map(Attempt::nanos).toList();
        assertThat(tries).as("in five minutes").hasSizeBetween(12, 22);
        for (int i = 6; i < tries.size(); i++) {
            assertThat(tries.get(i) - tries.get(i - 1)).isBetween(100_000_000L, 60_100_000_000L);
        }
        assertThat(bot.outbox().forecast().heldFor()).isBetween(Duration.ofSeconds(299), Duration.ofSeconds(301));
        bot.telegram().isWell();
        bot.passes(Duration.ofSeconds(70));
        assertThat(bot.outbox().forecast().heldFor()).isZero();
        assertThat(bot.number("SELECT count(*) FROM outbox")).isZero();
        bot.forgetsUnseen();
    }

    @Test
    void whoFloodsTheirOwnChatsHoldNobodyElse() {
        for (int stranger = 1; stranger <= 6; stranger++) {
            ChatId chat = new ChatId(800 + stranger);
            for (int i = 0; i < 4; i++) {
                answers(chat, "venue");
            }
            bot.telegram().answers(chat, new SlowDown(Duration.ofSeconds(60)));
            for (int i = 0; i < 24; i++) {
                answers(chat, "venue");
            }
        }
        bot.clock().passes(Duration.ofSeconds(1));
        bot.rests();
        for (int i = 0; i < 70; i++) {
            answers(ravi.chat(), "answer " + i);
            bot.clock().passes(Duration.ofMillis(40));
            bot.rests();
            ravi.sees("answer " + i);
            bot.clock().passes(Duration.ofMillis(960));
        }
        bot.passes(Duration.ofMinutes(5));
        bot.forgetsUnseen();
    }

    @Test
    void whoIsInTheMiddleGoesFirstAndNobodyWaitsWithoutAnEnd() {
        bot.does(() -> {
            for (int i = 1; i <= 150; i++) {
                answer(40_000 + i, Stage.BEGINS);
            }
            for (int i = 1; i <= 150; i++) {
                answer(50_000 + i, Stage.GOES_ON);
            }
        });
        passesUntilEmpty();
        List<Attempt> attempts = bot.telegram().attempts();
        long lastOfTheMiddle = last(attempts, 50_000);
        assertThat(lastOfTheMiddle).isLessThan(last(attempts, 40_000) / 2 + 1_500_000_000L);
        assertThat(attempts.stream()
                        .filter(one -> one.chat().value() < 50_000 && one.nanos() < lastOfTheMiddle)
                        .count())
                .as("each tenth call goes to who has waited longest")
                .isBetween(12L, 20L);
        bot.forgetsUnseen();
    }

    @Test
    void theMarkOfTheMiddleOutlivesAKill() {
        bot.telegram().answersEverybody(new Delivery.Unreachable("502"));
        bot.does(() -> answer(1, Stage.GOES_ON));
        bot.killed();
        assertThat(bot.column("SELECT stage FROM outbox")).containsExactly("2");
        bot.telegram().isWell();
        bot.passes(Duration.ofMinutes(1));
        bot.forgetsUnseen();
    }

    @Test
    void screensOfOneSlotThatWereNotSentGiveWayToTheNewest() {
        bot.does(() -> bot.outbox()
                .answer(ravi.chat(), Stage.ASKS, Optional.of(FORM), OptionalLong.empty(), withButton("Question 1")));
        ravi.sees("Question 1");
        bot.telegram().answers(ravi.chat(), new SlowDown(Duration.ofSeconds(30)));
        answers(ravi.chat(), "a note");
        for (String text : List.of("Question 2", "Question 3", "Question 4")) {
            bot.does(() -> {
                bot.outbox().answer(ravi.chat(), Stage.ASKS, Optional.of(FORM), OptionalLong.empty(), withButton(text));
                bot.outbox()
                        .answer(
                                ravi.chat(),
                                Stage.ASKS,
                                Optional.of(MENU),
                                OptionalLong.empty(),
                                withButton("menu " + text));
            });
        }
        assertThat(bot.number("SELECT count(*) FROM outbox WHERE lane < 3")).isEqualTo(3);
        assertThat(bot.sender().waiting()).isEqualTo(3);
        bot.passes(Duration.ofSeconds(40));
        ravi.sees("a note").sees("Question 4").sees("menu Question 4").andNothingElse();
        assertThat(ravi.screen().bubbles())
                .extracting(Bubble::labels)
                .containsExactly(List.of(), List.of(), List.of("Press"), List.of("Press"));
    }

    @Test
    void oneThatIsOnTheWireArrivesAndLosesItsButtonsToTheNewerOne() {
        bot.telegram().takesAndHangs(ravi.chat());
        bot.does(() -> bot.outbox()
                .answer(ravi.chat(), Stage.ASKS, Optional.of(FORM), OptionalLong.empty(), withButton("Question 1")));
        ravi.sees("Question 1");
        bot.does(() -> bot.outbox()
                .answer(ravi.chat(), Stage.ASKS, Optional.of(FORM), OptionalLong.empty(), withButton("Question 2")));
        assertThat(bot.number("SELECT count(*) FROM outbox")).isEqualTo(1);
        ravi.andNothingElse();
        bot.telegram().isWell(ravi.chat());
        bot.telegram().cutsConnections();
        bot.passes(Duration.ofMinutes(1));
        ravi.sees("Question 2").andNothingElse();
        assertThat(bot.sender().waiting()).isZero();
    }

    @Test
    void aPictureNeverGivesWay() {
        bot.telegram().answers(ravi.chat(), new SlowDown(Duration.ofSeconds(5)));
        Outgoing photo = new Outgoing.Photo(new Outgoing.Media.Kept("x"), new Html("pass"), Keyboard.NONE, false);
        bot.does(() -> bot.outbox().answer(ravi.chat(), Stage.ASKS, Optional.of(FORM), OptionalLong.empty(), photo));
        bot.does(() ->
                bot.outbox().answer(ravi.chat(), Stage.ASKS, Optional.of(FORM), OptionalLong.empty(), show("next")));
        bot.passes(Duration.ofSeconds(10));
        ravi.seesPhoto().sees("next").andNothingElse();
    }

    @Test
    void anEditThatWasNotSentGivesWayToTheNextOneOfTheSameMessage() {
        bot.does(() -> bot.outbox()
                .answer(ravi.chat(), Stage.ASKS, Optional.of(MENU), OptionalLong.empty(), withButton("menu")));
        ravi.sees("menu");
        long message = bot.outbox().messageIn(ravi.chat(), MENU).orElseThrow();
        bot.telegram().answers(ravi.chat(), new SlowDown(Duration.ofSeconds(5)));
        for (String text : List.of("page 1", "page 2")) {
            bot.does(() -> bot.outbox()
                    .answer(ravi.chat(), Stage.ASKS, Optional.empty(), OptionalLong.of(message), show(text)));
        }
        bot.passes(Duration.ofSeconds(10));
        ravi.sees("page 2").andNothingElse();
        assertThat(bot.telegram().attempts(ravi.chat())).hasSize(2 + 1);
    }

    @Test
    void listenersOfWhatGivesWayAreTold() {
        List<String> ends = new ArrayList<>();
        bot.does(() -> bot.outbox().listen("end", (detail, chat, end) -> ends.add(detail + " " + end)));
        bot.telegram().answers(ravi.chat(), new SlowDown(Duration.ofSeconds(5)));
        bot.does(() -> bot.outbox().send(ravi.chat(), Lane.NUDGE, "end:1", show("nudge")));
        bot.does(() -> bot.outbox().cancel(Lane.NUDGE, "end:"));
        assertThat(ends).containsExactly("1 CANCELLED");
        assertThat(bot.sender().waiting()).isZero();
    }

    @Test
    void inARushButtonsAreTakenOffLastAndOnlyTheNewest() {
        for (int i = 1; i <= 40; i++) {
            answers(new ChatId(700 + i), "rush");
        }
        for (int i = 1; i <= 4; i++) {
            String question = "Question " + i;
            bot.does(() -> bot.outbox()
                    .answer(ravi.chat(), Stage.ASKS, Optional.of(FORM), OptionalLong.empty(), withButton(question)));
            for (int other = 1; other <= 30; other++) {
                answers(new ChatId(2000 + 100 * i + other), "rush");
            }
            bot.clock().passes(Duration.ofMillis(900));
            bot.rests();
        }
        assertThat(bot.telegram().attempts(ravi.chat()))
                .extracting(Attempt::message)
                .doesNotHaveAnyElementsOfTypes(Outgoing.Unbutton.class);
        bot.passes(Duration.ofSeconds(20));
        assertThat(bot.telegram().attempts(ravi.chat()).stream()
                        .filter(one -> one.message() instanceof Outgoing.Unbutton))
                .hasSize(1);
        assertThat(bot.number("SELECT count(*) FROM outbox")).isZero();
        bot.forgetsUnseen();
    }

    private void mails(int count) {
        bot.does(() -> {
            for (int i = 1; i <= count; i++) {
                bot.outbox().send(new ChatId(10_000 + i), Lane.MAILING, show("mailing"));
            }
        });
    }

    private void answer(long chat, Stage stage) {
        bot.outbox().answer(new ChatId(chat), stage, Optional.empty(), OptionalLong.empty(), show("answer"));
    }

    private void answers(ChatId chat, String text) {
        bot.does(() -> bot.outbox().send(chat, Lane.ANSWER, show(text)));
    }

    private void passesUntilEmpty() {
        while (bot.number("SELECT count(*) FROM outbox") > 0) {
            bot.clock().passes(Duration.ofMillis(10));
            bot.rests();
        }
    }

    /** Thirty at once, and thirty a second. */
    private void neverMoreThanTelegramTakes() {
        List<Long> times =
                bot.telegram().attempts().stream().map(Attempt::nanos).toList();
        for (int from = 0; from < times.size(); from++) {
            for (int to = from; to < times.size(); to++) {
                assertThat((double) to - from + 1)
                        .isLessThanOrEqualTo(30 + (times.get(to) - times.get(from)) * 30 / 1e9);
            }
        }
    }

    /** When the last of these thousand chats was written to. */
    private static long last(List<Attempt> attempts, long from) {
        return attempts.stream()
                .filter(one -> one.chat().value() > from && one.chat().value() < from + 1000)
                .mapToLong(Attempt::nanos)
                .max()
                .orElseThrow();
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
