package samvaad.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import samvaad.answer.Choice;
import samvaad.answer.ChoiceType;
import samvaad.answer.ChoicesType;
import samvaad.answer.EmailType;
import samvaad.answer.LineType;
import samvaad.answer.MobileType;
import samvaad.answer.NameType;
import samvaad.answer.NumberType;
import samvaad.answer.ParagraphType;
import samvaad.answer.QuestionType;
import samvaad.answer.RatingType;
import samvaad.answer.Reading;
import samvaad.answer.ScoreType;
import samvaad.testing.Cost;
import samvaad.text.Messages;
import samvaad.typed.MobileNumber;

/** Whatever is typed to a question is read in a time in proportion to its length. */
class LinearReadingTest {

    private static final Messages MESSAGES = Messages.packaged();
    private static final FormEngine ENGINE = new FormEngine(MESSAGES);
    private static final int MOST = 1_000_000;

    static List<QuestionType> kinds() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 1; i <= 90; i++) {
            choices.add(Forms.choice("o" + i, "District " + "x".repeat(i), i == 90));
        }
        return List.of(
                new NameType(),
                new LineType(MOST),
                new ParagraphType(MOST),
                new MobileType(),
                new EmailType(List.of("gov.in")),
                new NumberType(OptionalLong.of(1), OptionalLong.empty()),
                new ChoiceType(choices),
                new ChoicesType(choices, 1, 90),
                new RatingType(true),
                new ScoreType());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("kinds")
    void anAnswer(QuestionType type) {
        Cost.isLinear(text -> {
            Reading unused = type.read(text, MESSAGES);
        });
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("kinds")
    void aStepOfAFormWithItsScreen(QuestionType type) {
        Form form = new Form("odd", "form.review", List.of(Forms.question("one", true, type)));
        FormSession session = ENGINE.open(7, form, "quick", false, Optional.of("Asha Rao"));
        FormScreens screens = new FormScreens(ENGINE);
        Cost.isLinear(text -> {
            if (ENGINE.step(form, session, new FormInput.Typed(text)) instanceof FormStep.Showing showing) {
                screens.of(form, showing, MESSAGES.in(samvaad.testing.Languages.HI));
            }
        });
    }

    @org.junit.jupiter.api.Test
    void aContactCardAndTheNameOfAnAccount() {
        Form form = Forms.registration();
        Cost.isLinear(text -> ENGINE.open(7, form, "quick", false, Optional.of(text)));
        Cost.isLinear(MobileNumber::ofAccount);
        FormSession session = ENGINE.open(7, Forms.colleague(), "quick", true, Optional.empty());
        Cost.isLinear(text -> ENGINE.step(form, session, new FormInput.Contact(text, text, false)));
        Cost.isLinear(text ->
                ENGINE.step(form, session, new FormInput.Pressed(samvaad.chat.CallbackData.parse("f:" + text))));
    }
}
