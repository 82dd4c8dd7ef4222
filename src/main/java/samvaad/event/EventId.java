package samvaad.event;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an event in files, links and stored rows: lower-case letters, digits and {@code -}, at most 32. It may
 * not begin with {@code c-} or {@code s-}, because a link with such a payload is a pass or a staff invitation.
 */
public record EventId(String value) {

    private static final Pattern FORM = Pattern.compile("(?![cs]-)[a-z0-9-]{1,32}");

    public EventId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an event id: " + value);
        }
    }

    /** The id with these characters, if they are allowed in one. */
    public static Optional<EventId> of(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new EventId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
