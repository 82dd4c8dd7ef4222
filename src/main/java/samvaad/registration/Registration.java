package samvaad.registration;

import java.time.Instant;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.chat.ChatId;
import samvaad.event.EventId;
import samvaad.text.Language;

/**
 * One person's place in an event, or what became of it.
 *
 * @param chat the private chat that registered the person: their own, or a colleague's
 * @param mobile in E.164 form, if the event asks for it
 * @param colleague whether somebody else registered the person
 * @param changedAt when it was last changed: a pass drawn before is out of date
 * @param offeredUntil how long a freed seat is held, while one is offered
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

    /** How a registration stands. */
    public enum Status {
        /** Has a seat. */
        CONFIRMED,
        /** Stands in the waiting list. */
        WAITING,
        /** A freed seat is held for the person. */
        OFFERED,
        /** An offer was not taken in time or declined. */
        LAPSED,
        /** Given up by the person. */
        WITHDRAWN;

        /** Whether the person holds a seat or a place in the waiting list. */
        public boolean isActive() {
            return this == CONFIRMED || this == WAITING || this == OFFERED;
        }
    }
}
