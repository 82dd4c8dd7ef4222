package samvaad.bot;

import java.util.Optional;
import samvaad.chat.CallbackData;
import samvaad.event.EventId;

/**
 * Which event a button for staff is about. The router asks before the press is handled, so that nobody gets at an event
 * they have no role for. The data may be forged.
 */
@FunctionalInterface
public interface About {

    /** The first id is the event's. */
    About EVENT = data -> data.id(0).flatMap(EventId::of);

    /** No event in particular. Whatever is shown must be limited by {@link Turn#dealsWith}. */
    About NO_EVENT = data -> Optional.empty();

    /** The event; empty if what the button names is not there, which the handler then says. */
    Optional<EventId> of(CallbackData data);
}
