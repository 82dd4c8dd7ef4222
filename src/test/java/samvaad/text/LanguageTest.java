package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "hi, hi",
        "hi-IN, hi",
        "HI_in, hi",
        "en, en",
        "en-GB, en",
        "mr, hi",
        "ta, hi",
        "bn-BD, hi",
        "ur, hi",
        "fr, en",
        "zh-hans, en",
        "'', en",
        "-, en",
        "x, en"
    })
    void whatTheAppSpeaksDecides(String tag, Language expected) {
        assertThat(Messages.packaged().forApp(tag)).isEqualTo(expected);
    }
}
