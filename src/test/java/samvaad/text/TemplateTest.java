package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.testing.Languages;

class TemplateTest {

    private static final String SEATS = "{count, plural, =0 {no seat} one {# seat} other {# seats}} left for {name}";

    @Test
    void namesAreFilledIn() {
        assertThat(fill("{a} and {b}, {a}", "a", "x", "b", "y")).isEqualTo("x and y, x");
        assertThat(fill("{ a }", "a", "x")).isEqualTo("x");
        assertThat(fill("no names")).isEqualTo("no names");
        assertThat(fill("{a}", "a", "{b}"))
                .as("what is filled in is no pattern")
                .isEqualTo("{b}");
    }

    @Test
    void apostrophesAreAsIcuReadsThem() {
        assertThat(fill("it's {a}", "a", 1)).isEqualTo("it's 1");
        assertThat(fill("it''s {a}", "a", 1)).isEqualTo("it's 1");
        assertThat(fill("'{a}' is {a}", "a", 1)).isEqualTo("{a} is 1");
        assertThat(fill("’{a}’", "a", 1)).isEqualTo("’1’");
    }

    @Test
    void pluralsAreOfTheLanguage() {
        assertThat(fill(SEATS, "count", 0, "name", "R")).isEqualTo("no seat left for R");
        assertThat(fill(SEATS, "count", 1, "name", "R")).isEqualTo("1 seat left for R");
        assertThat(fill(SEATS, "count", 12_600, "name", "R")).isEqualTo("12,600 seats left for R");
        Template hindi = Template.read("{n, plural, one {# सीट} other {# सीटें}}", Languages.HI);
        assertThat(hindi.fill(Map.of("n", 0))).isEqualTo("0 सीट");
        assertThat(hindi.fill(Map.of("n", 100_000))).isEqualTo("1,00,000 सीटें");
    }

    @Test
    void numbersAreGroupedTheIndianWayInLatinDigits() {
        for (Language language : Language.PACKAGED) {
            Template template = Template.read("{n}", language);
            assertThat(template.fill(Map.of("n", 12_600))).isEqualTo("12,600");
            assertThat(template.fill(Map.of("n", 100_000))).isEqualTo("1,00,000");
            assertThat(template.fill(Map.of("n", 12_345_678L))).isEqualTo("1,23,45,678");
        }
    }

    @Test
    void argumentsAreNamed() {
        assertThat(Template.read(SEATS, Languages.EN).arguments()).containsExactly("count", "name");
        assertThat(Template.read("none", Languages.EN).arguments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{a", "{a, plural}", "{a, plural, one {x}}", "{a b}", "{a, nothing", "{}"})
    void aPatternThatDoesNotParseIsRefused(String pattern) {
        assertThatThrownBy(() -> Template.read(pattern, Languages.EN))
                .isInstanceOfAny(IllegalArgumentException.class, IndexOutOfBoundsException.class);
    }

    private static String fill(String pattern, Object... namesAndValues) {
        Map<String, Object> values = new java.util.HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Template.read(pattern, Languages.EN).fill(values);
    }
}
