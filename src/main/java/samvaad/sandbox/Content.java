package samvaad.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a message says.
 *
 * @param kind text, photo, document, venue …
 * @param text the text or the caption
 * @param body the other fields as the Bot API has them; never changed
 * @param fileId "" where there is no file
 */
record Content(String kind, FormattedText text, ObjectNode body, String fileId) {
    static Content text(FormattedText text) {
        return new Content("text", text, Json.object(), "");
    }

    boolean captioned() {
        return switch (kind) {
            case "photo", "video", "animation", "audio", "document", "voice" -> true;
            default -> false;
        };
    }

    Content withText(FormattedText other) {
        return new Content(kind, other, body, fileId);
    }
}
