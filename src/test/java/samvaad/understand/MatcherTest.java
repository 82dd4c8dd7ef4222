package samvaad.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samvaad.text.Messages;

/** What sentences are about, by the packaged bundles and the packaged event. */
class MatcherTest {

    private static final Matcher MATCHER = Benchmark.matcher();

    private static String of(String sentence) {
        return MATCHER.understand(sentence).printed();
    }

    @ParameterizedTest
    @CsvSource({
        "mera registration confirm hua kya, my_pass",
        "registration kaise kare, register",
        "registration cancel, cancel",
        "main nahi aa paunga, cancel",
        "qr nahi aaya, my_pass",
        "kuch samajh nahi aa raha, help",
        "pass kaha milega, my_pass",
        "parking kaha hai, faq:parking",
        "feedback kab denge, feedback",
        "kab tak register kar sakte hai, register",
        "registration fee kitni hai, eligibility",
        "vendor assessment fee kitni hai, reforms"
    })
    void theNounWinsOverTheQuestionWordAndTheWholeOverItsParts(String sentence, String topic) {
        assertThat(of(sentence)).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({"rgstrtion kaise hoga, register", "panjikarn karna hai, register", "agnda, agenda", "scedule, agenda"})
    void typingMistakesAndDroppedVowelsAreForgiven(String sentence, String topic) {
        assertThat(of(sentence)).isEqualTo(topic);
    }

    @Test
    void politePaddingEmojisAndCaseChangeNothing() {
        assertThat(of("नमस्ते सर 🙏🙏 कृपया बताइए EVENT kab hai ji???")).isEqualTo("when");
    }

    @Test
    void whatIsNotForTheBotIsNotAnswered() {
        for (String sentence :
                List.of("salary kab aayegi", "train kab hai", "aap kaise ho", "bot ho kya", "मौसम कैसा है")) {
            assertThat(of(sentence)).as(sentence).isEqualTo("none");
        }
    }

    @Test
    void twoQuestionsInOneAreBothOffered() {
        assertThat(MATCHER.understand("event kab aur kaha hai")).isInstanceOf(Understanding.Unsure.class);
    }

    @Test
    void greetingsThanksAndConsentAreSmallTalkOfTheirKind() {
        assertThat(kind("namaste ji")).isEqualTo(Understanding.SmallTalk.Kind.HELLO);
        assertThat(kind("bahut bahut धन्यवाद")).isEqualTo(Understanding.SmallTalk.Kind.THANKS);
        assertThat(kind("ok")).isEqualTo(Understanding.SmallTalk.Kind.FINE);
    }

    private static Understanding.SmallTalk.Kind kind(String sentence) {
        return ((Understanding.SmallTalk) MATCHER.understand(sentence)).kind();
    }

    @Test
    void theQueriesAreUnderstoodAndNoneWrongly() {
        Figures figures = new Figures().judge(MATCHER, Sample.readAll("queries.tsv"));
        assertThat(figures.rightPart()).as(figures.misses().toString()).isGreaterThanOrEqualTo(0.97);
        assertThat(figures.wrongPart()).isZero();
    }

    @Test
    void ourOwnSentencesAreUnderstood() {
        for (String file : Sample.FILES) {
            Figures figures = new Figures().judge(MATCHER, Sample.readAll(file));
            assertThat(figures.rightPart()).as(file + figures.misses()).isGreaterThanOrEqualTo(0.95);
            assertThat(figures.wrongPart()).as(file + figures.misses()).isLessThanOrEqualTo(0.02);
        }
    }

    @Test
    void noSentenceOfTheQueriesOfThreeWordsOrMoreStandsInABundle() {
        List<String> sentences = Sample.readAll("queries.tsv").stream()
                .map(Sample::sentence)
                .filter(sentence -> sentence.split(" ").length >= 3)
                .toList();
        Phrases phrases = Phrases.of(Messages.packaged());
        assertThat(phrases.phrases()).extracting(Phrase::text).doesNotContainAnyElementsOf(sentences);
    }

    @Test
    void thePackagedPhrasesPullToOneTopicEach() {
        assertThat(Phrases.of(Messages.packaged()).check(Messages.packaged())).isEmpty();
    }

    @Test
    void aSentenceTakesFarLessThanAMillisecond() {
        List<Sample> samples = Sample.readAll("queries.tsv");
        Benchmark.microseconds(MATCHER, samples, 100);
        assertThat(Benchmark.microseconds(MATCHER, samples, 20)).isLessThan(1000);
    }
}
