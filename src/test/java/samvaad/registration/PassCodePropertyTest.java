package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PassCodePropertyTest {

    private static final String[] SEPARATORS = {"", "", " ", "-", "–", "—", "\u00a0", "\u2011", "\t", "\u200d"};

    @Property
    void everyCodeIsReadBackHoweverItIsWritten(@ForAll("codes") PassCode code, @ForAll Random random) {
        StringBuilder typed = new StringBuilder();
        for (char c : code.characters().toCharArray()) {
            typed.append(SEPARATORS[random.nextInt(SEPARATORS.length)]).append(otherwise(c, random));
        }

        assertThat(PassCode.parse(typed.toString())).contains(code);
    }

    @Property
    void whateverIsTypedIsACodeOrNone(@ForAll String typed) {
        PassCode.parse(typed)
                .ifPresent(code -> assertThat(PassCode.parse(code.toString())).contains(code));
    }

    @Provide
    Arbitrary<PassCode> codes() {
        return Arbitraries.longs().map(seed -> PassCode.random(new Random(seed)));
    }

    private static String otherwise(char c, Random random) {
        String same = Character.toString(c);
        return switch (random.nextInt(3)) {
            case 0 -> same.toLowerCase(Locale.ROOT);
            case 1 -> c == '0' ? "o" : c == '1' ? (random.nextBoolean() ? "I" : "l") : same;
            default -> Character.isDigit(c) ? Character.toString('०' + (c - '0')) : same;
        };
    }
}
