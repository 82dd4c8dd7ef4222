package samvaad.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** Feedback as chats: asking, giving, changing. */
class FeedbackChatTest {

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.changed(
                    "quick", root -> root.withObject("/registration").put("capacity", 50)))
            .start();

    @Test
    void whoHadASeatIsAskedOnceAndOnceMoreAndNeverAgain() {
        Person asha = Visitors.asha(bot);
        bot.clockMovesTo("2030-01-15T16:59").forgetsUnseen();
        bot.clockMovesTo("2030-01-15T17:01");
        asha.seesKey("feedback.invite").withButtons("button.feedback").andNothingElse();
        bot.passes(Duration.ofHours(20));
        asha.andNothingElse();
        bot.clockMovesTo("2030-01-17T17:30");
        asha.seesKey("feedback.again").andNothingElse();
        bot.passes(Duration.ofDays(5));
        bot.passes(Duration.ofDays(5));
        asha.andNothingElse();
    }

    @Test
    void nobodyIsAskedAtNight() {
        Person ravi = Visitors.ravi(bot);
        bot.clockMovesTo("2030-01-15T09:00").forgetsUnseen();
        bot.clockMovesTo("2030-01-15T21:30");
        ravi.andNothingElse();
        bot.clockMovesTo("2030-01-16T07:59");
        ravi.andNothingElse();
        bot.clockMovesTo("2030-01-16T08:01");
        ravi.seesKey("feedback.invite").andNothingElse();
    }

    @Test
    void aRestartAsksNobodyTwice() {
        Person ravi = Visitors.ravi(bot);
        bot.clockMovesTo("2030-01-15T09:00").forgetsUnseen();
        bot.clockMovesTo("2030-01-15T18:00");
        ravi.seesKey("feedback.invite");
        bot.killed();
        bot.passes(Duration.ofHours(1));
        ravi.andNothingElse();
    }

    @Test
    void whoHasBegunIsRemindedOfTheRestAndWhoIsThroughOfNothing() {
        Person asha = Visitors.asha(bot);
        Person ravi = Visitors.ravi(bot);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        asha.presses("button.feedback").presses("button.named").presses("4 ⭐");
        ravi.presses("button.feedback")
                .presses("button.anonymous")
                .presses("4 ⭐")
                .presses("5 ⭐");
        ravi.presses("5 ⭐").presses("10").presses("button.skip");
        bot.forgetsUnseen();
        bot.clockMovesTo("2030-01-17T18:00");
        asha.seesKey("feedback.unfinished").andNothingElse();
        ravi.andNothingElse();
    }

    @Test
    void feedbackWithANameInHindi() {
        Person asha = Visitors.asha(bot);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        asha.sends("/feedback").seesKey("feedback.naming").withButtons("button.anonymous", "button.named");
        asha.presses("button.named").sees("प्रश्न 1/5", "उद्घाटन").presses("2 ⭐");
        asha.sees("प्रश्न 1/5", "क्या कमी रही").withButtons("button.skip").sends("आवाज़ नहीं आई");
        asha.sees("प्रश्न 2/5", "नई विशेषताएँ")
                .presses("5 ⭐")
                .sees("प्रश्न 3/5")
                .presses("4 ⭐");
        asha.sees("प्रश्न 4/5").presses("9").sees("प्रश्न 5/5").presses("button.skip");
        asha.sees("आवाज़ नहीं आई").presses("button.confirm").seesKey("feedback.thanks");
        asha.sends("/feedback").seesKey("feedback.already").presses("button.edit");
        asha.sees("आवाज़ नहीं आई").presses("button.edit").sees("");
        asha.presses("सत्र “उद्घाटन” कैसा रहा?")
                .sees("")
                .presses("5 ⭐")
                .sees("")
                .doesNotSee("आवाज़ नहीं आई");
        asha.presses("button.confirm").seesKey("feedback.thanks");
        assertThat(counts()).contains("\"s.opening\":{\"5\":1}").contains("\"q.recommend\":{\"9\":1}");
        assertThat(bot.number("SELECT count(*) FROM feedback_comment")).isZero();
    }

    @Test
    void feedbackWithoutANameInEnglish() {
        Person ravi = Visitors.ravi(bot);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        ravi.sends("/feedback").seesKey("feedback.naming").presses("button.anonymous");
        ravi.sees("Question 1 of 5", "Opening").presses("3 ⭐").sees("What went wrong", "Opening");
        ravi.sends("Too <loud> & long").sees("Question 2 of 5").presses("button.absent");
        ravi.sees("Question 3 of 5").presses("5 ⭐").sees("Question 4 of 5").presses("button.back");
        ravi.sees("Question 3 of 5")
                .doesNotSee("so far")
                .presses("4 ⭐")
                .sees("Question 4 of 5")
                .presses("10");
        ravi.sees("Question 5 of 5").presses("button.skip").seesKey("feedback.thanks");
        ravi.sends("/feedback").seesKey("feedback.already").withoutButton("button.edit");
        assertThat(counts())
                .isEqualTo("{\"q.overall\":{\"4\":1},\"q.recommend\":{\"10\":1},\"s.features\":{\"absent\":1},"
                        + "\"s.opening\":{\"3\":1}}");
    }

    @Test
    void aLastPressThatComesAgainIsToldThatTheFeedbackHasArrived() {
        Person asha = Visitors.asha(bot);
        Person ravi = Visitors.ravi(bot);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        asha.sends("/feedback").presses("button.named").presses("5 ⭐").presses("5 ⭐");
        asha.presses("5 ⭐").presses("9").presses("button.skip");
        bot.forgetsUnseen();
        Bubble summary = newest(asha);
        asha.presses("button.confirm").seesKey("feedback.thanks");
        asha.pressesOn(summary, "button.confirm").toast("stale.button").seesKey("stale.button");
        asha.alsoSeesKey("feedback.menu.done").withButtons("button.menu").andNothingElse();
        ravi.sends("/feedback").presses("button.anonymous").presses("5 ⭐").presses("5 ⭐");
        ravi.presses("5 ⭐").presses("9");
        bot.forgetsUnseen();
        Bubble last = newest(ravi);
        ravi.presses("button.skip").seesKey("feedback.thanks");
        String before = counts();
        ravi.pressesOn(last, "button.skip").toast("stale.button").seesKey("stale.button");
        ravi.alsoSeesKey("feedback.menu.done").andNothingElse();
        assertThat(counts()).isEqualTo(before);
    }

    private static Bubble newest(Person person) {
        List<Bubble> bubbles = person.screen().bubbles();
        return bubbles.get(bubbles.size() - 1);
    }

    @Test
    void halfAFormCountsAndAKilledBotGoesOnWithTheRest() {
        Person ravi = Visitors.ravi(bot);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        ravi.sends("/feedback").presses("button.anonymous").presses("3 ⭐");
        bot.forgetsUnseen().killed();
        assertThat(counts()).isEqualTo("{\"s.opening\":{\"3\":1}}");
        ravi.sends("/feedback").seesKey("form.resume").presses("button.resume").sees("Question 2 of 5");
        ravi.withoutButton("button.back").presses("4 ⭐").sees("Question 3 of 5");
        bot.killed();
        ravi.presses("5 ⭐").sees("Question 4 of 5").sends("/cancel").seesKey("feedback.left");
        ravi.sends("/register")
                .sees("")
                .sends("/feedback")
                .sees("")
                .presses("button.resume")
                .sees("Question 4");
        assertThat(counts()).isEqualTo("{\"q.overall\":{\"5\":1},\"s.features\":{\"4\":1},\"s.opening\":{\"3\":1}}");
    }

    @Test
    void startingOverCountsNobodyTwice() {
        Person ravi = Visitors.ravi(bot);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        ravi.sends("/feedback").presses("button.anonymous").presses("5 ⭐").presses("4 ⭐");
        ravi.sends("/feedback")
                .presses("button.restart")
                .presses("1 ⭐")
                .presses("button.skip")
                .presses("2 ⭐");
        bot.forgetsUnseen();
        assertThat(counts()).isEqualTo("{\"s.features\":{\"2\":1},\"s.opening\":{\"1\":1}}");
    }

    @Test
    void aFormThatIsGoneCountsNobodyTwice() {
        Person ravi = Visitors.ravi(bot);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        ravi.sends("/feedback").presses("button.anonymous").presses("5 ⭐");
        bot.forgetsUnseen();
        bot.does(() -> bot.writer().sql().run("DELETE FROM form_session"));
        ravi.sends("/feedback").sees("Question 2 of 5", "New features").withoutButton("button.back");
        assertThat(counts()).isEqualTo("{\"s.opening\":{\"5\":1}}");
    }

    /** What was answered in time counts, and the rest is not asked any more. */
    @ParameterizedTest
    @ValueSource(strings = {"button.anonymous", "button.named"})
    void theFirstAnswerAfterTheCloseEndsTheForm(String naming) {
        Person asha = Visitors.asha(bot);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        asha.sends("/feedback").presses(naming).presses("4 ⭐");
        bot.forgetsUnseen().clockMovesTo("2030-01-29T17:01");
        bot.forgetsUnseen();
        asha.presses("5 ⭐").seesKey("feedback.tooLate").andNothingElse();
        assertThat(counts()).contains("{\"4\":1}");
        assertThat(bot.number("SELECT count(*) FROM form_session")).isZero();
        asha.sends("/feedback").seesKey("feedback.notOpen");
    }

    @Test
    void thereIsATimeForIt() {
        Person asha = Visitors.asha(bot);
        Person stranger = bot.english("Stranger");
        asha.sends("/feedback").seesKey("feedback.notOpen");
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        stranger.sends("/feedback").seesKey("feedback.notThere");
        asha.sends("/feedback").presses("button.named").presses("4 ⭐");
        bot.forgetsUnseen().clockMovesTo("2030-01-29T17:01").forgetsUnseen();
        asha.sends("/feedback").seesKey("feedback.notOpen");
        asha.presses("5 ⭐");
        bot.forgetsUnseen();
        assertThat(counts()).isEqualTo("{\"s.opening\":{\"4\":1}}");
    }

    @Test
    void aSessionIsRatedWhileItRunsAndNotAskedAgain() {
        Person ravi = Visitors.ravi(bot);
        bot.clockMovesTo("2030-01-15T09:59").forgetsUnseen();
        ravi.sends("/start").sees("").withoutButton("3 ⭐");
        bot.clockMovesTo("2030-01-15T10:20").forgetsUnseen();
        ravi.sends("/start").seesKey("feedback.rateNow").alsoSees("Opening").presses("3 ⭐");
        ravi.seesKey("feedback.rated");
        ravi.sends("/start").sees("").withoutButton("3 ⭐");
        bot.clockMovesTo("2030-01-15T11:00").forgetsUnseen();
        ravi.sends("/start").seesKey("feedback.rateNow").alsoSees("New features");
        bot.clockMovesTo("2030-01-15T12:31").forgetsUnseen();
        ravi.presses("4 ⭐").seesKey("stale.button");
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        ravi.sends("/feedback").presses("button.named");
        bot.forgetsUnseen();
        assertThat(counts()).isEqualTo("{\"s.opening\":{\"3\":1}}");
        ravi.presses("5 ⭐").sees("Question 3 of 5");
        assertThat(counts()).isEqualTo("{\"s.features\":{\"5\":1},\"s.opening\":{\"3\":1}}");
    }

    @Test
    void whatIsGivenWithANameIsShownAndGoesOnRequest() {
        Person ravi = Visitors.ravi(bot);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        ravi.sends("/feedback").presses("button.named").presses("2 ⭐").sends("No microphone");
        bot.forgetsUnseen();
        ravi.sends("/mydata").sees("No microphone", "2 out of 5").sees("");
        ravi.sends("/forget").sees("").presses("button.yes").seesKey("forget.done");
        for (String table : new String[] {"giver", "sheet", "comment", "invitation"}) {
            assertThat(bot.number("SELECT count(*) FROM feedback_" + table))
                    .as(table)
                    .isZero();
        }
        assertThat(counts()).isEqualTo("{\"s.opening\":{\"2\":1}}");
    }

    @Test
    void whoIsMutedIsNotAskedAndWhereSomebodyWasCheckedInOnlyThoseAre() {
        Person asha = Visitors.asha(bot);
        Person ravi = Visitors.ravi(bot);
        Person third = Visitors.registered(bot, bot.english("Third"), "Third Guest", "State department");
        bot.does(() -> {
            bot.writer().sql().run("INSERT OR IGNORE INTO muted (person, muted_at) VALUES (?, 0)", asha.id());
            bot.writer()
                    .sql()
                    .run(
                            "INSERT INTO check_in (registration, day, event, at, \"by\", by_name) SELECT id, '2030-01-15', event, 0, 0, '' FROM registration WHERE chat IN (?, ?)",
                            asha.id(),
                            ravi.id());
        });
        bot.restarts();
        bot.clockMovesTo("2030-01-15T09:00").forgetsUnseen();
        bot.clockMovesTo("2030-01-15T12:00").forgetsUnseen();
        bot.clockMovesTo("2030-01-15T18:00");
        ravi.seesKey("feedback.invite").andNothingElse();
        asha.andNothingElse().sends("/feedback").seesKey("feedback.naming");
        third.andNothingElse().sends("/feedback").seesKey("feedback.naming");
    }

    private String counts() {
        return bot.column("SELECT counts FROM feedback_count").get(0);
    }
}
