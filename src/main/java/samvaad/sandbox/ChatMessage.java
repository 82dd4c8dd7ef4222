package samvaad.sandbox;

import java.util.Optional;

/**
 * A message as it is now.
 *
 * @param seq grows with each change in the chat
 * @param out from the bot
 * @param edited when, 0 for never
 * @param replyTo 0 for no reply
 * @param effect "" for none
 */
record ChatMessage(
        long id,
        long seq,
        boolean out,
        long date,
        long edited,
        boolean deleted,
        Content content,
        Optional<Markup> markup,
        long replyTo,
        String effect) {

    static ChatMessage fromBot(
            long id, long date, Content content, Optional<Markup> markup, long replyTo, String effect) {
        return new ChatMessage(id, 0, true, date, 0, false, content, markup, replyTo, effect);
    }

    static ChatMessage fromPerson(long id, long date, Content content) {
        return new ChatMessage(id, 0, false, date, 0, false, content, Optional.empty(), 0, "");
    }

    ChatMessage at(long newSeq) {
        return new ChatMessage(id, newSeq, out, date, edited, deleted, content, markup, replyTo, effect);
    }

    ChatMessage changed(Content newContent, Optional<Markup> newMarkup, long when) {
        return new ChatMessage(id, seq, out, date, when, deleted, newContent, newMarkup, replyTo, effect);
    }

    ChatMessage gone() {
        return new ChatMessage(id, seq, out, date, edited, true, content, markup, replyTo, effect);
    }

    Optional<Markup> inline() {
        return markup.filter(m -> m.kind() == Markup.Kind.INLINE);
    }

    /** Telegram lets a bot edit its own messages unless they carry a reply keyboard or the like. */
    boolean editable() {
        return out && markup.isPresent() == inline().isPresent();
    }
}
