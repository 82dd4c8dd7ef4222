package samvaad.sandbox.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import samvaad.sandbox.ApiError;

final class HtmlPropertyTest {
    @Property
    void anyTextComesBackWhenItWasEscaped(@ForAll String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

        assertThat(HtmlEntities.parse(escaped)).isEqualTo(FormattedText.plain(text));
    }

    @Property(tries = 5000)
    void nothingButTelegramsErrorIsThrown(@ForAll("nearlyHtml") String html) {
        try {
            FormattedText clean = TextCleaning.clean(HtmlEntities.parse(html));
            int end = 0;
            for (Entity entity : clean.entities()) {
                assertThat(entity.length()).isPositive();
                assertThat(entity.offset()).isNotNegative();
                assertThat(entity.end()).isLessThanOrEqualTo(clean.text().length());
                assertThat(entity.offset()).as("sorted").isGreaterThanOrEqualTo(end);
                end = entity.offset();
            }
            assertWellFormed(SafeHtml.of(clean));
        } catch (ApiError refused) {
            assertThat(refused.description()).startsWith("Bad Request: can't parse entities: ");
        }
    }

    @Property
    void whatAPersonTypesIsShownAsTyped(@ForAll String text) {
        FormattedText typed = FoundEntities.addTo(FormattedText.plain(text));

        assertThat(typed.text()).isEqualTo(text);
        assertWellFormed(SafeHtml.of(typed));
    }

    @Provide
    Arbitrary<String> nearlyHtml() {
        List<String> pieces = List.of(
                "<b>",
                "</b>",
                "<i>",
                "</i>",
                "<code>",
                "</code>",
                "<pre>",
                "</pre>",
                "<a href=\"",
                "\">",
                "</a>",
                "<",
                ">",
                "&",
                "&lt;",
                "&#x",
                "&#55357;",
                "9",
                ";",
                "<span class=\"tg-spoiler\">",
                "</span>",
                "=",
                "'",
                "\"",
                "<blockquote expandable>",
                "</blockquote>",
                " ",
                "\n",
                "आ",
                "🎉",
                "javascript:",
                "http://a.in",
                "/",
                "\u0000",
                "<tg-emoji emoji-id=\"5\">",
                "</tg-emoji>",
                "</>",
                "x");
        return Arbitraries.of(pieces).list().ofMaxSize(14).map(list -> String.join("", list));
    }

    /** Only known tags, closed in order, and no bare special character between them. */
    private static void assertWellFormed(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = Pattern.compile(
                        "<(/?)(b|i|u|s|code|pre|blockquote|span(?= class=\"spoiler\"|>)|a(?= href=\"(?:https?|tg|mailto):|>)|br)"
                                + "( class=\"spoiler\"| href=\"[^\"<>]*\")?>")
                .matcher(html);
        while (tags.find()) {
            if (tags.group(2).equals("br")) {
                continue;
            }
            if (tags.group(1).isEmpty()) {
                open.push(tags.group(2));
            } else {
                assertThat(open.pop()).isEqualTo(tags.group(2));
            }
        }
        assertThat(open).isEmpty();
        assertThat(tags.reset().replaceAll("")).doesNotContain("<", ">", "\"", "'");
    }
}
