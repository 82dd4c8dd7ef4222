package samvaad.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.answer.ChoiceType;
import samvaad.answer.ChoicesType;
import samvaad.answer.EmailType;
import samvaad.answer.LineType;
import samvaad.answer.MobileType;
import samvaad.answer.NumberType;
import samvaad.answer.Question;
import samvaad.answer.QuestionType;
import samvaad.answer.RatingType;
import samvaad.answer.ScoreType;
import samvaad.answer.UsedQuestions;

/** Says in English what a question takes and where its answer is used. */
final class QuestionWords {

    private QuestionWords() {}

    static String of(Question question, UsedQuestions used) {
        List<String> parts = new ArrayList<>(List.of(question.id(), type(question.type())));
        if (!question.required()) {
            parts.add("can be skipped");
        }
        if (used.onPass().equals(Optional.of(question))) {
            parts.add("on the pass");
        }
        if (used.atGate().equals(Optional.of(question))) {
            parts.add("at the gate and on the sheet to sign");
        }
        if (used.inStats().contains(question)) {
            parts.add("counted in /stats");
        }
        return String.join(" · ", parts);
    }

    private static String type(QuestionType type) {
        if (type instanceof LineType line) {
            return "one line of up to " + line.max() + " characters";
        } else if (type instanceof ChoiceType) {
            return "one of these";
        } else if (type instanceof ChoicesType) {
            return "any of these";
        } else if (type instanceof MobileType) {
            return "mobile number";
        } else if (type instanceof EmailType) {
            return "e-mail address";
        } else if (type instanceof NumberType) {
            return "number";
        } else if (type instanceof RatingType) {
            return "1 to 5 stars";
        } else if (type instanceof ScoreType) {
            return "0 to 10";
        }
        return "paragraph";
    }
}
