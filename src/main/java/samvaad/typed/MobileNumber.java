package samvaad.typed;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.text.Graphemes;

/** An Indian mobile number, typed in any common way. */
public final class MobileNumber {

    private static final String INDIA = "IN";

    /** How many characters of a text are searched, and how many possible starts of a number are tried. */
    private static final int SEARCHED = 300;

    private static final long MOST_TRIES = 30;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private MobileNumber() {}

    /** The number in E.164 form, such as {@code +919876543210}. */
    public static Optional<String> read(String typed) {
        String line = Digits.latin(Typing.line(typed));
        // The library would read letters as keys of an old telephone.
        return line.codePoints().anyMatch(Character::isLetter)
                ? Optional.empty()
                : parse(line).flatMap(MobileNumber::mobile);
    }

    /**
     * Finds the numbers among other words, each once: "my number is 98930 12345 (office)".
     *
     * @return at most a few; the end of a long text is not searched
     */
    public static List<String> among(String words) {
        String text = Graphemes.atMost(Digits.latin(Typing.line(Graphemes.atMost(words, SEARCHED))), SEARCHED);
        Set<String> found = new LinkedHashSet<>();
        for (PhoneNumberMatch match : NUMBERS.findNumbers(text, INDIA, Leniency.VALID, MOST_TRIES)) {
            mobile(match.number()).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** The number from a contact that Telegram vouches for. It is international, though often without the plus. */
    public static Optional<String> ofAccount(String phone) {
        String line = Digits.latin(Typing.line(phone));
        Optional<PhoneNumber> international =
                line.startsWith("+") ? parse(line) : parse("+" + line).filter(NUMBERS::isValidNumber);
        return international.isPresent() ? international.flatMap(MobileNumber::mobile) : read(phone);
    }

    /** The number as it is shown: {@code +91 98765 43210}. */
    public static String shown(String e164) {
        return parse(e164)
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL))
                .orElse(e164);
    }

    private static Optional<String> mobile(PhoneNumber number) {
        PhoneNumberType type = NUMBERS.getNumberType(number);
        boolean mobile = type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
        return mobile && !number.hasExtension() && NUMBERS.isValidNumberForRegion(number, INDIA)
                ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                : Optional.empty();
    }

    private static Optional<PhoneNumber> parse(String line) {
        try {
            return Optional.of(NUMBERS.parse(line, INDIA));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
