package samvaad.feedback;

import java.util.Optional;
import java.util.OptionalInt;
import samvaad.answer.Answer;
import samvaad.chat.ChatId;
import samvaad.text.PrivateNumbers;

/**
 * A written comment.
 *
 * @param question the question it is about
 * @param rating the rating that it explains
 * @param name the author's name, if they gave it
 * @param by the author's chat, in the same case
 */
record Comment(String question, OptionalInt rating, String words, Optional<String> name, Optional<ChatId> by) {

    /** Sort order for comments without a rating, when low ratings come first. */
    private static final int UNRATED = 4;

    static Comment anonymous(String question, OptionalInt rating, String words) {
        return new Comment(question, rating, words, Optional.empty(), Optional.empty());
    }

    int order() {
        return rating.orElse(UNRATED);
    }

    /** The text of an answer, if it has any. */
    static Optional<String> words(Answer answer) {
        if (answer instanceof Answer.Text text) {
            return Optional.of(PrivateNumbers.blotted(text.value()));
        } else if (answer instanceof Answer.Phone phone) {
            return Optional.of(phone.e164());
        }
        return answer instanceof Answer.Picked picked ? picked.other().map(PrivateNumbers::blotted) : Optional.empty();
    }
}
