package samvaad.understand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A sentence to measure by, and what it is about.
 *
 * @param expected one topic; more where each of them is a good answer
 */
record Sample(String sentence, List<String> expected) {

    /** The files that measure; nothing is trained on them. */
    static final List<String> FILES =
            List.of("strangers.tsv", "unseen.tsv", "other-matters.tsv", "blind.tsv", "queries.tsv");

    static List<Sample> readAll(String file) {
        try (InputStream in = Sample.class.getResourceAsStream("/understand/" + file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Sample::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample read(String line) {
        String[] parts = line.split("\t");
        return new Sample(parts[0], List.of(parts[1].split("\\|")));
    }

    /** Small talk is not answered with a topic, as other matters aren't. */
    static Sample of(Example example) {
        Meaning meaning = example.meaning();
        return new Sample(
                example.sentence(), List.of(meaning instanceof Topic ? meaning.label() : Courtesy.NONE.label()));
    }

    boolean isOther() {
        return expected.contains(Courtesy.NONE.label());
    }

    /** Which script, and of the Latin ones whether the example file says that it is Hindi. */
    boolean isDevanagari() {
        return sentence.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI);
    }
}
