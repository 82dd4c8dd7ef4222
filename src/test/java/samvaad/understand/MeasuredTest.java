package samvaad.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import samvaad.text.Fold;

/** How well sentences are understood that nothing was trained on; the page on free text has the figures. */
class MeasuredTest {

    private static final Function<String, String> PACKAGED = Benchmark.packaged();

    /** The file has traps only: the telling word of a topic in a sentence about something else. */
    private static final double MOST_TRAPPED = 0.1;

    /** Greetings and single words are everybody's. */
    private static final int WHOLE_SENTENCE = 3;

    private static Figures of(String file) {
        return new Figures().judge(PACKAGED, Sample.readAll(file));
    }

    @Test
    void strangersAreUnderstoodOrAskedBack() {
        Figures figures = of("strangers.tsv");
        assertThat(figures.rightOrAskedPart()).as(figures.line("strangers.tsv")).isGreaterThanOrEqualTo(0.75);
        assertThat(figures.wrongPart()).as(figures.line("strangers.tsv")).isLessThanOrEqualTo(0.04);
        assertThat(figures.answeredPart()).as(figures.line("strangers.tsv")).isLessThanOrEqualTo(0.04);
    }

    /** Written by somebody who knew neither the examples nor the other files. */
    @Test
    void realStrangersAreMostlyUnderstoodAndHardlyEverWrongly() {
        Figures figures = of("unseen.tsv");
        assertThat(figures.rightOrAskedPart()).as(figures.line("unseen.tsv")).isGreaterThanOrEqualTo(0.75);
        assertThat(figures.wrongPart()).as(figures.line("unseen.tsv")).isLessThanOrEqualTo(0.05);
        assertThat(figures.answeredPart()).as(figures.line("unseen.tsv")).isLessThanOrEqualTo(0.04);
    }

    @Test
    void otherMattersAreNotAnsweredWithATopic() {
        Figures figures = of("other-matters.tsv");
        assertThat(figures.answeredPart()).as(figures.misses().toString()).isLessThanOrEqualTo(MOST_TRAPPED);
    }

    @Test
    void easySentencesAreUnderstoodAndHardlyAnyWrongly() {
        Figures blind = of("blind.tsv");
        assertThat(blind.rightOrAskedPart()).as(blind.misses().toString()).isGreaterThanOrEqualTo(0.9);
        assertThat(blind.wrongPart()).as(blind.misses().toString()).isLessThanOrEqualTo(0.04);
        Figures queries = of("queries.tsv");
        assertThat(queries.rightPart()).as(queries.misses().toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(queries.wrongPart()).as(queries.misses().toString()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void noSentenceThatMeasuresIsTrainedOn() throws IOException {
        Set<String> trained = Trainer.read(Trainer.files(Path.of("messages"))).stream()
                .map(Example::sentence)
                .filter(sentence -> Fold.words(sentence).size() >= WHOLE_SENTENCE)
                .collect(Collectors.toSet());
        for (String file : Sample.FILES) {
            assertThat(Sample.readAll(file).stream().map(Sample::sentence))
                    .as(file)
                    .doesNotContainAnyElementsOf(trained);
        }
    }

    @Test
    void noSentenceIsAnExampleOfTwoMeanings() throws IOException {
        Map<String, Meaning> meanings = new HashMap<>();
        for (Example example : Trainer.read(Trainer.files(Path.of("messages")))) {
            List<String> words = Fold.words(example.sentence());
            Meaning before = meanings.put(String.join(" ", words), example.meaning());
            assertThat(words.size() < WHOLE_SENTENCE || before == null || before.equals(example.meaning()))
                    .as(example + " and " + before)
                    .isTrue();
        }
    }

    @Test
    void aSentenceTakesFarLessThanAMillisecond() {
        List<Sample> samples = Sample.readAll("queries.tsv");
        Benchmark.microseconds(PACKAGED, samples, 100);
        assertThat(Benchmark.microseconds(PACKAGED, samples, 20)).isLessThan(1000);
    }
}
