package samvaad.registration;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * The code to read out at the gate if the QR code can't be scanned: six characters of Crockford's base 32, which leaves
 * out I, L, O and U.
 *
 * @param characters six characters in upper case, without the dash
 */
public record PassCode(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;

    public PassCode {
        if (characters.length() != LENGTH || !characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("not the six characters of a pass code");
        }
    }

    /** A random code out of about a thousand million. The table makes sure that no two are the same. */
    public static PassCode random(RandomGenerator random) {
        StringBuilder characters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new PassCode(characters.toString());
    }

    /** A random code that nobody has yet. */
    static PassCode fresh(RandomGenerator random, Predicate<PassCode> taken) {
        PassCode code = random(random);
        while (taken.test(code)) {
            code = random(random);
        }
        return code;
    }

    /** Reads a typed code: any case, spaces and dashes anywhere, O for 0, I and L for 1, digits of any script. */
    public static Optional<PassCode> parse(String typed) {
        StringBuilder characters = new StringBuilder(LENGTH);
        for (int c : typed.codePoints().filter(c -> !isBetween(c)).toArray()) {
            int meant = meant(c);
            if (ALPHABET.indexOf(meant) < 0 || characters.length() == LENGTH) {
                return Optional.empty();
            }
            characters.append((char) meant);
        }
        return characters.length() == LENGTH ? Optional.of(new PassCode(characters.toString())) : Optional.empty();
    }

    /** The code with the dash in the middle, as it is shown. */
    @Override
    public String toString() {
        return characters.substring(0, LENGTH / 2) + "-" + characters.substring(LENGTH / 2);
    }

    private static boolean isBetween(int c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || type == Character.DASH_PUNCTUATION
                || type == Character.FORMAT
                || c == '\u2212';
    }

    private static int meant(int c) {
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        if (c > 'z') {
            return c;
        }
        int upper = Character.toString(c).toUpperCase(Locale.ROOT).charAt(0);
        return upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
    }
}
