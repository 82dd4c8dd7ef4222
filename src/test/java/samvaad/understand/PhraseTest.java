package samvaad.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.text.Messages;

/** How a list of phrases in a bundle is read. */
class PhraseTest {

    private static Matcher matcher(String when, String where) {
        List<Phrase> phrases = new java.util.ArrayList<>(Phrase.readAll(Intent.WHEN, when));
        phrases.addAll(Phrase.readAll(Intent.WHERE, where));
        return new Matcher(new Phrases(phrases, java.util.Set.of(), java.util.Set.of()));
    }

    private static String of(Matcher matcher, String sentence) {
        return matcher.understand(sentence).printed();
    }

    @Test
    void wordsOfAPhraseMayComeInAnyOrder() {
        assertThat(of(matcher("kitne baje*2", ""), "baje kitne")).isEqualTo("when");
        assertThat(of(matcher("kitne baje*2", ""), "baje")).isEqualTo("none");
    }

    @Test
    void aSlashGivesOtherWordsAndADashAnyEnding() {
        assertThat(of(matcher("", "naksha/pahunch-*2"), "pahunchenge")).isEqualTo("where");
    }

    @Test
    void aNegativeWeightSpeaksAgainst() {
        assertThat(of(matcher("time*2 | time pass*-2", ""), "time pass")).isEqualTo("none");
    }

    @Test
    void withoutAWeightTheRarerWordWins() {
        assertThat(of(matcher("kal | din kal", "kal rasta"), "rasta kal")).isEqualTo("where");
    }

    @Test
    void aWeightThatIsNoNumberAndEmptyPhrasesDoNoHarm() {
        assertThat(Phrase.readAll(Intent.WHEN, "| kab*x | / | *2 |"))
                .extracting(Phrase::text)
                .containsExactly("kab");
    }

    @Test
    void phrasesThatPullToTwoTopicsAreFound() {
        List<Phrase> phrases = new java.util.ArrayList<>(Phrase.readAll(Intent.WHEN, "kab/samay shuru*2 | din*2"));
        phrases.addAll(Phrase.readAll(Intent.AGENDA, "shuru समय*2 | din*3"));
        assertThat(PhraseCheck.of(phrases, phrase -> phrase.meaning().toString().toLowerCase(Locale.ROOT)))
                .singleElement()
                .asString()
                .contains("agenda", "when", "shuru समय");
    }

    @Test
    void aPhraseThatPullsToTwoTopicsIsToldWithItsFileAndKey(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("en.properties"), "phrase.when = zebra quagga*2\nphrase.agenda = quagga zebra*2\n");
        assertThat(new FreeText(Messages.from(folder, new ArrayList<>())).check())
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "en.properties: phrase.when “zebra quagga”",
                                "en.properties: phrase.agenda “quagga zebra”"));
    }
}
