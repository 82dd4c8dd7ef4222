package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "hi, HI",
        "hi-IN, HI",
        "HI_in, HI",
        "en, EN",
        "en-GB, EN",
        "mr, HI",
        "ta, HI",
        "bn-BD, HI",
        "ur, HI",
        "fr, EN",
        "zh-hans, EN",
        "'', EN",
        "-, EN",
        "x, EN"
    })
    void whatTheAppSpeaksDecides(String tag, Language expected) {
        assertThat(Language.forApp(tag)).isEqualTo(expected);
    }
}
