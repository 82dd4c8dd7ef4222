package samvaad.answer;

import java.util.List;
import java.util.Optional;
import samvaad.text.Texts;

/**
 * Which of an event's questions the pass, the gate and the statistics use. What no question is named for goes by a
 * default: the first question for one line of text, and for the statistics every question with a single choice.
 *
 * @param questions all of an event's registration form
 */
public record UsedQuestions(List<Question> questions) {

    public UsedQuestions {
        questions = List.copyOf(questions);
    }

    /** The question whose answer stands below the name on the pass. */
    public Optional<Question> onPass() {
        return one(Use.PASS);
    }

    /** The question whose answer tells people apart at the gate. */
    public Optional<Question> atGate() {
        return one(Use.GATE);
    }

    /** The questions whose answers are counted. */
    public List<Question> inStats() {
        List<Question> named = named(Use.STATS);
        return named.isEmpty()
                ? questions.stream()
                        .filter(question -> question.type() instanceof ChoiceType)
                        .toList()
                : named;
    }

    /** What stands below the name on the pass of somebody with these answers. */
    public Optional<String> onPass(Answers answers, Texts texts) {
        return onPass().flatMap(question -> words(question, answers, texts));
    }

    /** What is shown beside the name of somebody with these answers at the gate. */
    public Optional<String> atGate(Answers answers, Texts texts) {
        return atGate().flatMap(question -> words(question, answers, texts));
    }

    private static Optional<String> words(Question question, Answers answers, Texts texts) {
        return answers.to(question.id())
                .filter(answer -> answer instanceof Answer.Text
                        || (answer instanceof Answer.Picked picked
                                && !picked.choices().isEmpty()))
                .map(answer -> question.words(answer, texts));
    }

    private Optional<Question> one(Use use) {
        return named(use).stream()
                .findFirst()
                .or(() -> questions.stream()
                        .filter(question -> question.type() instanceof LineType)
                        .findFirst());
    }

    private List<Question> named(Use use) {
        return questions.stream()
                .filter(question -> question.uses().contains(use))
                .toList();
    }
}
