package samvaad.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import samvaad.text.Texts;

/**
 * Which of an event's questions the pass, the gate and the statistics use. What no question is named for goes by a
 * default: the first question for one line of text, and for the statistics every question with a single choice.
 *
 * @param questions all of an event's registration form
 * @param gone what earlier versions of the form asked; the answers are used as those versions said
 */
public record UsedQuestions(List<Question> questions, List<Question> gone) {

    public UsedQuestions {
        questions = List.copyOf(questions);
        gone = List.copyOf(gone);
    }

    /** The question whose answer stands below the name on the pass. */
    public Optional<Question> onPass() {
        return used(Use.PASS, questions).stream().findFirst();
    }

    /** The question whose answer tells people apart at the gate. */
    public Optional<Question> atGate() {
        return used(Use.GATE, questions).stream().findFirst();
    }

    /** The questions whose answers are counted. */
    public List<Question> inStats() {
        boolean byDefault = named(Use.STATS, questions).isEmpty();
        return Stream.concat(
                        used(Use.STATS, questions).stream(),
                        (byDefault ? used(Use.STATS, gone) : named(Use.STATS, gone)).stream())
                .toList();
    }

    /** What stands below the name on the pass of somebody with these answers. */
    public Optional<String> onPass(Answers answers, Texts texts) {
        return words(Use.PASS, answers, texts);
    }

    /** What is shown beside the name of somebody with these answers at the gate. */
    public Optional<String> atGate(Answers answers, Texts texts) {
        return words(Use.GATE, answers, texts);
    }

    /** Who has not answered the question of now may have answered that of an earlier version. */
    private Optional<String> words(Use use, Answers answers, Texts texts) {
        Optional<Question> now = used(use, questions).stream().findFirst();
        Optional<Question> before =
                (now.isEmpty() ? used(use, gone) : named(use, gone)).stream().findFirst();
        return now.flatMap(question -> words(question, answers, texts))
                .or(() -> before.flatMap(question -> words(question, answers, texts)));
    }

    private static Optional<String> words(Question question, Answers answers, Texts texts) {
        return answers.to(question.id())
                .filter(answer -> answer instanceof Answer.Text
                        || (answer instanceof Answer.Picked picked
                                && !picked.choices().isEmpty()))
                .map(answer -> question.words(answer, texts));
    }

    /** Those that are named for it, or else those that fit. */
    private static List<Question> used(Use use, List<Question> some) {
        List<Question> named = named(use, some);
        Class<?> fitting = use == Use.STATS ? ChoiceType.class : LineType.class;
        return named.isEmpty()
                ? some.stream()
                        .filter(question -> fitting.isInstance(question.type()))
                        .toList()
                : named;
    }

    private static List<Question> named(Use use, List<Question> some) {
        return some.stream().filter(question -> question.uses().contains(use)).toList();
    }
}
