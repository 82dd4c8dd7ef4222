package samvaad.event;

import java.util.Optional;
import samvaad.text.LocalText;

/**
 * Whom to ask: any of phone, e-mail and web address, at least one.
 *
 * @param name who that is; empty for the event's only contact
 * @param purpose what to ask them about; empty means anything
 */
public record Contact(
        LocalText name, LocalText purpose, Optional<String> phone, Optional<String> email, Optional<String> url) {

    public boolean isEmpty() {
        return phone.isEmpty() && email.isEmpty() && url.isEmpty();
    }
}
