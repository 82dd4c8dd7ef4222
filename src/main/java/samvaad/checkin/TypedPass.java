package samvaad.checkin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import samvaad.registration.PassCode;
import samvaad.registration.PassToken;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;

/** A pass that was typed: by its link or its code. */
final class TypedPass {

    private static final Pattern LINK = Pattern.compile("start=c-([A-Za-z0-9_-]{24})");

    private final Registrations registrations;

    TypedPass(Registrations registrations) {
        this.registrations = registrations;
    }

    /** Whether the text has the link of a pass, which names one person or nobody. */
    static boolean isLink(String text) {
        return LINK.matcher(text).find();
    }

    /** Whoever the text names without doubt: a link, or a code with a digit in it. */
    Optional<Registration> find(String text) {
        Matcher link = LINK.matcher(text);
        if (link.find()) {
            return PassToken.parse(link.group(1)).flatMap(registrations::find);
        }
        return PassCode.parse(text)
                .filter(code -> text.codePoints().anyMatch(Character::isDigit))
                .flatMap(registrations::find);
    }

    /** The same for a code that may also be the beginning of a name: ask for names first. */
    Optional<Registration> findLikeAName(String text) {
        return PassCode.parse(text).flatMap(registrations::find);
    }
}
