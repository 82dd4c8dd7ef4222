package samvaad.chat;

/** A person as Telegram numbers them. */
public record UserId(long value) {

    /** The person's private chat with the bot has the person's own number. */
    public ChatId privateChat() {
        return new ChatId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
