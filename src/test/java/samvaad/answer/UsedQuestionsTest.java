package samvaad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import samvaad.testing.Languages;
import samvaad.text.Messages;
import samvaad.text.Texts;

/** Questions leave an event file: who answered them keeps the line on the pass, and the figures keep the answers. */
class UsedQuestionsTest {

    private static final Texts EN = Messages.packaged().in(Languages.EN);

    private static Question line(String id, Use... uses) {
        return question(id, new LineType(50), uses);
    }

    private static Question choice(String id, Use... uses) {
        return question(id, new ChoiceType(List.of()), uses);
    }

    private static Question question(String id, QuestionType type, Use... uses) {
        return new Question(id, Wording.NONE, Wording.NONE, true, type, Optional.empty(), List.of(uses), List.of());
    }

    private static Answers answered(String question, String words) {
        return new Answers(Map.of(question, new Answer.Text(words)));
    }

    private static List<String> inStats(UsedQuestions used) {
        return used.inStats().stream().map(Question::id).toList();
    }

    @Test
    void whoAnsweredWhatWasNamedKeepsTheLineAndOthersGetThatOfNow() {
        UsedQuestions used = new UsedQuestions(List.of(line("firm")), List.of(line("organisation", Use.PASS)));
        assertThat(used.onPass(answered("organisation", "GeM"), EN)).contains("GeM");
        assertThat(used.onPass(answered("firm", "Rao & Sons"), EN)).contains("Rao & Sons");
        assertThat(used.onPass(answered("other", "x"), EN)).isEmpty();
        assertThat(used.onPass()).map(Question::id).contains("firm");
    }

    @Test
    void aQuestionThatIsGoneComesOntoAPassOnlyIfItWasThere() {
        Answers secret = answered("diet", "no nuts");
        assertThat(new UsedQuestions(List.of(line("firm", Use.GATE)), List.of(line("diet"))).atGate(secret, EN))
                .isEmpty();
        assertThat(new UsedQuestions(List.of(), List.of(line("diet"))).atGate(secret, EN))
                .contains("no nuts");
    }

    @Test
    void figuresKeepWhatIsGoneButNotWhatWasNeverCounted() {
        assertThat(inStats(new UsedQuestions(
                        List.of(choice("kind"), line("firm")), List.of(line("district", Use.STATS), choice("size")))))
                .containsExactly("kind", "district");
        assertThat(inStats(new UsedQuestions(List.of(choice("kind")), List.of(choice("size")))))
                .containsExactly("kind", "size");
        assertThat(inStats(new UsedQuestions(List.of(choice("kind", Use.STATS)), List.of(choice("size")))))
                .containsExactly("kind");
    }
}
