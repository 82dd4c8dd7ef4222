package samvaad.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import samvaad.chat.Button;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.text.Language;
import samvaad.text.Texts;

/** What Telegram refuses, or a person can't use. */
final class TelegramLimits {

    private static final Pattern TAGS = Pattern.compile("</?b>");
    private static final Pattern ENTITIES = Pattern.compile("&(?:amp|lt|gt|quot);");

    private TelegramLimits() {}

    static void check(Outgoing.Show show, Texts texts) {
        String text = show.text().value();
        assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(4096);
        String plain = TAGS.matcher(text).replaceAll("");
        assertThat(ENTITIES.matcher(plain).replaceAll("")).doesNotContain("<", ">", "&");
        assertThat(text.split("<b>", -1)).hasSameSizeAs(text.split("</b>", -1));
        assertThat(text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE))
                .isFalse();
        if (show.keyboard() instanceof Keyboard.Inline inline) {
            check(inline);
        } else if (show.keyboard() instanceof Keyboard.AskContact ask) {
            assertThat(ask.share()).isNotBlank();
            assertThat(ask.words()).isNotEmpty().doesNotHaveDuplicates().allMatch(word -> !word.isBlank());
            assertThat(ask.placeholder()).hasSizeBetween(1, 64);
        }
        assertThat(texts.language()).isIn(Language.PACKAGED);
    }

    private static void check(Keyboard.Inline inline) {
        List<Button.Press> all = inline.rows().stream()
                .flatMap(List::stream)
                .map(Button.Press.class::cast)
                .toList();
        assertThat(inline.rows()).allMatch(row -> row.size() <= 8);
        assertThat(all).hasSizeBetween(1, 100);
        assertThat(all.stream().filter(button -> button.style() == Button.Style.MAIN))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(all.stream().map(button -> button.data().encoded())).doesNotHaveDuplicates();
        for (Button.Press button : all) {
            assertThat(button.label()).isNotBlank().hasSizeLessThanOrEqualTo(200);
            assertThat(button.data().encoded().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 64);
        }
    }
}
