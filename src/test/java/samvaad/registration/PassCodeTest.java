package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassCodeTest {

    @Test
    void isShownWithADashInTheMiddle() {
        assertThat(new PassCode("7Q4M2K")).hasToString("7Q4-M2K");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7Q4-M2K",
                "7q4m2k",
                " 7q4 m2k ",
                "7 Q 4 – M 2 K",
                "७Q४-M२K",
                "7Q4\u00a0M2K",
                "7Q4\u2212M2K",
                "-7Q4M2K-",
                "7Q4\u200bM2K"
            })
    void isReadHoweverItIsTyped(String typed) {
        assertThat(PassCode.parse(typed)).contains(new PassCode("7Q4M2K"));
    }

    @Test
    void lettersThatLookLikeDigitsAreThoseDigits() {
        assertThat(PassCode.parse("oil-OIL")).contains(new PassCode("011011"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "7Q4-M2", "7Q4-M2KK", "7Q4-M2U", "7Q4_M2K", "आशा राव", "7Q4M2K🎉", "ſſſſſſ", "ıııııı"})
    void anythingElseIsNoCode(String typed) {
        assertThat(PassCode.parse(typed)).isEmpty();
    }

    @Test
    void cannotBeMadeOfOtherCharacters() {
        assertThatThrownBy(() -> new PassCode("7Q4-M2")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void randomOnesUseTheWholeAlphabetAndNothingElse() {
        Random random = new Random(7);
        Set<Integer> characters = Stream.generate(() -> PassCode.random(random))
                .limit(2_000)
                .flatMap(code -> code.characters().chars().boxed())
                .collect(Collectors.toSet());

        assertThat(characters).hasSize(32).doesNotContain((int) 'I', (int) 'L', (int) 'O', (int) 'U', (int) '-');
    }

    @Test
    void aTokenFitsIntoAStartParameterAndComesBack() {
        PassToken token = PassToken.random(new SecureRandom());

        assertThat(token.payload()).matches("c-[A-Za-z0-9_-]{24}").hasSizeLessThanOrEqualTo(64);
        assertThat(PassToken.ofPayload(token.payload())).contains(token);
        assertThat(PassToken.parse(token.value())).contains(token);
        assertThat(token).isNotEqualTo(PassToken.random(new SecureRandom()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c-",
                "c-short",
                "s-Zk3-f0_QbXw81mPzLtYr4uVn",
                "Zk3-f0_QbXw81mPzLtYr4uVn",
                "c-Zk3-f0_QbXw81mPzLtYr4uV ",
                "c-Zk3-f0_QbXw81mPzLtYr4uVn1"
            })
    void anotherPayloadIsNoToken(String payload) {
        assertThat(PassToken.ofPayload(payload)).isEmpty();
    }

    @Test
    void aTokenDoesNotGetIntoALog() {
        PassToken token = PassToken.random(new SecureRandom());

        assertThat("pass " + token).doesNotContain(token.value());
    }
}
