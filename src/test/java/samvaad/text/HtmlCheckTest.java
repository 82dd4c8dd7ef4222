package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.testing.Languages;

class HtmlCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain &lt; & &amp; “ok”",
                "<b>a <i>b</i></b> <U>c</u>",
                "<a href=\"https://t.me/x?a=1&amp;b=2\">link</a>",
                "<blockquote expandable>long</blockquote><blockquote>short</blockquote>",
                "<pre><code class=\"language-java\">x</code></pre>",
                "<span class=\"tg-spoiler\">s</span><tg-spoiler>s</tg-spoiler>",
                "<tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>",
                "<tg-time unix=\"1\" format=\"wDT\">x</tg-time>",
            })
    void whatTelegramTakes(String html) {
        assertThat(HtmlCheck.fault(html)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>Dear people, | <b> is not closed",
                "<b>a <i>b</b></i> | </b> where </i> is expected",
                "a</b> | </b> closes nothing",
                "a<br>b | <br> is not a tag that Telegram knows",
                "<p>a</p> | <p> is not a tag",
                "a<br/>b | is not a tag that Telegram reads",
                "5 < 6 | write &lt; for a <",
                "<b | is not a tag that Telegram reads",
                "<b class=\"x\">a</b> | <b> can’t have class",
                "<a>x</a> | <a> needs href",
                "<a href=\"\">x</a> | can’t have href",
                "<a href=\"x>y</a> | is not a tag that Telegram reads",
                "<span>x</span> | <span> needs class",
                "<span class=\"red\">x</span> | can’t have class",
                "<b>x</ b> | is not a tag that Telegram reads",
            })
    void whatTelegramRefuses(String html, String reason) {
        assertThat(HtmlCheck.fault(html).orElse("nothing")).contains(reason).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{n, plural, one {<b>a} other {<b>b}}</b>", "{g, select, f {<b>she</b>} other {they}}"})
    void aTagMayBeginInABranchIfItEndsInEach(String pattern) {
        assertThat(faults(pattern)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{n, plural, one {<b>#</b>} other {<b>#}}",
                "{n, plural, =0 {<b>none} one {#} other {#}}",
                "{n, plural, =3 {<b>three} one {#} other {#}}",
                "{n, plural, offset:1 =1 {you} one {<i>you and #} other {you and #}}",
                "{n, selectordinal, one {#st} two {#nd} few {<b>#rd} other {#th}}",
                "{g, select, f {she} m {<b>he} other {they}}",
                "{g, select, f {{n, plural, one {a} other {<b>b}}} other {they}}",
                "{g, select, f {<b>} other {}} and {g, select, f {} other {</b>}}",
                "{a} {b, number} <i>{c, date}",
            })
    void eachBranchIsLookedAt(String pattern) {
        assertThat(faults(pattern)).isPositive();
    }

    @Test
    void oneChoiceIsTheSameWhereverItStands() {
        assertThat(faults("{g, select, f {<b>} other {}} and {g, select, f {</b>} other {}}"))
                .isZero();
    }

    @Property(tries = 30)
    void anyTextIsReadInLinearTime(@ForAll @IntRange(max = 5) int which) {
        String piece = new String[] {"<", "<b ", "<b>", "<a href=\"", "<b a=b", "</"}[which];
        for (int times : new int[] {20_000, 40_000}) {
            long began = System.nanoTime();
            assertThat(HtmlCheck.fault(piece.repeat(times))).isPresent();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static long faults(String pattern) {
        Template template = Template.read(pattern, Languages.EN);
        return Samples.of(pattern, Languages.EN).stream()
                .filter(values -> HtmlCheck.fault(template.fill(values)).isPresent())
                .count();
    }
}
