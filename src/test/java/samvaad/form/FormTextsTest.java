package samvaad.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import samvaad.answer.Clip;
import samvaad.text.Graphemes;
import samvaad.text.Language;

class FormTextsTest {

    @Test
    void theBundlesAgree() {
        assertThat(FormChat.MESSAGES.check()).isEmpty();
    }

    @Test
    void whatIsCutFitsAndKeepsItsCharactersWhole() {
        for (int room = 1; room < 60; room++) {
            String cut = Clip.escaped("<&\"👨‍👩‍👧‍👦क्षत्रिय>".repeat(9), room);
            assertThat(Clip.html(cut, 1000).value()).hasSizeLessThanOrEqualTo(Math.max(1, room));
            assertThat(cut.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE))
                    .isFalse();
        }
        assertThat(Clip.escaped("आशा", 3)).isEqualTo("आशा");
    }

    @Test
    void twoShortLabelsShareARow() {
        for (Language language : Language.PACKAGED) {
            for (String key : new String[] {"button.back", "button.skip", "button.cancel", "button.edit"}) {
                assertThat(Graphemes.count(FormChat.MESSAGES.in(language).label(key)))
                        .isLessThanOrEqualTo(14);
            }
        }
    }
}
