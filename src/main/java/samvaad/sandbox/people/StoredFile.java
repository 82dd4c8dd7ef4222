package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import samvaad.sandbox.Bytes;
import samvaad.sandbox.Json;

/**
 * A file that somebody sent.
 *
 * @param kind photo, document, voice, sticker …
 * @param name "" for none
 * @param width 0 unless it is a picture
 */
public record StoredFile(
        String id,
        String uniqueId,
        String kind,
        String name,
        String type,
        String path,
        Bytes data,
        int width,
        int height) {
    private static final int[] SIZES = {90, 320, 800, 1280};

    public byte[] bytes() {
        return data.array();
    }

    public int size() {
        return data.size();
    }

    /** The part of a message that describes the file. All sizes of a photo have the same bytes. */
    public ObjectNode body() {
        ObjectNode body = Json.object();
        if (kind.equals("photo")) {
            body.set("photo", sizes());
            return body;
        }
        ObjectNode file = body.putObject(kind);
        if (!name.isEmpty()) {
            file.put("file_name", name);
        }
        switch (kind) {
            case "voice" -> file.put("duration", 3).put("mime_type", type);
            case "sticker" ->
                file.put("type", "regular")
                        .put("width", width)
                        .put("height", height)
                        .put("is_animated", false)
                        .put("is_video", false);
            default -> file.put("mime_type", type);
        }
        file.put("file_id", id).put("file_unique_id", uniqueId).put("file_size", size());
        return body;
    }

    private ArrayNode sizes() {
        ArrayNode sizes = Json.array();
        int longest = Math.max(width, height);
        for (int size : SIZES) {
            boolean last = size >= longest || size == SIZES[SIZES.length - 1];
            double scale = Math.min(1.0, (double) size / longest);
            sizes.addObject()
                    .put("file_id", last ? id : id + "-" + size)
                    .put("file_unique_id", last ? uniqueId : uniqueId + "-" + size)
                    .put("file_size", Math.max(1, (int) (size() * scale * scale)))
                    .put("width", Math.max(1, (int) Math.round(width * scale)))
                    .put("height", Math.max(1, (int) Math.round(height * scale)));
            if (last) {
                break;
            }
        }
        return sizes;
    }
}
