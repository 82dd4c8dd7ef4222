package samvaad.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FoldedLinesPropertyTest {

    @Property
    void linesAreShortWholeAndUnfoldToWhatTheyWere(@ForAll("texts") List<String> texts) {
        String lines = String.join("\r\n", texts) + "\r\n";
        String folded = FoldedLines.of(lines);

        assertThat(folded.replace("\r\n ", "")).isEqualTo(lines);
        assertThat(folded.split("\r\n")).allSatisfy(line -> {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
        });
    }

    /** Lines of Devanagari, Latin and emoji that do not begin with a space, as no content line does. */
    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> characters = Arbitraries.of("क", "्", "षि", "a", "é", " ", "😀", "न\u093c", "₹");
        return characters
                .list()
                .ofMaxSize(200)
                .map(parts -> "X:" + String.join("", parts))
                .list()
                .ofMaxSize(4);
    }
}
