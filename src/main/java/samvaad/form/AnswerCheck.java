package samvaad.form;

import java.util.List;
import java.util.Optional;

/** Whether a stored answer is one that the field takes as it is now: the event file may have changed since. */
final class AnswerCheck {

    private final AnswerReader reader;

    AnswerCheck(AnswerReader reader) {
        this.reader = reader;
    }

    boolean isOpen(Field field, Answers answers) {
        return answers.to(field.id()).filter(answer -> holds(field, answer)).isEmpty();
    }

    private boolean holds(Field field, Answer answer) {
        AnswerKind kind = field.kind();
        if (answer instanceof Answer.Kept) {
            return true;
        } else if (answer instanceof Answer.Skipped) {
            return !field.required();
        } else if (answer instanceof Answer.Absent) {
            return kind instanceof AnswerKind.Stars stars && stars.mayBeAbsent();
        } else if (answer instanceof Answer.Phone) {
            return kind instanceof AnswerKind.Mobile;
        } else if (answer instanceof Answer.Figure number) {
            return kind instanceof AnswerKind.Scale scale
                    ? scale.holds(number.value())
                    : kind instanceof AnswerKind.Whole whole && WholeNumber.holds(number.value(), whole);
        } else if (answer instanceof Answer.Picked picked) {
            return kind instanceof AnswerKind.Listed listed && fits(picked, listed);
        }
        return answer instanceof Answer.Text text
                && isText(kind)
                && reader.read(kind, text.value()) instanceof Reading.Accepted;
    }

    private static boolean isText(AnswerKind kind) {
        return kind instanceof AnswerKind.Name
                || kind instanceof AnswerKind.Line
                || kind instanceof AnswerKind.Paragraph
                || kind instanceof AnswerKind.Email;
    }

    private static boolean fits(Answer.Picked picked, AnswerKind.Listed kind) {
        List<Optional<Choice>> choices =
                picked.choices().stream().map(kind::choice).toList();
        int count = choices.size();
        boolean counted = kind instanceof AnswerKind.AnyOf any ? any.min() <= count && count <= any.max() : count == 1;
        boolean asksForWords = choices.stream().flatMap(Optional::stream).anyMatch(Choice::other);
        return counted
                && choices.stream().allMatch(Optional::isPresent)
                && (!asksForWords || picked.other().isPresent());
    }
}
