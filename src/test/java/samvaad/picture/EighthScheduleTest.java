package samvaad.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A name in each language of the Eighth Schedule, in its own letters, loses none of them. */
public final class EighthScheduleTest {

    /** Names with what is easily lost: nasal signs, nuktas, conjuncts, chillus, letters of one language only. */
    public static final List<String> NAMES = List.of(
            "মৌসুমী বৰুৱা",
            "শ্রীজাত মুখোপাধ্যায়",
            "सानसुमै बर’",
            "कृष्ण जमवाल ऱ्हाळ",
            "હર્ષવર્ધન ત્રિવેદી",
            "श्रीधर उपाध्याय",
            "ವಿಶ್ವೇಶ್ವರಯ್ಯ",
            "رۆشن آرا گٔنائی",
            "पांडुरंग भांगी",
            "विद्यापति झा",
            "ശ്രീകുമാർ രാമൻ",
            "ഭാനുമതി അവൾ കണ്ണൻ",
            "ꯇꯣꯝꯕꯤ ꯁꯤꯡꯍ",
            "ज्ञानेश्वर ऱ्हस्व",
            "पद्मकन्या थापा",
            "ଶ୍ରୀକୃଷ୍ଣ ମହାପାତ୍ର",
            "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
            "ਪੰਜਾਬ ਸ਼ੇਰ ਮੱਖਣ",
            "ज्ञानश्रीः",
            "ᱥᱟᱢᱟᱭ ᱢᱩᱨᱢᱩ",
            "ٻگھاري ڪلهوڙو ڦل",
            "ஸ்ரீதர் கிருஷ்ணமூர்த்தி",
            "శ్రీనివాస్ వెంకటేశ్వర్లు",
            "محمد عمران خان ٹونکی");

    static Stream<String> names() {
        return NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isDrawnInItsOwnLetters(String name) {
        assertThat(DrawableText.of(name)).isEqualTo(name);
        for (PassFont face : List.of(PassFont.REGULAR, PassFont.BOLD)) {
            assertThat(face.runs(name))
                    .allSatisfy(run -> assertThat(
                                    name.substring(run.from(), run.to()).codePoints())
                            .allMatch(run.face()::has));
        }
    }

    /** Also into {@code target/passes}, for looking at. */
    @Test
    void aPrintedPageHasAFontForEach() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PrintedPages pages = new PrintedPages(pdf);
        for (int i = 0; i < NAMES.size(); i++) {
            TextBlock name = TextBlock.fit(NAMES.get(i), PassFont.REGULAR, 200, 1, 10.5f);
            int row = i / 2;
            pages.text(name, PassFont.REGULAR, 40 + 260.0 * (i % 2), 40 + 30.0 * row);
        }
        pages.endPage();
        pages.end();
        Files.write(Files.createDirectories(Path.of("target", "passes")).resolve("schedule.pdf"), pdf.toByteArray());
        assertThat(pdf.toString(StandardCharsets.ISO_8859_1))
                .contains("/SamvaadBENGALI", "/SamvaadGURMUKHI", "/SamvaadOL_CHIKI", "/SamvaadMEETEI_MAYEK");
    }
}
