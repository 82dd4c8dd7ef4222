package samvaad.question;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.text.Language;

/**
 * A question that somebody asked the organisers.
 *
 * @param name the person's name on Telegram
 */
public record AskedQuestion(
        long id,
        EventId event,
        ChatId chat,
        String name,
        Language language,
        Status status,
        String words,
        Optional<Reply> reply) {

    /** The state of the question. */
    public enum Status {
        OPEN,
        ANSWERED
    }

    /** The organisers' answer. */
    public record Reply(String words, UserId by, String byName, Instant at) {}
}
