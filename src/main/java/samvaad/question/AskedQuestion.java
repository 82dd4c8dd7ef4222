package samvaad.question;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.text.Language;

/**
 * What somebody asked the organisers.
 *
 * @param event empty while it is not clear which is meant
 * @param name how the person calls themselves on Telegram
 */
public record AskedQuestion(
        long id,
        String event,
        ChatId chat,
        String name,
        Language language,
        Status status,
        String words,
        Optional<Reply> reply) {

    /** How far it has come. */
    public enum Status {
        OPEN,
        ANSWERED
    }

    /** The organisers' answer. */
    public record Reply(String words, UserId by, String byName, Instant at) {}
}
