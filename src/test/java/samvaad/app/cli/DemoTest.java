package samvaad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import samvaad.testing.Languages;

/** The story that {@code demo} tells is played to its end. */
class DemoTest {

    @Test
    void oneBuyersStoryGoesFromThePressReleaseToTheReport() {
        Startup loaded = Startup.from(Map.of());
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int code = DemoCommand.play(loaded, new PrintStream(told, true, StandardCharsets.UTF_8));
        String story = told.toString(StandardCharsets.UTF_8);
        assertThat(code).as(story).isZero();
        assertThat(story)
                .contains("आशा राव", "प्रवेश दर्ज हुआ", "हमारे ज़िले में भी हो")
                .contains(loaded.messages().in(Languages.HI).label("button.feedback"))
                .contains("अब यह पास आपका है", "Correct: 2", "नामांकित किया है", "प्रक्रियाएँ (नमूना)", "features.txt")
                .contains("This certificate is genuine");
        assertThat(story.substring(story.indexOf("/report"))).contains("(photo)");
    }
}
