package samvaad.sandbox.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.sandbox.ApiError;

final class HtmlEntitiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<b>x | Can't find end tag corresponding to start tag \"b\"",
                "क<b>x</i> | Unmatched end tag at byte offset 7, expected \"</b>\", found \"</i>\"",
                "a < b | Unsupported start tag \"\" at byte offset 2",
                "a <  > b | Unsupported start tag \"\" at byte offset 2",
                "<br/>x | Unsupported start tag \"br/\" at byte offset 0",
                "<B | Unclosed start tag at byte offset 0",
                "<a href | Unclosed start tag \"a\" at byte offset 0",
                "<a href= | Unclosed start tag \"a\" at byte offset 0",
                "<a href=\"x | Unclosed start tag at byte offset 0",
                "<a href=http://x>x</a> | Unexpected end of name token at byte offset 8",
                "<a =\"\">x</a> | Empty attribute name in the tag \"a\" at byte offset 0",
                "<span>x</span> | Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
                "x</b> | Unexpected end tag at byte offset 1",
                "<b>x</b | Unclosed end tag at byte offset 4",
                "<b>x</b y> | Unclosed end tag at byte offset 4",
                "&#55357; | Text contains invalid Unicode characters after decoding HTML entities, check for unmatched"
                        + " surrogate code units",
            })
    void saysWhatIsWrong(String html, String error) {
        assertThatExceptionOfType(ApiError.class)
                .isThrownBy(() -> HtmlEntities.parse(html))
                .withMessage("Bad Request: can't parse entities: " + error);
    }

    @Test
    void readsEveryTag() {
        FormattedText read = HtmlEntities.parse("<b>b</b><strong>b</strong><i>i</i><em>i</em><u>u</u><ins>u</ins>"
                + "<s>s</s><strike>s</strike><del>s</del><tg-spoiler>p</tg-spoiler><span class=\"tg-spoiler\">p</span>"
                + "<code>c</code><pre>r</pre><pre><code class=\"language-java\">r</code></pre>"
                + "<blockquote>q</blockquote><blockquote expandable>q</blockquote>"
                + "<a href='http://gem.gov.in'>a</a><a href=\"tg://user?id=7\">m</a>");

        assertThat(read.text()).isEqualTo("bbiiuussspp" + "crrqqam");
        assertThat(read.entities())
                .extracting(Entity::type)
                .containsExactly(
                        "bold",
                        "bold",
                        "italic",
                        "italic",
                        "underline",
                        "underline",
                        "strikethrough",
                        "strikethrough",
                        "strikethrough",
                        "spoiler",
                        "spoiler",
                        "code",
                        "pre",
                        "pre",
                        "blockquote",
                        "expandable_blockquote",
                        "text_link",
                        "text_mention");
        assertThat(read.entities().get(13).detail()).isEqualTo("java");
        assertThat(read.entities().get(16).detail()).isEqualTo("http://gem.gov.in/");
    }

    @Test
    void readsReferences() {
        assertThat(HtmlEntities.parse("&lt;&gt;&amp;&quot;&#65;&#x41;&lt &nbsp;&apos;& &#0;")
                        .text())
                .isEqualTo("<>&\"AA< &nbsp;&apos;& &#0;");
    }

    @Test
    void countsInUtf16() {
        assertThat(HtmlEntities.parse("🎉<b>जय</b>").entities()).containsExactly(new Entity(2, 2, "bold", ""));
    }

    @Test
    void stylesMeltTogetherAndStayOutOfCode() {
        FormattedText read = TextCleaning.clean(HtmlEntities.parse("<b>a<b>b</b>c <code>d</code> e</b>"));

        assertThat(read.entities())
                .containsExactly(
                        new Entity(0, 4, "bold", ""), new Entity(4, 1, "code", ""), new Entity(5, 2, "bold", ""));
    }

    @Test
    void trimsAndMovesEntitiesAlong() {
        FormattedText clean = TextCleaning.clean(HtmlEntities.parse("\n x\r\n<b>y\t </b> \n"));

        assertThat(clean).isEqualTo(new FormattedText("x\ny", List.of(new Entity(2, 1, "bold", ""))));
    }

    @Test
    void findsCommandsLinksAndNames() {
        FormattedText found = FoundEntities.addTo(FormattedText.plain(
                "/start or /help@a_bot, see gem.gov.in/x?y=1. Write to a@b.in or @someone, +91 98100 12345 #GeM क/ख"));

        assertThat(found.entities())
                .extracting(e -> e.type() + " " + found.text().substring(e.offset(), e.end()))
                .containsExactly(
                        "bot_command /start",
                        "bot_command /help@a_bot",
                        "url gem.gov.in/x?y=1",
                        "email a@b.in",
                        "mention @someone",
                        "phone_number +91 98100 12345",
                        "hashtag #GeM");
    }

    @Test
    void safeHtmlEscapesAndNests() {
        FormattedText text = TextCleaning.clean(HtmlEntities.parse(
                "<b>1 &lt; 2 <i>\"&amp;\"</i></b>\n<a href=\"https://gem.gov.in/?a=1&amp;b='2'\">l</a>"));

        assertThat(SafeHtml.of(text))
                .isEqualTo("<b>1 &lt; 2 <i>&quot;&amp;&quot;</i></b><br>"
                        + "<a href=\"https://gem.gov.in/?a=1&amp;b=&#39;2&#39;\">l</a>");
    }

    @Test
    void safeHtmlTakesOverlapsApart() {
        FormattedText text =
                new FormattedText("abc", List.of(new Entity(0, 2, "bold", ""), new Entity(1, 2, "italic", "")));

        assertThat(SafeHtml.of(text)).isEqualTo("<b>a<i>b</i></b><i>c</i>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "a@", "/a", "a.in/", "#1", "+1 ", "क.", "a-"})
    void longTextsAreSearchedToo(String piece) {
        assertThat(FoundEntities.addTo(FormattedText.plain(piece.repeat(2000))).text())
                .hasSize(piece.length() * 2000);
    }
}
