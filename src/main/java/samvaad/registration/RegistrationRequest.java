package samvaad.registration;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.event.Event;
import samvaad.event.QuestionType;
import samvaad.form.Answer;
import samvaad.form.Answers;
import samvaad.form.Field;
import samvaad.person.Consent;
import samvaad.text.Language;

/**
 * What somebody filled in and confirmed.
 *
 * @param consent the version of the privacy notice that was agreed to, and when
 */
public record RegistrationRequest(
        Event event, ChatId chat, Answers answers, boolean colleague, Language language, Consent consent, Instant at) {

    String name() {
        return answers.text(Field.NAME).orElse("");
    }

    /** The first mobile number that the event's questions asked for. */
    Optional<String> mobile() {
        return mobile(event, answers);
    }

    static Optional<String> mobile(Event event, Answers answers) {
        return event.registration().stream()
                .flatMap(registration -> registration.questions().stream())
                .filter(question -> question.type() instanceof QuestionType.Mobile)
                .flatMap(question -> answers.to(question.id(), Answer.Phone.class).stream())
                .map(Answer.Phone::e164)
                .findFirst();
    }
}
