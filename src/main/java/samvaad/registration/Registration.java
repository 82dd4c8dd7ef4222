package samvaad.registration;

import java.time.Instant;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.chat.ChatId;
import samvaad.event.EventId;
import samvaad.person.Erasure;
import samvaad.text.Language;

/**
 * One person's place at an event, or what became of it.
 *
 * @param chat the private chat that registered the person, their own or a colleague's
 * @param mobile in E.164 form, if the event asks for it
 * @param colleague whether somebody else registered the person
 * @param changedAt time of the last change; a pass drawn before it is out of date
 * @param offeredUntil until when a freed seat is held, if one is offered
 */
public record Registration(
        long id,
        EventId event,
        ChatId chat,
        Status status,
        PassCode code,
        PassToken token,
        String name,
        Optional<String> mobile,
        Answers answers,
        boolean colleague,
        Language language,
        Instant changedAt,
        Optional<Instant> offeredUntil) {

    /** Messages about it that wait in the outbox have this tag, so that they go along when it moves to another chat. */
    public String tag() {
        return "registration:" + id;
    }

    /**
     * Whose data is in a message to the staff that shows it. One in nobody's chat has a number of its own there, which
     * no person's chat has, so that it can be erased without the others.
     */
    public ChatId[] about() {
        return NominatedSeats.isUnclaimed(this) ? new ChatId[] {chat, Erasure.inNobodysChat(id)} : new ChatId[] {chat};
    }

    /** The state of a registration. */
    public enum Status {
        /** Has a seat. */
        CONFIRMED,
        /** On the waiting list. */
        WAITING,
        /** A freed seat is held for the person. */
        OFFERED,
        /** An offer was declined or not accepted in time. */
        LAPSED,
        /** The person gave up the place. */
        WITHDRAWN;

        /** Whether the person has a seat, an offer or a place on the waiting list. */
        public boolean isActive() {
            return this == CONFIRMED || this == WAITING || this == OFFERED;
        }
    }
}
