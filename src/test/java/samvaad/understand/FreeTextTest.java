package samvaad.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samvaad.event.Event;
import samvaad.testing.TestEvents;
import samvaad.text.Messages;

/** What sentences are about, by the packaged model, the packaged event and what was added after the build. */
class FreeTextTest {

    private static final List<Event> BHOPAL = List.of(TestEvents.named("bhopal-2025"));

    private static final FreeText PACKAGED = new FreeText(Messages.packaged());

    @TempDir
    Path folder = Path.of("");

    private static String of(String sentence) {
        return PACKAGED.understand(sentence, BHOPAL).printed();
    }

    @ParameterizedTest
    @CsvSource({
        "mera registration confirm hua kya, my_pass",
        "registration cancel, cancel",
        "main nahi aa paunga, cancel",
        "kuch samajh nahi aa raha, help",
        "pass kaha milega, my_pass",
        "parking kaha hai, faq:parking",
        "feedback kab denge, feedback",
        "registration fee kitni hai, eligibility",
        "vendor assessment fee kitni hai, reforms"
    })
    void theWholeSentenceTellsWhatIsMeantNotItsFirstWord(String sentence, String topic) {
        assertThat(of(sentence)).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({"rgstrtion kaise hoga, register", "panjikarn karna hai, register", "agnda, agenda", "scedule, agenda"})
    void typingMistakesAndDroppedVowelsAreForgiven(String sentence, String topic) {
        assertThat(of(sentence)).isEqualTo(topic);
    }

    @Test
    void aSentenceMeansTheSameInEitherScript() {
        assertThat(of("karyakram kab hai")).isEqualTo(of("कार्यक्रम कब है")).isEqualTo("when");
        assertThat(of("parking kahan hai")).isEqualTo(of("पार्किंग कहाँ है")).isEqualTo("faq:parking");
    }

    @Test
    void politePaddingEmojisAndCaseChangeNothing() {
        assertThat(of("नमस्ते सर 🙏🙏 कृपया बताइए EVENT kab hai ji???")).isEqualTo("when");
    }

    @Test
    void whatIsNotForTheBotIsNotAnswered() {
        for (String sentence :
                List.of("salary kab aayegi", "train kab hai", "bot ho kya", "मौसम कैसा है", "gem password bhul gaya")) {
            assertThat(of(sentence)).as(sentence).isEqualTo("none");
        }
    }

    @Test
    void twoQuestionsInOneAreBothOffered() {
        assertThat(PACKAGED.understand("event kab aur kaha hai", BHOPAL)).isInstanceOf(Understanding.Unsure.class);
    }

    @Test
    void greetingsThanksAndConsentAreSmallTalkOfTheirKind() {
        assertThat(kind("namaste ji")).isEqualTo(Courtesy.HELLO);
        assertThat(kind("bahut bahut धन्यवाद")).isEqualTo(Courtesy.THANKS);
        assertThat(kind("ok")).isEqualTo(Courtesy.FINE);
    }

    private static Courtesy kind(String sentence) {
        return ((Understanding.SmallTalk) PACKAGED.understand(sentence, BHOPAL)).kind();
    }

    @Test
    void nothingIsUnderstoodWhereThereAreNoWords() {
        for (String sentence : List.of("", " ", "🙏", "?!", "\u0000")) {
            assertThat(of(sentence)).isEqualTo("none");
        }
    }

    @Test
    void whatTheEventDoesNotAnswerIsAnotherMatter() {
        assertThat(PACKAGED.understand("parking kahan hai", List.of()).printed())
                .isEqualTo("none");
    }

    @Test
    void anExampleInTheMessagesFolderCountsAtOnceAndNoMoreWhenItsFileIsGone() throws IOException {
        Messages messages = Messages.from(folder, new ArrayList<>());
        FreeText freeText = new FreeText(messages);
        String sentence = "zubzub gorbal frimp";
        assertThat(freeText.understand(sentence, BHOPAL).printed()).isEqualTo("none");
        Path file = Files.writeString(folder.resolve("examples.en.tsv"), "# ours\nwhen\tours\tgorbal frimp\n");
        assertThat(messages.reload()).isEmpty();
        assertThat(freeText.understand(sentence, BHOPAL).printed()).isEqualTo("when");
        assertThat(of(sentence)).isEqualTo("none");
        Files.delete(file);
        assertThat(messages.reload()).isEmpty();
        assertThat(freeText.understand(sentence, BHOPAL).printed()).isEqualTo("none");
    }

    @Test
    void aThirdLanguageIsAFileOfExamples() throws IOException {
        Files.writeString(folder.resolve("examples.gu.tsv"), """
                where\tક્યાં\tકાર્યક્રમ ક્યાં છે
                where\tસ્થળ\tસ્થળ ક્યાં આવેલું છે
                cancel\tરદ\tમારે નોંધણી રદ કરવી છે
                none\tવરસાદ\tવરસાદ ક્યારે પડશે
                """);
        FreeText freeText = new FreeText(Messages.from(folder, new ArrayList<>()));
        assertThat(freeText.check()).isEmpty();
        assertThat(freeText.understand("સ્થળ ક્યાં છે", BHOPAL).printed()).isEqualTo("where");
        assertThat(freeText.understand("નોંધણી રદ કરો", BHOPAL).printed()).isEqualTo("cancel");
        assertThat(freeText.understand("વરસાદ પડશે", BHOPAL).printed()).isEqualTo("none");
    }

    @Test
    void aLineThatIsNoExampleIsToldWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("examples.en.tsv"), "when\tours\tgorbal\nwehn\tours\tfrimp\nwhen gorbal\n");
        FreeText freeText = new FreeText(Messages.from(folder, new ArrayList<>()));
        assertThat(freeText.check()).hasSize(2);
        assertThat(freeText.check().get(0)).startsWith("examples.en.tsv, line 2: “wehn” is not an intent");
        assertThat(freeText.check().get(1)).startsWith("examples.en.tsv, line 3: write an intent, a group");
        assertThat(freeText.understand("gorbal", BHOPAL).printed()).isEqualTo("when");
    }

    private static Lesson lesson(Meaning meaning, String sentence) {
        return new Lesson(Optional.empty(), new Example(meaning, "", sentence));
    }

    @Test
    void aLessonCountsAtTheNextSentenceAndOnlyForWhatIsLikeIt() {
        FreeText freeText = new FreeText(Messages.packaged());
        String sentence = "gate number teen se entry milegi kya bike walo ko";
        freeText.learn(List.of(lesson(new Topic.Question("parking"), sentence)));
        assertThat(freeText.understand(sentence, BHOPAL).printed()).isEqualTo("faq:parking");
        assertThat(freeText.understand("gate number 3 se bike walo ko entry milegi", BHOPAL)
                        .printed())
                .contains("faq:parking");
        List<Sample> queries = Sample.readAll("queries.tsv");
        assertThat(queries)
                .allSatisfy(query -> assertThat(
                                freeText.understand(query.sentence(), BHOPAL).printed())
                        .isEqualTo(of(query.sentence())));
        freeText.learn(List.of());
        assertThat(freeText.understand(sentence, BHOPAL).printed()).isEqualTo(of(sentence));
    }

    @Test
    void aLessonThatContradictsTheExamplesHoldsForItsOwnSentence() {
        FreeText freeText = new FreeText(Messages.packaged());
        freeText.learn(List.of(lesson(Intent.WHERE, "kab hai"), lesson(Courtesy.NONE, "parking")));
        assertThat(freeText.understand("kab hai", BHOPAL).printed()).isEqualTo("where");
        assertThat(freeText.understand("event ki tarikh kya hai", BHOPAL).printed())
                .isEqualTo("when");
        assertThat(freeText.understand("parking", BHOPAL).printed()).isEqualTo("none");
        assertThat(freeText.understand("gaadi kahan khadi karein", BHOPAL).printed())
                .isEqualTo("faq:parking");
    }
}
