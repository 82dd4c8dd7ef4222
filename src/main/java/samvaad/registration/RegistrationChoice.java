package samvaad.registration;

import java.util.Optional;
import samvaad.bot.Turn;
import samvaad.chat.CallbackData;
import samvaad.event.Events;

/** Which registration a button means. Its data come from outside: they may name anybody's, or one whose event is gone. */
public final class RegistrationChoice {

    private final Events events;
    private final Registrations registrations;

    public RegistrationChoice(Events events, Registrations registrations) {
        this.events = events;
        this.registrations = registrations;
    }

    /** The registration that the first number of the data names, of this chat only. */
    public Optional<Registered> own(Turn turn, CallbackData data) {
        return data.number(0)
                .flatMap(id -> registrations.ofChat(id, turn.chat()))
                .flatMap(this::of);
    }

    /** The same of anybody: for the staff. */
    public Optional<Registered> anybodys(CallbackData data) {
        return data.number(0).flatMap(registrations::find).flatMap(this::of);
    }

    /** The registration with its event, if that is still known. */
    public Optional<Registered> of(Registration registration) {
        return events.find(registration.event()).map(event -> new Registered(registration, event));
    }
}
