package samvaad.nomination;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.typed.Spelling;

/**
 * Tells whether two rows are about the same person: the same mobile number and name, or the same answers to everything
 * if no number is asked for. The digest is keyed with the list's token and says nothing about the person.
 */
final class Digests {

    private Digests() {}

    static String of(NominationList list, Answers answers) {
        String name = Spelling.fold(answers.text(Question.NAME).orElse(""));
        String person = mobile(answers).map(number -> number + " " + name).orElseGet(() -> name + " " + answers.json());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((list.token() + "\n" + person).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static Optional<String> mobile(Answers answers) {
        return answers.byQuestion().values().stream()
                .filter(Answer.Phone.class::isInstance)
                .map(answer -> ((Answer.Phone) answer).e164())
                .findFirst();
    }
}
