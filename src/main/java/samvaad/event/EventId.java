package samvaad.event;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an event in files, links and stored rows: lower-case letters, digits and {@code -}, at most 32. It
 * may not begin with {@code c-} or {@code s-}, for a link with such a payload is a pass or an invitation to the staff.
 */
public record EventId(String value) {

    private static final Pattern FORM = Pattern.compile("(?![cs]-)[a-z0-9-]{1,32}");

    public EventId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an event id: " + value);
        }
    }

    /** The id that these characters spell, if they do. */
    public static Optional<EventId> of(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new EventId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
