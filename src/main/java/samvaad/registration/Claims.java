package samvaad.registration;

import java.time.Instant;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.chat.ChatId;
import samvaad.event.Event;
import samvaad.registration.Registration.Status;

/**
 * Whose a name and mobile are where several chats say so. What was only typed keeps nobody out, nor tells anybody that somebody is
 * registered; whoever shares the number of their own account takes over what others registered with it.
 */
final class Claims {

    private final RegistrationTable table;
    private final ProofTable proofs;

    Claims(RegistrationTable table, ProofTable proofs) {
        this.table = table;
        this.proofs = proofs;
    }

    /** The place that the same person holds from this very chat. */
    Optional<Registration> here(Event event, ChatId chat, Answers answers) {
        return identity(event, answers).flatMap(identity -> table.holder(event.id(), identity, chat));
    }

    /** The place that somebody holds under this name and mobile: whoever proved the number, else whoever has a seat, else the first. */
    Optional<Registration> anywhere(Event event, Answers answers) {
        return identity(event, answers).flatMap(identity -> table.holder(event.id(), identity));
    }

    /**
     * Takes the place of another chat that holds one under this name and mobile, for somebody who has proved the number: it is given up
     * there at this moment, to be had by nobody else. Guests were seen by the staff, so theirs stays.
     *
     * @param now whether it was proved just now: the later of two proofs counts
     * @return how that place was, if there was one
     */
    Optional<Registration> takeOver(Event event, ChatId chat, Answers answers, boolean now, Instant at) {
        return anywhere(event, answers)
                .filter(other -> !other.chat().equals(chat) && !other.chat().equals(Admissions.GUESTS))
                .filter(other -> now || !proofs.isProved(other.id()))
                .filter(other -> table.move(other.id(), other.status(), Status.WITHDRAWN, at))
                .filter(other -> proofs.disprove(other.id()));
    }

    /** Whether Telegram vouched that the number is of the account that registered. */
    boolean isProved(Registration registration) {
        return proofs.isProved(registration.id());
    }

    private static Optional<String> identity(Event event, Answers answers) {
        return Identity.of(answers.text(Question.NAME).orElse(""), RegistrationRequest.mobile(event, answers));
    }
}
