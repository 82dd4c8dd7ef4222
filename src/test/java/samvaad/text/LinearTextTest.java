package samvaad.text;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import samvaad.testing.Cost;
import samvaad.testing.Languages;

/** Whatever is done to a text is done in a time in proportion to its length. */
class LinearTextTest {

    @Test
    void graphemes() {
        Cost.isLinear(Graphemes::nfc);
        Cost.isLinear(Graphemes::count);
        Cost.isLinear(text -> Graphemes.shorten(text, 1_000));
        Cost.isLinear(text -> Graphemes.cutBefore(text, text.length() - 3));
    }

    @Test
    void folding() {
        Cost.isLinear(Fold::of);
        Cost.isLinear(Fold::skeleton);
    }

    @Test
    void escapingAndCutting() {
        Cost.isLinear(text -> LongText.split(Html.escape(text)));
        Cost.isLinear(text -> LongText.split(Html.escape(text), LongText.CAPTION));
        Cost.isLinear(text -> LongText.split(new Html(text)));
    }

    @Test
    void patternsAndWhatFillsThem() {
        Template simple = Template.read("{name} asks", Languages.EN);
        Template rich = Template.read("{name} asks {count, plural, one {once} other {# times}}", Languages.EN);
        Cost.isLinear(text -> simple.fill(Map.of("name", text)));
        Cost.isLinear(text -> rich.fill(Map.of("name", text, "count", 2)));
        Cost.isLinear(text -> {
            ArrayList<String> wrong = new ArrayList<>();
            Bundle bundle = Bundle.read(Languages.EN, "key = " + text + "\nkey2 = a " + text, wrong);
            wrong.addAll(bundle.broken());
        });
    }
}
