package samvaad.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.Question;

/**
 * Questions that are asked one after the other, usually with a summary to confirm at the end.
 *
 * @param id the form's id, as in a stored session
 * @param title the key of the summary's heading
 * @param discreet whether answers are handed over at once and neither shown nor kept anywhere else; there is no summary
 * @param reviewed whether there is a summary; if not, the last answer ends the form
 * @param standing answers that hold as they are, even if they could not be given any more
 */
public record Form(
        String id, String title, List<Question> questions, boolean discreet, boolean reviewed, Answers standing) {

    public Form {
        questions = List.copyOf(questions);
    }

    public Form(String id, String title, List<Question> questions, boolean discreet, boolean reviewed) {
        this(id, title, questions, discreet, reviewed, Answers.NONE);
    }

    /** A form that changes these answers. They stand as they were given, whatever the form asks by now. */
    public static Form changing(Answers standing, String id, String title, List<Question> questions) {
        return new Form(id, title, questions, false, true, standing);
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

    /** The answers to the questions that this form asks, in the form's order, and what stands beside them. */
    public Answers relevant(Answers answers) {
        Answers relevant = answers.to(asked(answers));
        for (Map.Entry<String, Answer> other : standing.byQuestion().entrySet()) {
            if (question(other.getKey()).isEmpty()) {
                relevant = relevant.with(other.getKey(), other.getValue());
            }
        }
        return relevant;
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** Whether a question still needs an answer. */
    boolean isOpen(Question question, Answers answers) {
        Optional<Answer> given = answers.to(question.id());
        return question.isOpen(answers) && (given.isEmpty() || !given.equals(standing.to(question.id())));
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
