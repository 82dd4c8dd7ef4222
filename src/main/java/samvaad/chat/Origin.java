package samvaad.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * Where an update comes from.
 *
 * @param chat where it happened and where the answer goes
 * @param kind what kind of chat that is
 * @param user who did it
 * @param name the person's first and last name on Telegram; NFC, may be anything
 * @param appLanguage the IETF tag of the person's app, if Telegram gave one
 * @param sentAt when it was sent, according to Telegram; presses carry no time, so they get the time of reading
 */
public record Origin(
        ChatId chat, ChatKind kind, UserId user, String name, Optional<String> appLanguage, Instant sentAt) {

    public enum ChatKind {
        PRIVATE,
        GROUP,
        CHANNEL
    }

    public boolean isPrivate() {
        return kind == ChatKind.PRIVATE;
    }
}
