package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.testing.Languages;

class MessagesTest {

    @TempDir
    Path folder = Path.of("");

    private long changes;

    @Test
    void thePackagedBundlesAreWithoutMistakes() {
        assertThat(Messages.packaged().check()).isEmpty();
    }

    @Test
    void theFolderChangesSingleTextsAndIsReadAgainWhenItChanges() throws IOException {
        write("en", "button.menu = Start page\n");
        List<String> mistakes = new ArrayList<>();
        Messages messages = Messages.from(folder, mistakes);
        Texts english = messages.in(Languages.EN);
        assertThat(mistakes).isEmpty();
        assertThat(english.label("button.menu")).isEqualTo("Start page");
        assertThat(english.label("button.help")).isEqualTo("Help");
        assertThat(messages.in(Languages.HI).label("button.menu")).isEqualTo("मुख्य मेनू");

        write("en", "button.menu = Home\n");
        assertThat(messages.reload()).isEmpty();
        assertThat(english.label("button.menu")).isEqualTo("Home");
        write("hi", "button.menu = घर\n");
        assertThat(messages.reload()).isEmpty();
        assertThat(messages.in(Languages.HI).label("button.menu")).isEqualTo("घर");
        assertThat(english.label("button.menu")).isEqualTo("Home");
    }

    @Test
    void aMistakeIsToldOnceAndLeavesWhatWasThere() throws IOException {
        write("en", "button.menu = Home\n");
        Messages messages = Messages.from(folder, new ArrayList<>());
        for (String wrong : new String[] {
            "button.menu = {broken\n",
            "no.such.key = Text\n",
            "about.page = Page {page}\n",
            "button.help = A label that is much too long for any phone\n",
            "health.well = <b>Well\\n{figures}\n",
            "button.help = <b>Help</b>\n",
            "button.help = \\u12\n"
        }) {
            write("en", "button.about = Changed\n" + wrong);
            assertThat(messages.reload())
                    .as(wrong)
                    .hasSize(1)
                    .allSatisfy(line -> assertThat(line).contains("en.properties"));
            assertThat(messages.reload()).as("told once").isEmpty();
            assertThat(messages.in(Languages.EN).label("button.menu")).isEqualTo("Home");
            assertThat(messages.in(Languages.EN).label("button.about")).isEqualTo("Event details");
        }
    }

    /** All but those that have a row to themselves. */
    @Test
    void englishLabelsFitHalfARow() {
        Set<String> alone = Set.of(
                "button.shareMobile",
                "button.uncalendar",
                "button.join",
                "button.unregister",
                "button.mute",
                "button.unmute",
                "button.place",
                "button.withdraw",
                "button.export.XLSX",
                "button.export.SIGNATURES",
                "button.forget",
                "button.ownPass",
                "button.materials",
                "button.otherMaterials",
                "button.certificate.issue",
                "button.certificate.give",
                "button.certificate.see",
                "button.certificate.withdraw",
                "button.certificate.restore",
                "button.certificate.all",
                "button.listTemplate",
                "button.listTakeUp");
        Messages packaged = Messages.packaged();
        assertThat(packaged.keys("button."))
                .filteredOn(key -> !alone.contains(key) && !key.equals("button.language"))
                .filteredOn(
                        key -> packaged.template(Languages.EN, key).arguments().isEmpty())
                .allSatisfy(key -> assertThat(
                                Graphemes.count(packaged.in(Languages.EN).label(key)))
                        .as(key)
                        .isLessThanOrEqualTo(14));
    }

    @Test
    void aBrokenEscapeIsToldWithItsLine() throws IOException {
        write("en", "# \\u12 in a comment does no harm\nbutton.menu = \\u0915 \\\\u\\\n#more\nbutton.help = a\\u12\n");
        List<String> mistakes = new ArrayList<>();
        Messages.from(folder, mistakes);
        assertThat(mistakes).singleElement().asString().startsWith("en.properties, line 4: \\u must");
    }

    @Test
    void aFileThatIsNoUtf8IsToldAndTheBotGoesOn() throws IOException {
        Path file = folder.resolve("hi.properties");
        Files.write(file, new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe});
        List<String> mistakes = new ArrayList<>();
        Messages messages = Messages.from(folder, mistakes);
        assertThat(mistakes).hasSize(1).first().asString().contains("UTF-8");
        assertThat(messages.in(Languages.HI).label("button.help")).isEqualTo("सहायता");
    }

    @Test
    void argumentsAreEscapedInTextsAndNotInLabels() {
        Texts english = Messages.packaged().in(Languages.EN);
        assertThat(english.text("contact.phone", "phone", "<b>1 & 2").value()).isEqualTo("Phone: &lt;b&gt;1 &amp; 2");
        assertThat(english.text("contact.phone", "phone", new Html("<b>1</b>")).value())
                .isEqualTo("Phone: <b>1</b>");
        assertThat(english.label("contact.phone", "phone", "1 & 2")).isEqualTo("Phone: 1 & 2");
        assertThat(english.text("about.page", "page", 100_000, "pages", 2).value())
                .isEqualTo("Page 1,00,000 of 2");
    }

    @Test
    void aKeyThatThereIsNotIsAMistakeInTheProgram() {
        assertThatThrownBy(() -> Messages.packaged().in(Languages.EN).text("no.such.key"))
                .hasMessageContaining("no.such.key");
    }

    private void write(String language, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(language + ".properties"), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(++changes)));
    }
}
