package samvaad.registration;

import java.time.Instant;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.Consent;
import samvaad.person.Notice;
import samvaad.registration.Registration.Status;
import samvaad.store.Writer;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * Seats that organisers give and take by hand, to a guest at the gate or to somebody out of turn. Never more than there
 * are.
 */
public final class Admissions {

    /** Guests have no chat. Nothing is sent to this one. */
    public static final ChatId GUESTS = new ChatId(0);

    private final RegistrationTable table;
    private final NominatedTable nominated;
    private final Registrations registrations;
    private final Outbox outbox;
    private final Messages messages;

    public Admissions(Writer writer, Registrations registrations, Outbox outbox, Messages messages) {
        this.table = new RegistrationTable(writer.sql());
        this.nominated = new NominatedTable(writer.sql());
        this.registrations = registrations;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** Whether somebody is on a list and has not confirmed yet, so that they have no chat either. */
    public boolean isUnconfirmed(Registration registration) {
        return registration.chat().equals(GUESTS) && nominated.isUnconfirmed(registration.id());
    }

    /** Whether a seat is free, even if somebody is waiting for it. */
    public boolean hasRoom(Event event, Instant now) {
        return room(event, now) > 0;
    }

    /** The same for somebody for whom a seat may already be held. */
    public boolean hasRoomFor(Registration registration, Event event, Instant now) {
        int held = event.takesPlace() ? registrations.seats().leftFor(registration, event, now) : 0;
        return room(event, now) + held + (registration.status() == Status.OFFERED ? 1 : 0) > 0;
    }

    /** The registration that already holds a place with this name and mobile number. */
    public Optional<Registration> holder(Event event, Answers answers) {
        return registrations.claims().anywhere(event, answers);
    }

    /**
     * A registration with this mobile number that may be for the same person, with the name in another script. Only for
     * the staff, who see the person and whose list has everybody.
     */
    public Optional<Registration> alike(Event event, Answers answers) {
        String name = answers.text(Question.NAME).orElse("");
        return RegistrationRequest.mobile(event, answers).stream()
                .flatMap(mobile -> table.withMobile(event.id(), mobile).stream())
                .filter(other -> Identity.alike(other.name(), name))
                .findFirst();
    }

    /** Registers somebody who came without a registration. Empty if no seat is free. */
    public Optional<Registration> guest(Event event, Answers answers, Language language, Instant now) {
        if (!hasRoom(event, now) || holder(event, answers).isPresent()) {
            return Optional.empty();
        }
        Consent consent = new Consent(Notice.version(event), now);
        Registration guest = registrations.insert(
                new RegistrationRequest(event, GUESTS, answers, true, language, consent, now), Status.CONFIRMED);
        registrations.count(event, "confirmed", now);
        registrations.count(event, "guest", now);
        return Optional.of(guest);
    }

    /** Gives a seat to somebody who is waiting or gave up. Empty if none is free or they already have one. */
    public Optional<Registration> admit(Registration registration, Event event, Instant now) {
        boolean taken = registrations
                .claims()
                .here(event, registration.chat(), registration.answers())
                .filter(other -> other.id() != registration.id())
                .isPresent();
        boolean moved = !taken
                && registration.status() != Status.CONFIRMED
                && hasRoomFor(registration, event, now)
                && table.move(registration.id(), registration.status(), Status.CONFIRMED, now);
        if (!moved) {
            return Optional.empty();
        }
        registrations.count(event, "confirmed", now);
        Registration seated = table.find(registration.id()).orElseThrow();
        Texts texts = messages.in(seated.language());
        outbox.send(
                seated.chat(),
                Lane.NUDGE,
                Passes.tag(seated),
                Passes.first(seated, event, texts, Optional.empty(), now));
        return Optional.of(seated);
    }

    /** Takes away a seat or a place and tells the person who made the registration. Returns whether there was one. */
    public boolean withdraw(Registration registration, Event event, Instant now) {
        boolean withdrawn = registrations.withdraw(registration, event, now);
        if (withdrawn) {
            Texts texts = messages.in(registration.language());
            String title = event.title().in(texts.language());
            outbox.send(
                    registration.chat(),
                    Lane.NUDGE,
                    Outgoing.show(texts.text("admission.withdrawn", "name", registration.name(), "event", title)));
        }
        return withdrawn;
    }

    private int room(Event event, Instant now) {
        return event.takesPlace() ? registrations.seats().forAll(event, now) : 0;
    }
}
