package samvaad.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.NumberType;
import samvaad.answer.Question;
import samvaad.answer.Remark;
import samvaad.chat.Keyboard;
import samvaad.testing.Languages;

class FeedbackFormTest {

    private final FormChat asha = new FormChat(Forms.feedback(), Languages.HI);
    private final FormChat ravi = new FormChat(Forms.feedback(), Languages.EN);

    @Test
    void theWholeWay() {
        Answers answers = ravi.sees("How was the session “Opening”?")
                .presses("4 ⭐")
                .sees("How was the event overall?")
                .presses("5 ⭐")
                .sees("Would you recommend it to a colleague?")
                .presses("10")
                .presses("button.skip")
                .presses("button.anonymous")
                .sees("4 out of 5")
                .sees("10 out of 10")
                .presses("button.confirm")
                .confirmed();
        assertThat(answers.to("s.opening")).contains(new Answer.Figure(4));
        assertThat(answers.to("overall")).contains(new Answer.Figure(5));
        assertThat(answers.to("recommend")).contains(new Answer.Figure(10));
        assertThat(answers.to("improve")).contains(new Answer.Skipped());
        assertThat(answers.to(Forms.NAMING)).contains(new Answer.Picked(List.of("anonymous"), Optional.empty()));
    }

    @Test
    void whoWasNotThereSaysSo() {
        asha.presses("button.absent").sees("कुल मिलाकर कार्यक्रम कैसा रहा?").seesNoButton("button.absent");
        assertThat(asha.session().answers().to("s.opening")).contains(new Answer.Absent());
    }

    @Test
    void starsAndScoresMayBeTypedWithinTheirBounds() {
        asha.sends("६").sees("invalid.choice", "example", "4 ⭐").sends("0").sees("invalid.choice", "example", "4 ⭐");
        asha.sends("५")
                .sends("3 ⭐")
                .sends("11")
                .sees("invalid.choice", "example", "9")
                .sends("0");
        assertThat(asha.session().answers().to("overall")).contains(new Answer.Figure(3));
        assertThat(asha.session().answers().to("recommend")).contains(new Answer.Figure(0));
    }

    @Test
    void scoresStandInTwoRows() {
        asha.presses("5 ⭐").presses("5 ⭐");
        List<Integer> rows = ((Keyboard.Inline) asha.shown().get(0).keyboard())
                .rows().stream().map(List::size).toList();
        assertThat(rows).startsWith(6, 5);
    }

    @Test
    void aParagraphKeepsItsLines() {
        ravi.presses("5 ⭐").presses("5 ⭐").presses("10").sends("More water \r\n\n\n\n  and shade\t\n");
        assertThat(ravi.session().answers().text("improve")).contains("More water\n\nand shade");
    }

    @Test
    void numbersHaveBounds() {
        FormChat odd = new FormChat(Forms.odd(), Languages.EN);
        odd.sends("many").sees("invalid.number", "example", 12);
        odd.sends("१.५").sees("invalid.number", "example", 12);
        odd.sends("41").sees("invalid.range", "min", 1, "max", 40, "example", 12);
        odd.sends(" १२ ");
        assertThat(odd.session().answers().to("seats")).contains(new Answer.Figure(12));
    }

    @Test
    void anAddressElsewhereIsToldTheDomains() {
        FormChat odd = new FormChat(Forms.odd(), Languages.EN).sends("12").sends("asha@gmail.com");
        odd.sees("invalid.domain", "domains", "gov.in, nic.in", "example", "asha.rao@gov.in");
        odd.sends("asha(at)gov.in").sees("invalid.email", "example", "asha.rao@gov.in");
        odd.sends("asha@notgov.in").sees("invalid.domain", "domains", "gov.in, nic.in", "example", "asha.rao@gov.in");
        odd.sends("asha@MP.gov.in");
        assertThat(odd.session().answers().text("mail")).contains("asha@mp.gov.in");
    }

    @Test
    void ticksHaveBounds() {
        FormChat odd = new FormChat(Forms.odd(), Languages.EN).sends("12").sends("a@gov.in");
        odd.sends("1").presses("button.done").sees("invalid.few", "min", 2);
        odd.sends("2").sends("3").sends("4").sees("invalid.many", "max", 3);
        odd.sends("90").sees("invalid.many", "max", 3).presses("button.done");
        assertThat(odd.session().answers().to("place"))
                .contains(new Answer.Picked(List.of("o1", "o2", "o3"), Optional.empty()));
    }

    @Test
    void anAnswerThatTheEventFileNoLongerTakesIsAskedForAgain() {
        FormEngine engine = new FormEngine(FormChat.MESSAGES);
        Form before = new Form("f", "form.review", List.of(Forms.question("n", true, whole(1, 9)), Question.name()));
        Form after = new Form("f", "form.review", List.of(Forms.question("n", true, whole(1, 5)), Question.name()));
        FormSession session = engine.reopen(
                3,
                before,
                "quick",
                false,
                Answers.NONE.with("n", new Answer.Figure(9)).with(Question.NAME, new Answer.Text("Asha Rao")));
        FormInput confirm =
                new FormInput.Pressed(FormPress.of(session, Op.CONFIRM).data());
        assertThat(engine.step(before, session, confirm)).isInstanceOf(FormStep.Confirmed.class);
        FormStep.Showing asked = (FormStep.Showing) engine.step(after, session, confirm);
        assertThat(asked.problem()).contains(Remark.of("invalid.required"));
        assertThat(asked.session().at()).isEqualTo(new Place.Asked("n"));
        FormStep.Showing changed = (FormStep.Showing) engine.step(after, asked.session(), new FormInput.Typed("5"));
        assertThat(changed.session().at()).isEqualTo(new Place.Review());
    }

    @Test
    void aQuestionThatIsGoneIsPassedOver() {
        FormEngine engine = new FormEngine(FormChat.MESSAGES);
        Form before = new Form("f", "form.review", List.of(Forms.question("n", true, whole(1, 9)), Question.name()));
        Form after = new Form("f", "form.review", List.of(Question.name()));
        FormSession session = engine.open(3, before, "quick", false, Optional.empty());
        FormStep step = engine.step(after, session, new FormInput.Typed("Asha Rao"));
        assertThat(((FormStep.Showing) step).session().answers().text(Question.NAME))
                .contains("Asha Rao");
    }

    private static NumberType whole(long min, long max) {
        return new NumberType(OptionalLong.of(min), OptionalLong.of(max));
    }
}
