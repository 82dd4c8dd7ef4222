package samvaad.answer;

import samvaad.text.Messages;

/** An answer in the person's own words. */
public sealed interface TextType extends QuestionType permits NameType, LineType, ParagraphType, EmailType {

    Reading read(String typed);

    @Override
    default Reading read(String typed, Messages messages) {
        return read(typed);
    }

    @Override
    default boolean takes(Answer answer) {
        return answer instanceof Answer.Text text && read(text.value()) instanceof Reading.Accepted;
    }
}
