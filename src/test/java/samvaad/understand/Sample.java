package samvaad.understand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A sentence and what it is about.
 *
 * @param expected one topic; more where each of them is a good answer
 */
record Sample(String sentence, List<String> expected) {

    /** The files of our own. */
    static final List<String> FILES = List.of(
            "latin-hindi.tsv", "devanagari.tsv", "english.tsv", "none.tsv", "fresh.tsv", "unseen.tsv", "blind.tsv");

    /** Those of which every second sentence was only counted, never looked at, while phrases were written. */
    static final Set<String> COUNTED_BY_HALF = Set.of("latin-hindi.tsv", "devanagari.tsv", "english.tsv", "none.tsv");

    static List<Sample> readAll(String file) {
        try (InputStream in = Sample.class.getResourceAsStream("/understand/" + file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .map(Sample::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sample read(String line) {
        String[] parts = line.split("\t");
        return new Sample(parts[0], List.of(parts[1].split("\\|")));
    }

    /** Every second sentence: half of them to develop on, the other half to judge by. */
    static List<Sample> half(List<Sample> all, int first) {
        List<Sample> half = new ArrayList<>();
        for (int i = first; i < all.size(); i += 2) {
            half.add(all.get(i));
        }
        return half;
    }
}
