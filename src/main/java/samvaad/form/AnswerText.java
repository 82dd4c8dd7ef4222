package samvaad.form;

import java.util.List;
import java.util.Optional;
import samvaad.text.Texts;

/** Answers as people read them. */
public final class AnswerText {

    private AnswerText() {}

    /** In plain words, for a summary, a list, a spreadsheet. */
    public static String of(Field field, Answer answer, Texts texts) {
        if (answer instanceof Answer.Text text) {
            return text.value();
        } else if (answer instanceof Answer.Phone phone) {
            return MobileNumber.shown(phone.e164());
        } else if (answer instanceof Answer.Picked picked) {
            return picked(field, picked, texts);
        } else if (answer instanceof Answer.Figure number) {
            return number(field, number.value(), texts);
        }
        if (answer instanceof Answer.Kept) {
            return texts.label("form.answer.kept");
        }
        return texts.label(answer instanceof Answer.Absent ? "form.answer.absent" : "form.answer.skipped");
    }

    private static String number(Field field, long number, Texts texts) {
        if (field.kind() instanceof AnswerKind.Scale scale) {
            return texts.label("form.answer.scale", "number", number, "most", scale.to());
        }
        return Long.toString(number);
    }

    private static String picked(Field field, Answer.Picked picked, Texts texts) {
        List<String> labels = picked.choices().stream()
                .map(id -> label(field, id, picked.other(), texts))
                .toList();
        return labels.isEmpty() ? texts.label("form.answer.nothing") : String.join(", ", labels);
    }

    private static String label(Field field, String id, Optional<String> other, Texts texts) {
        Optional<Choice> choice =
                field.kind() instanceof AnswerKind.Listed listed ? listed.choice(id) : Optional.empty();
        String label = choice.map(one -> one.in(texts)).orElse(id);
        return choice.filter(Choice::other).isPresent()
                ? other.map(words -> label + " – " + words).orElse(label)
                : label;
    }
}
