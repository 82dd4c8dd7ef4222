package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GraphemesTest {

    @Test
    void lengthsAreAsAPersonCounts() {
        assertThat(Graphemes.count("")).isZero();
        assertThat(Graphemes.count("Asha")).isEqualTo(4);
        assertThat(Graphemes.count("आशा")).isEqualTo(2);
        assertThat(Graphemes.count("👩‍👩‍👧‍👦🇮🇳")).isEqualTo(2);
        assertThat(Graphemes.count("e\u0301")).isEqualTo(1);
    }

    @Test
    void aShortenedTextEndsWithAnEllipsis() {
        assertThat(Graphemes.shorten("संवाद", 10)).isEqualTo("संवाद");
        assertThat(Graphemes.shorten("abcdef", 4)).isEqualTo("abc…");
        assertThat(Graphemes.shorten("ab cdef", 4)).isEqualTo("ab…");
        assertThat(Graphemes.shorten("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2)).isEqualTo("👩‍👩‍👧‍👦…");
    }

    @Property
    void aShortenedTextFitsAndACutIsWithinItsBounds(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 50) int most) {
        assertThat(Graphemes.count(Graphemes.shorten(text, most))).isLessThanOrEqualTo(Math.max(most, 1));
        int cut = Graphemes.cutBefore(text, most);
        assertThat(cut).isBetween(0, Math.min(most, text.length()));
    }

    @Test
    void whatComesInIsBroughtToOneForm() {
        assertThat(Graphemes.nfc("e\u0301")).isEqualTo("é");
        assertThat(Graphemes.nfc("\u0958")).as("a composition exclusion").isEqualTo("\u0915\u093c");
        assertThat(Graphemes.nfc("plain")).isEqualTo("plain");
    }
}
