package samvaad.form;

import java.util.List;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.answer.Question;

/**
 * Questions to be asked one after the other, with a summary to confirm at the end.
 *
 * @param id names the form among others, as in a stored session
 * @param title the key of a text that heads the summary
 * @param discreet whether answers are handed over as they are given and shown or kept nowhere else: there is no summary
 * @param reviewed whether there is a summary; else the last answer ends the form
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

    /** The questions for somebody who answered so. */
    public List<Question> asked(Answers answers) {
        return questions.stream().filter(question -> question.isAsked(answers)).toList();
    }

    /** Of these answers those to the questions that it asks, in its order. */
    public Answers relevant(Answers answers) {
        return answers.to(asked(answers));
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The number of a question as people count, from 1: what follows from an answer belongs to its question. */
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
