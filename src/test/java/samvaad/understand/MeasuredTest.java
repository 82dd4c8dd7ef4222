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

    private static Figures of(String file) {
        return new Figures().judge(PACKAGED, Sample.readAll(file));
    }

    @Test
    void strangersAreUnderstoodOrAskedBack() {
        Figures figures = of("strangers.tsv");
        assertThat(figures.rightOrAskedPart())
                .as(figures.line("strangers.tsv"))
                .isGreaterThanOrEqualTo(0.75);
        assertThat(figures.wrongPart()).as(figures.line("strangers.tsv")).isLessThanOrEqualTo(0.04);
        assertThat(figures.answeredPart()).as(figures.line("strangers.tsv")).isLessThanOrEqualTo(0.04);
    }

    @Test
    void otherMattersAreNotAnsweredWithATopic() {
        Figures figures = of("other-matters.tsv");
        assertThat(figures.answeredPart()).as(figures.misses().toString()).isLessThanOrEqualTo(0.04);
    }

    @Test
    void easySentencesAreUnderstoodAndHardlyAnyWrongly() {
        for (String file : List.of("queries.tsv", "blind.tsv")) {
            Figures figures = of(file);
            assertThat(figures.rightOrAskedPart()).as(figures.misses().toString()).isGreaterThanOrEqualTo(0.95);
        }
        Figures queries = of("queries.tsv");
        assertThat(queries.rightPart()).as(queries.misses().toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(queries.wrongPart()).as(queries.misses().toString()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void noSentenceThatMeasuresIsTrainedOn() throws IOException {
        Set<String> trained = Trainer.read(Trainer.files(Path.of("messages"))).stream()
                .map(Example::sentence)
                .filter(sentence -> sentence.split(" ").length >= 3)
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
            String folded = Fold.of(example.sentence());
            Meaning before = meanings.put(folded, example.meaning());
            assertThat(folded.isEmpty() || before == null || before.equals(example.meaning()))
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
