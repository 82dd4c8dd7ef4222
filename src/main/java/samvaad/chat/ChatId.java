package samvaad.chat;

/** A chat's id in Telegram: positive for a person's private chat, negative for groups and channels. */
public record ChatId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
