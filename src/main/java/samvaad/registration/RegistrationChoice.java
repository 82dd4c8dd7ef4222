package samvaad.registration;

import java.util.Optional;
import java.util.function.Predicate;
import samvaad.bot.Turn;
import samvaad.chat.CallbackData;
import samvaad.event.EventId;
import samvaad.event.Events;

/**
 * Which registration a button means. The data comes from outside: it may name somebody else's registration, or one
 * whose event is gone.
 */
public final class RegistrationChoice {

    private final Events events;
    private final Registrations registrations;

    public RegistrationChoice(Events events, Registrations registrations) {
        this.events = events;
        this.registrations = registrations;
    }

    /** The registration named by the first number in the data, only if it belongs to this chat. */
    public Optional<Registered> own(Turn turn, CallbackData data) {
        return data.number(0)
                .flatMap(id -> registrations.ofChat(id, turn.chat()))
                .flatMap(this::of);
    }

    /** As {@link #own}. If there is none, or it does not fit, the button is stale. */
    public Optional<Registered> ownOrStale(Turn turn, CallbackData data, Predicate<Registered> fits) {
        Optional<Registered> found = own(turn, data).filter(fits);
        if (found.isEmpty()) {
            turn.stale();
        }
        return found;
    }

    /** The same for anybody's registration: only for the staff of its event. */
    public Optional<Registered> anybodys(Turn turn, CallbackData data) {
        return data.number(0)
                .flatMap(registrations::find)
                .filter(one -> turn.dealsWith(one.event()))
                .flatMap(this::of);
    }

    /** The event of the registration that a button for staff names. */
    public Optional<EventId> about(CallbackData data) {
        return data.number(0).flatMap(registrations::find).map(Registration::event);
    }

    /** The registration with its event, if that still exists. */
    public Optional<Registered> of(Registration registration) {
        return events.find(registration.event()).map(event -> new Registered(registration, event));
    }
}
