package samvaad.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * Where an update comes from.
 *
 * @param chat where it happened and where the answer goes
 * @param kind what kind of chat that is
 * @param user who did it
 * @param name how the person calls themselves on Telegram, first and last name; NFC, may be anything
 * @param appLanguage the IETF tag of the person's app, if Telegram gave one
 * @param sentAt when it was sent as Telegram says; presses carry no time, they have the time of reading
 */
public record Origin(
        ChatId chat, ChatKind kind, UserId user, String name, Optional<String> appLanguage, Instant sentAt) {

    /** What kind of place a chat is. */
    public enum ChatKind {
        PRIVATE,
        GROUP,
        CHANNEL
    }

    public boolean isPrivate() {
        return kind == ChatKind.PRIVATE;
    }
}
