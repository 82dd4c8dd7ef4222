package samvaad.chat;

/** A person's id in Telegram. */
public record UserId(long value) {

    /** The person's private chat with the bot has the same number as the person. */
    public ChatId privateChat() {
        return new ChatId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
