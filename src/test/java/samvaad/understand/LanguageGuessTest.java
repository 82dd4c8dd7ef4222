package samvaad.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.testing.Languages;
import samvaad.text.Language;
import samvaad.text.Messages;

class LanguageGuessTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aScriptThatOnlyOneLanguageHasTellsIt() {
        LanguageGuess guess = new LanguageGuess(Messages.packaged());
        assertThat(guess.of("कब है")).contains(Languages.HI);
        assertThat(guess.of("please tell me when it is")).contains(Languages.EN);
        assertThat(guess.of("mujhe batao kya karna hai")).contains(Languages.HI);
        assertThat(guess.of("GeM")).isEmpty();
    }

    @Test
    void ofTwoLanguagesInOneScriptWordsTell() throws IOException {
        Files.writeString(folder.resolve("mr.properties"), "language.words = आहे कुठे कधी मला आणि काय\n");
        Files.writeString(folder.resolve("gu.properties"), "button.help = મદદ\n");
        LanguageGuess guess = new LanguageGuess(Messages.from(folder, new ArrayList<>()));
        assertThat(guess.of("कार्यक्रम कुठे आणि कधी आहे")).contains(new Language("mr"));
        assertThat(guess.of("मुझे बताओ क्या करना है")).contains(Languages.HI);
        assertThat(guess.of("ક્યાં છે")).contains(new Language("gu"));
        assertThat(guess.of("please tell me when it is")).contains(Languages.EN);
    }
}
