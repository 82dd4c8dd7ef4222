package samvaad.form;

import samvaad.text.LocalText;

/** Shows by an example what a field takes. */
final class Examples {

    private Examples() {}

    /** Something was typed that is none of the buttons. */
    static Phrase notAChoice(AnswerKind kind) {
        return Phrase.of("invalid.choice", "example", button(kind));
    }

    /** A picture, a sticker, a voice message, somebody's card came where it can't be an answer. */
    static Phrase wrongSort(AnswerKind kind) {
        if (kind instanceof AnswerKind.Mobile) {
            return Phrase.of("invalid.sort.mobile");
        }
        return kind instanceof AnswerKind.Listed || kind instanceof AnswerKind.Scale
                ? Phrase.of("invalid.sort.button", "example", button(kind))
                : Phrase.of("invalid.sort.text");
    }

    private static Wording button(AnswerKind kind) {
        if (kind instanceof AnswerKind.Listed listed) {
            return listed.choices().stream().findFirst().map(Choice::label).orElse(Wording.NONE);
        }
        String label = kind instanceof AnswerKind.Scale scale ? scaleLabel(scale, scale.to() - 1) : "";
        return Wording.given(LocalText.of(label));
    }

    static String scaleLabel(AnswerKind.Scale scale, int number) {
        return scale instanceof AnswerKind.Stars ? number + " ⭐" : Integer.toString(number);
    }
}
