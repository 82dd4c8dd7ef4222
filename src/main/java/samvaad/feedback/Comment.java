package samvaad.feedback;

import java.util.Optional;
import java.util.OptionalInt;
import samvaad.answer.Answer;
import samvaad.chat.ChatId;
import samvaad.text.PrivateNumbers;

/**
 * Something that was written.
 *
 * @param question what it is about
 * @param rating the stars that it explains
 * @param name who wrote it, if they said so
 * @param by their chat, in the same case
 */
record Comment(String question, OptionalInt rating, String words, Optional<String> name, Optional<ChatId> by) {

    /** What stars that were not given count as when the low ones come first. */
    private static final int UNRATED = 4;

    static Comment anonymous(String question, OptionalInt rating, String words) {
        return new Comment(question, rating, words, Optional.empty(), Optional.empty());
    }

    int order() {
        return rating.orElse(UNRATED);
    }

    /** The words of an answer, if it has any. */
    static Optional<String> words(Answer answer) {
        if (answer instanceof Answer.Text text) {
            return Optional.of(PrivateNumbers.blotted(text.value()));
        } else if (answer instanceof Answer.Phone phone) {
            return Optional.of(phone.e164());
        }
        return answer instanceof Answer.Picked picked ? picked.other().map(PrivateNumbers::blotted) : Optional.empty();
    }
}
