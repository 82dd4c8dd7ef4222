package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import samvaad.sandbox.Json;
import samvaad.sandbox.html.FormattedText;

/**
 * What a message says.
 *
 * @param kind text, photo, document, venue …
 * @param text the text or the caption
 * @param body the other fields as the Bot API has them; never changed
 * @param fileId "" where there is no file
 */
public record MessageContent(String kind, FormattedText text, ObjectNode body, String fileId) {
    public static MessageContent text(FormattedText text) {
        return new MessageContent("text", text, Json.object(), "");
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
