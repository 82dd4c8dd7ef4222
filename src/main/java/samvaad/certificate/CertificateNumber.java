package samvaad.certificate;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import samvaad.typed.Digits;

/**
 * What people read out or type to have a certificate checked: the year of the event and eight random digits, so that
 * nobody finds others by counting on.
 *
 * @param value such as {@code 2025-4821-7309}
 */
public record CertificateNumber(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{4}-\\d{4}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}./]{1,3}");
    private static final int DIGITS = 12;
    private static final int LONGEST = 40;
    private static final int HALF = 10_000;

    public CertificateNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a certificate's number");
        }
    }

    /** A number that nothing has yet. */
    static CertificateNumber fresh(int year, RandomGenerator random, Predicate<CertificateNumber> isTaken) {
        CertificateNumber number;
        do {
            number = new CertificateNumber(
                    String.format(Locale.ROOT, "%04d-%04d-%04d", year, random.nextInt(HALF), random.nextInt(HALF)));
        } while (isTaken.test(number));
        return number;
    }

    /** The number as typed: digits of any script, with or without something between them. */
    static Optional<CertificateNumber> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String digits = BETWEEN.matcher(Digits.latin(typed.strip())).replaceAll("");
        return digits.length() == DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(new CertificateNumber(
                        digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
