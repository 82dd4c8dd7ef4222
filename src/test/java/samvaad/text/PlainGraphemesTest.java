package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainGraphemesTest {

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("\u0915\u0937\u0930\u094d\u094d\u094d\u093c\u093f\u0941\u0902 aZ")
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> anyDevanagari() {
        return Arbitraries.strings()
                .withCharRange('\u0900', '\u097f')
                .withChars(" a-\u094d\u200d\u200c\ud83d\udc4d\u0301")
                .ofMaxLength(8);
    }

    @Property(tries = 3000)
    void countsWordsAsIcuDoes(@ForAll("words") String text) {
        PlainGraphemes.count(text).ifPresent(count -> assertThat(count).isEqualTo(Graphemes.countAny(text)));
    }

    @Property(tries = 3000)
    void countsWhateverItTakesAsIcuDoes(@ForAll("anyDevanagari") String text) {
        PlainGraphemes.count(text).ifPresent(count -> assertThat(count).isEqualTo(Graphemes.countAny(text)));
    }

    @Property(tries = 500)
    void countsAnyTextAsIcuDoes(@ForAll String text) {
        assertThat(Graphemes.count(text)).isEqualTo(Graphemes.countAny(text));
    }

    @Example
    void takesNamesAndLeavesTheRestToIcu() {
        assertThat(PlainGraphemes.count("Asha Rao")).hasValue(8);
        assertThat(PlainGraphemes.count("शर्मा")).hasValue(2);
        assertThat(PlainGraphemes.count("क्षत्रिय")).hasValue(3);
        assertThat(PlainGraphemes.count("")).hasValue(0);
        assertThat(PlainGraphemes.count("\u0bae\u0bc1")).isEqualTo(OptionalInt.empty());
        assertThat(PlainGraphemes.count("\ud83d\udc4d")).isEqualTo(OptionalInt.empty());
    }
}
