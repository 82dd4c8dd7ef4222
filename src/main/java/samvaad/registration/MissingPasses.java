package samvaad.registration;

import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.event.Events;
import samvaad.outbox.DeliveryListener;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.registration.Registration.Status;

/**
 * Tells people in words that they have a seat if the pass can't be drawn or Telegram refuses it. Otherwise they would
 * never know.
 */
final class MissingPasses implements DeliveryListener {

    private final Registrations registrations;
    private final Events events;
    private final Outbox outbox;
    private final People people;

    MissingPasses(Registrations registrations, Events events, Outbox outbox, People people) {
        this.registrations = registrations;
        this.events = events;
        this.outbox = outbox;
        this.people = people;
    }

    @Override
    public void ended(String detail, ChatId chat, End end) {
        if (end == End.REFUSED) {
            registrations
                    .ofChat(Long.parseLong(detail), chat)
                    .filter(registration -> registration.status() == Status.CONFIRMED)
                    .ifPresent(this::tell);
        }
    }

    private void tell(Registration registration) {
        events.find(registration.event())
                .ifPresent(event -> outbox.send(
                        registration.chat(),
                        Lane.ANSWER,
                        Passes.inWords(
                                registration,
                                event,
                                people.wordsFor(new UserId(registration.chat().value()), registration.language()))));
    }
}
