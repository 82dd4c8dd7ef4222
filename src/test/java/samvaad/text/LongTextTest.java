package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LongTextTest {

    @Test
    void whatFitsStaysWhole() {
        Html text = new Html("x".repeat(4096));
        assertThat(LongText.split(text)).containsExactly(text);
    }

    @Test
    void markupDoesNotCount() {
        Html text = new Html("<b>" + "&lt;".repeat(4096) + "</b>");
        assertThat(LongText.split(text)).containsExactly(text);
    }

    @Test
    void theCutIsAtAParagraphWhereThereIsOne() {
        String first = "a".repeat(60);
        String second = "b".repeat(30) + " " + "b".repeat(30);
        assertThat(LongText.split(new Html(first + "\n\n" + second), 100))
                .containsExactly(new Html(first), new Html(second));
    }

    @Test
    void thenAtALineThenAtASpace() {
        assertThat(LongText.split(new Html("a".repeat(60) + "\n" + "b ".repeat(30)), 100))
                .first()
                .isEqualTo(new Html("a".repeat(60)));
        assertThat(LongText.split(new Html("aaaa ".repeat(30)), 52))
                .first()
                .isEqualTo(new Html("aaaa ".repeat(10).strip()));
    }

    @Test
    void tagsThatAreOpenAtACutAreClosedAndOpenedAgain() {
        List<Html> parts = LongText.split(
                new Html("<blockquote expandable><b>" + "word ".repeat(40).strip() + "</b></blockquote>"), 104);
        assertThat(parts)
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.value())
                        .startsWith("<blockquote expandable><b>word")
                        .endsWith("word</b></blockquote>"));
    }

    @Test
    void aGraphemeIsNotCutInTwo() {
        String family = "👩‍👩‍👧‍👦";
        List<Html> parts = LongText.split(new Html(family.repeat(10)), 30);
        assertThat(parts)
                .allSatisfy(part ->
                        assertThat(part.value().length() % family.length()).isZero());
        List<Html> hindi = LongText.split(new Html("क्षि".repeat(20)), 10);
        assertThat(hindi)
                .allSatisfy(part -> assertThat(part.value()).startsWith("क्षि").endsWith("क्षि"));
    }

    @Test
    void aGraphemeThatIsTooLongForAnyMessageIsCutAllTheSame() {
        String endless = "e" + "\u0301".repeat(500);
        List<Html> parts = LongText.split(new Html(endless), 100);
        assertThat(String.join("", parts.stream().map(Html::value).toList())).isEqualTo(endless);
        assertThat(parts).allSatisfy(part -> assertThat(part.value()).hasSizeLessThanOrEqualTo(100));
    }
}
