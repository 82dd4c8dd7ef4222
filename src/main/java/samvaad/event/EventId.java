package samvaad.event;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an event in files, links and stored rows: lower-case letters, digits and {@code -}, at most 32. It may
 * not begin with {@code c-}, {@code n-}, {@code p-}, {@code s-} or {@code v-}, because a link with such a payload is
 * something else: a pass, a staff invitation and so on.
 */
public record EventId(String value) {

    private static final Pattern FORM = Pattern.compile("(?![cnpsv]-)[a-z0-9-]{1,32}");

    private static final Pattern OTHER_LINK = Pattern.compile("[cnpsv]-");

    public EventId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an event id: " + value);
        }
    }

    /** The id with these characters, if they are allowed in one. */
    public static Optional<EventId> of(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new EventId(value)) : Optional.empty();
    }

    /** Whether a link with this payload is about something else than an event, such as a pass. */
    public static boolean isOtherLink(String payload) {
        return OTHER_LINK.matcher(payload).lookingAt();
    }

    @Override
    public String toString() {
        return value;
    }
}
