package samvaad.event;

import java.util.Optional;

/** Whom to ask: any of the three, or none. */
public record Contact(Optional<String> phone, Optional<String> email, Optional<String> url) {

    public static final Contact NONE = new Contact(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }
}
