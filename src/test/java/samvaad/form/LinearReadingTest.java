package samvaad.form;

import samvaad.answer.Choice;
import samvaad.answer.QuestionType;
import samvaad.answer.Reading;
import samvaad.typed.MobileNumber;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import samvaad.testing.Cost;
import samvaad.text.Messages;

/** Whatever is typed to a question is read in a time in proportion to its length. */
class LinearReadingTest {

    private static final Messages MESSAGES = Messages.packaged();
    private static final AnswerReader READER = new AnswerReader(MESSAGES);
    private static final FormEngine ENGINE = new FormEngine(MESSAGES);
    private static final int MOST = 1_000_000;

    static List<QuestionType> kinds() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 1; i <= 90; i++) {
            choices.add(Forms.choice("o" + i, "District " + "x".repeat(i), i == 90));
        }
        return List.of(
                new QuestionType.Name(),
                new QuestionType.Line(MOST),
                new QuestionType.Paragraph(MOST),
                new QuestionType.Mobile(),
                new QuestionType.Email(List.of("gov.in")),
                new QuestionType.Whole(OptionalLong.of(1), OptionalLong.empty()),
                new QuestionType.OneOf(choices),
                new QuestionType.AnyOf(choices, 1, 90),
                new QuestionType.Stars(true),
                new QuestionType.Score());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("kinds")
    void anAnswer(QuestionType kind) {
        Cost.isLinear(text -> {
            Reading unused = READER.read(kind, text);
        });
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("kinds")
    void aStepOfAFormWithItsScreen(QuestionType kind) {
        Form form = new Form("odd", "form.review", List.of(Forms.question("one", true, kind)));
        FormSession session = ENGINE.open(7, form, "quick", false, Optional.of("Asha Rao"));
        FormScreens screens = new FormScreens(ENGINE);
        Cost.isLinear(text -> {
            if (ENGINE.step(form, session, new FormInput.Typed(text)) instanceof FormStep.Showing showing) {
                screens.of(form, showing, MESSAGES.in(samvaad.text.Language.HI));
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
