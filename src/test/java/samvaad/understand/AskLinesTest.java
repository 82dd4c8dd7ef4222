package samvaad.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import samvaad.testing.Languages;
import samvaad.testing.TestEvents;
import samvaad.text.Messages;

/** What the jar's ask prints. */
class AskLinesTest {

    private static String asked(String sentences, boolean why) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new AskLines(new FreeText(Messages.packaged()), List.of(TestEvents.named("bhopal-2025")))
                .answer(new StringReader(sentences), new PrintStream(bytes, false, StandardCharsets.UTF_8), why);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLineForEachSentenceWithItsTopicFirst() throws IOException {
        assertThat(asked("kab hai\nपार्किंग है क्या\n\nthanks\nevent kab aur kaha hai", false)
                        .lines())
                .containsExactly(
                        "when\tkab hai",
                        "faq:parking\tपार्किंग है क्या",
                        "none\t",
                        "none\tthanks",
                        "when|where\tevent kab aur kaha hai");
    }

    @Test
    void theReasonFollowsWhereItIsAskedFor() throws IOException {
        assertThat(asked("kab hai", true)).startsWith("when\tkab hai\t").contains("when 1.0 +", " kb");
    }

    @Test
    void theLanguageIsGuessedByScriptAndByEverydayWords() {
        LanguageGuess guess = new LanguageGuess(Messages.packaged());
        assertThat(guess.of("कब")).contains(Languages.HI);
        assertThat(guess.of("mujhe batao bhai")).contains(Languages.HI);
        assertThat(guess.of("could you please tell me")).contains(Languages.EN);
        assertThat(guess.of("venue")).isEmpty();
    }
}
