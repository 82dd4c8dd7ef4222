package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import samvaad.testing.PlainText;

class HtmlTest {

    @Test
    void whatIsMarkupIsEscaped() {
        assertThat(Html.escape("<b>\"R&D\"</b>").value()).isEqualTo("&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;");
        assertThat(Html.escape("&lt;").value()).isEqualTo("&amp;lt;");
        assertThat(Html.escape("क्रेता’s").value()).isEqualTo("क्रेता’s");
    }

    @Property
    void escapedTextReadsAsItWas(@ForAll String plain) {
        Html html = Html.escape(plain);
        assertThat(PlainText.of(html)).isEqualTo(plain);
        assertThat(html.value()).doesNotContain("<", ">", "\"");
    }

    @Test
    void joiningLeavesOutWhatIsEmpty() {
        Html a = new Html("a");
        assertThat(a.paragraph(new Html("b")).value()).isEqualTo("a\n\nb");
        assertThat(a.line(new Html("b")).value()).isEqualTo("a\nb");
        assertThat(a.paragraph(Html.EMPTY)).isEqualTo(a);
        assertThat(Html.EMPTY.line(a)).isEqualTo(a);
        assertThat(Html.EMPTY.bold().folded().isEmpty()).isTrue();
        assertThat(a.bold().value()).isEqualTo("<b>a</b>");
    }
}
