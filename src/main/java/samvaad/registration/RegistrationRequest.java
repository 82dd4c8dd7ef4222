package samvaad.registration;

import java.time.Instant;
import java.util.Optional;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.MobileType;
import samvaad.answer.Question;
import samvaad.chat.ChatId;
import samvaad.event.Event;
import samvaad.person.Consent;
import samvaad.text.Language;

/**
 * A confirmed registration form.
 *
 * @param consent which version of the privacy notice the person agreed to, and when
 */
public record RegistrationRequest(
        Event event, ChatId chat, Answers answers, boolean colleague, Language language, Consent consent, Instant at) {

    String name() {
        return answers.text(Question.NAME).orElse("");
    }

    /** The first mobile number that the event's questions asked for. */
    Optional<String> mobile() {
        return mobile(event, answers);
    }

    /** Whether that number is the one of the account that registers. Guests at the gate have no account. */
    boolean proved() {
        return !chat.equals(Admissions.GUESTS)
                && phone(event, answers).filter(Answer.Phone::proved).isPresent();
    }

    static Optional<String> mobile(Event event, Answers answers) {
        return phone(event, answers).map(Answer.Phone::e164);
    }

    static Optional<Answer.Phone> phone(Event event, Answers answers) {
        return event.everAsked().stream()
                .filter(question -> question.type() instanceof MobileType)
                .flatMap(question -> answers.to(question.id(), Answer.Phone.class).stream())
                .findFirst();
    }
}
