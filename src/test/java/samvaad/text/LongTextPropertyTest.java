package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import samvaad.chat.Outgoing;
import samvaad.testing.PlainText;
import samvaad.testing.TelegramRules;

class LongTextPropertyTest {

    @Property(tries = 500)
    void partsFitAreValidAndTogetherAreTheText(
            @ForAll("html") Html html, @ForAll @IntRange(min = 20, max = 300) int limit) {
        List<Html> parts = LongText.split(html, limit);
        for (Html part : parts) {
            assertThat(PlainText.of(part).length()).isLessThanOrEqualTo(limit);
            assertThat(TelegramRules.broken(Outgoing.show(part))).isEmpty();
        }
        assertThat(dense(parts.stream().map(PlainText::of).collect(Collectors.joining())))
                .isEqualTo(dense(PlainText.of(html)));
    }

    @Provide
    Arbitrary<Html> html() {
        Arbitrary<String> words = Arbitraries.of(
                "संवाद",
                "क्षि",
                "word",
                "👩‍👩‍👧‍👦",
                "a<b",
                "R&D",
                " ",
                " ",
                " ",
                "\n",
                "\n\n",
                "“quoted”",
                "longer-word-without-a-space",
                "🇮🇳");
        Arbitrary<Html> plain =
                words.list().ofMinSize(1).ofMaxSize(60).map(list -> Html.escape("x" + String.join("", list)));
        Arbitrary<Html> marked = Arbitraries.oneOf(
                plain,
                plain.map(Html::bold),
                plain.map(Html::folded),
                plain.map(Html::bold).map(Html::folded));
        return marked.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> new Html(list.stream().map(Html::value).collect(Collectors.joining("\n\n"))));
    }

    private static String dense(String text) {
        return text.replaceAll("\\s+", "");
    }
}
