package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import samvaad.sandbox.Json;
import samvaad.sandbox.html.FormattedText;

/**
 * What a message says.
 *
 * @param kind text, photo, document, venue …
 * @param text the text or the caption
 * @param body the other fields as the Bot API writes them; not to be changed
 * @param fileId "" if there is no file
 */
public record MessageContent(String kind, FormattedText text, ObjectNode body, String fileId) {
    public static MessageContent text(FormattedText text) {
        return new MessageContent("text", text, Json.object(), "");
    }

    /** One that is neither a text nor a file. */
    public static MessageContent of(String kind, ObjectNode body) {
        return new MessageContent(kind, FormattedText.EMPTY, body, "");
    }

    public boolean captioned() {
        return switch (kind) {
            case "photo", "video", "animation", "audio", "document", "voice" -> true;
            default -> false;
        };
    }

    public MessageContent withText(FormattedText other) {
        return new MessageContent(kind, other, body, fileId);
    }
}
