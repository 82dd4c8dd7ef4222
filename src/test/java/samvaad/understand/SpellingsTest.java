package samvaad.understand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which careless spellings are forgiven. */
class SpellingsTest {

    @Test
    void aLetterTooManyTooFewOrSwappedIsForgiven() {
        assertThat(Spellings.oneEdit("sedule", "skedule")).isTrue();
        assertThat(Spellings.oneEdit("skedulle", "skedule")).isTrue();
        assertThat(Spellings.oneEdit("skeudle", "skedule")).isTrue();
    }

    @Test
    void anotherLetterIsForgivenOnlyWhereTheWordIsLongOrItIsAVowel() {
        assertThat(Spellings.oneEdit("pnjibrn", "pnjikrn")).isTrue();
        assertThat(Spellings.oneEdit("reting", "rening")).isFalse();
        assertThat(Spellings.oneEdit("venue", "veniu")).isFalse();
        assertThat(Spellings.oneEdit("vinue", "venue")).isTrue();
    }

    @Test
    void theFirstLetterMustBeRightAndShortWordsExact() {
        assertThat(Spellings.oneEdit("tedule", "skedule")).isFalse();
        assertThat(Spellings.oneEdit("june", "judne")).isFalse();
    }

    @Test
    void vowelsMayLackButNotBeOthersInShortWords() {
        assertThat(Spellings.sameButVowels("vn", "venu")).isTrue();
        assertThat(Spellings.sameButVowels("sisn", "sesn")).isFalse();
    }
}
