package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people type. */
class FoldPropertyTest {

    @Property
    void anythingCanBeFolded(@ForAll String text) {
        assertThat(Fold.of(text)).doesNotContain("  ").isEqualTo(String.join(" ", Fold.words(text)));
        assertThat(Fold.skeleton(text).length())
                .isLessThanOrEqualTo(Fold.of(text).length());
    }

    @Property
    void aKeyOfDevanagariIsItsOwnKey(@ForAll("devanagari") String text) {
        assertThat(Fold.of(Fold.of(text))).isEqualTo(Fold.of(text));
    }

    /** Syllables: a consonant and perhaps a vowel sign, but no े: before र at the end of a key it would be English -er. */
    @Provide
    Arbitrary<String> devanagari() {
        Arbitrary<String> consonant = Arbitraries.of(
                "क", "ख", "ग", "च", "ज", "ट", "त", "द", "न", "प", "फ", "ब", "म", "र", "ल", "व", "स", "ह");
        Arbitrary<String> vowel = Arbitraries.of("", "ा", "ि", "ी", "ु", "ू", "ो", "ं", "्");
        return consonant
                .flatMap(c -> vowel.map(v -> c + v))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(syllables -> String.join("", syllables));
    }
}
