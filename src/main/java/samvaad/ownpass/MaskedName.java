package samvaad.ownpass;

import java.util.Arrays;
import java.util.stream.Collectors;
import samvaad.text.Graphemes;

/** A name that its owner recognizes and nobody else learns: the beginning of each word. */
final class MaskedName {

    /** The same for every word, so that it does not tell how long the word is. */
    private static final String REST = "…";

    private MaskedName() {}

    static String of(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> Graphemes.first(word) + REST)
                .collect(Collectors.joining(" "));
    }
}
