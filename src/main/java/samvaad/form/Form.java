package samvaad.form;

import java.util.List;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.answer.Question;

/**
 * Questions that are asked one after the other, usually with a summary to confirm at the end.
 *
 * @param id the form's id, as in a stored session
 * @param title the key of the summary's heading
 * @param discreet whether answers are handed over at once and neither shown nor kept anywhere else; there is no summary
 * @param reviewed whether there is a summary; if not, the last answer ends the form
 */
public record Form(String id, String title, List<Question> questions, boolean discreet, boolean reviewed) {

    public Form {
        questions = List.copyOf(questions);
    }

    public Form(String id, String title, List<Question> questions) {
        this(id, title, questions, false, true);
    }

    public Form(String id, String title, List<Question> questions, boolean discreet) {
        this(id, title, questions, discreet, !discreet);
    }

    /** The questions to ask, given these answers. */
    public List<Question> asked(Answers answers) {
        return questions.stream().filter(question -> question.isAsked(answers)).toList();
    }

    /** The answers to the questions that this form asks, in the form's order. */
    public Answers relevant(Answers answers) {
        return answers.to(asked(answers));
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The question's number, from 1. A follow-up counts as part of its question. */
    int step(String id) {
        int step = 0;
        for (Question question : questions) {
            step += question.when().isEmpty() ? 1 : 0;
            if (question.id().equals(id)) {
                return step;
            }
        }
        return step;
    }

    int steps() {
        return (int)
                questions.stream().filter(question -> question.when().isEmpty()).count();
    }
}
