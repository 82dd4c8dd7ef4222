package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One spelling for both scripts. */
class FoldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "शर्मा Sharma sharrma",
                "अग्रवाल Agrawal Agarwal",
                "मिश्रा मिश्र Mishra",
                "चौहान Chauhan Chouhan Chohan",
                "वर्मा Verma Varma",
                "सिंह सिंघ Singh",
                "लक्ष्मी Lakshmi Laxmi",
                "श्रीवास्तव Srivastava Shrivastav",
                "पांडे पाण्डेय Pandey",
                "ठाकुर Thakur",
                "फ़ैसल Faisal Phaisal",
                "कार्यक्रम karyakram kaaryakram kryakrm",
                "कहाँ कहां kahan kaha kahaan",
                "कैसे kaise kese kaisey",
                "नहीं nahi nahin nhi",
                "मैं main mai mein",
                "हूँ hoon hun hu",
                "है hai h hain",
                "आऊँगा aunga aaunga",
                "गई gayi gai",
                "आएगा aayega aaega",
                "करें करे karen kare",
                "ज़िला जिला zila jila",
                "संवाद सम्वाद samvaad samwad",
                "ज्ञान gyan"
            })
    void oneWordInAllItsSpellingsHasOneKey(String spellings) {
        assertThat(List.of(Fold.of(spellings).split(" ")))
                .as(Fold.of(spellings))
                .containsOnly(Fold.of(spellings.split(" ")[0]));
    }

    @Test
    void wordsThatMeanOtherThingsStayApart() {
        assertThat(Fold.of("bas")).isNotEqualTo(Fold.of("bhasha"));
        assertThat(Fold.of("kaun")).isNotEqualTo(Fold.of("ko"));
        assertThat(Fold.of("qr")).isNotEqualTo(Fold.of("kar"));
        assertThat(Fold.of("khana")).isNotEqualTo(Fold.of("can"));
        assertThat(Fold.of("hua")).isNotEqualTo(Fold.of("hoon"));
    }

    @Test
    void digitsOfBothScriptsAreTheSameAndStandAlone() {
        assertThat(Fold.of("१० बजे")).isEqualTo(Fold.of("10baje")).startsWith("10 ");
    }

    @Test
    void punctuationEmojisAndCaseAreGone() {
        assertThat(Fold.of("  VENUE?? 🙏🏽 kahan!!")).isEqualTo(Fold.of("venue kahan"));
        assertThat(Fold.of("can’t can't")).isEqualTo(Fold.of("cant cant"));
        assertThat(Fold.of("🙏 ?!")).isEmpty();
    }

    @Test
    void theSkeletonIsWhatIsLeftWhenVowelsAreLeftOut() {
        assertThat(Fold.skeleton("registration")).isEqualTo(Fold.skeleton("rgstrshn"));
        assertThat(Fold.skeleton("event")).isEqualTo(Fold.skeleton("इवेंट")).isEqualTo("avnt");
    }
}
