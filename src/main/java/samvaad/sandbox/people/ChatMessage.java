package samvaad.sandbox.people;

import java.util.Optional;

/**
 * A message in its present state.
 *
 * @param seq grows with each change in the chat
 * @param out whether it is from the bot
 * @param date in seconds since 1970
 * @param edited when, as date; 0 for never
 * @param replyTo 0 for no reply
 * @param effect "" for none
 */
public record ChatMessage(
        long id,
        long seq,
        boolean out,
        long date,
        long edited,
        boolean deleted,
        MessageContent content,
        Optional<Markup> markup,
        long replyTo,
        String effect) {

    public static ChatMessage fromBot(
            long id, long date, MessageContent content, Optional<Markup> markup, long replyTo, String effect) {
        return new ChatMessage(id, 0, true, date, 0, false, content, markup, replyTo, effect);
    }

    public static ChatMessage fromPerson(long id, long date, MessageContent content) {
        return new ChatMessage(id, 0, false, date, 0, false, content, Optional.empty(), 0, "");
    }

    ChatMessage at(long newSeq) {
        return new ChatMessage(id, newSeq, out, date, edited, deleted, content, markup, replyTo, effect);
    }

    public ChatMessage changed(MessageContent newContent, Optional<Markup> newMarkup, long when) {
        return new ChatMessage(id, seq, out, date, when, deleted, newContent, newMarkup, replyTo, effect);
    }

    public ChatMessage gone() {
        return new ChatMessage(id, seq, out, date, edited, true, content, markup, replyTo, effect);
    }

    public Optional<Markup> inline() {
        return markup.filter(m -> m.kind() == Markup.Kind.INLINE);
    }

    /** Telegram lets a bot edit its own messages unless they carry a reply keyboard or the like. */
    public boolean editable() {
        return out && markup.isPresent() == inline().isPresent();
    }
}
