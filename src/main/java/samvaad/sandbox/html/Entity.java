package samvaad.sandbox.html;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import samvaad.sandbox.Json;

/**
 * A formatted stretch of a text.
 *
 * @param offset in UTF-16 units, as is the length
 * @param detail a link, a language or an id, depending on the type; "" for none
 */
public record Entity(int offset, int length, String type, String detail) {
    /** Outer ones first. */
    static final Comparator<Entity> ORDER = Comparator.comparingInt(Entity::offset)
            .thenComparing(Comparator.comparingInt(Entity::length).reversed())
            .thenComparingInt(Entity::rank);

    private static final List<String> RANKS = List.of(
            ("blockquote expandable_blockquote text_link pre code " + "bold italic underline strikethrough spoiler")
                    .split(" "));
    private static final Set<String> STYLES = Set.of("bold", "italic", "underline", "strikethrough", "spoiler");

    public int end() {
        return offset + length;
    }

    boolean style() {
        return STYLES.contains(type);
    }

    boolean code() {
        return type.equals("pre") || type.equals("code");
    }

    boolean quote() {
        return type.equals("blockquote") || type.equals("expandable_blockquote");
    }

    boolean overlaps(Entity other) {
        return offset < other.end() && other.offset < end();
    }

    Entity moved(int newOffset, int newLength) {
        return new Entity(newOffset, newLength, type, detail);
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("offset", offset).put("length", length).put("type", type);
        switch (type) {
            case "text_link" -> json.put("url", detail);
            case "custom_emoji" -> json.put("custom_emoji_id", detail);
            case "date_time" -> json.put("unix_time", Long.parseLong(detail));
            case "text_mention" ->
                json.putObject("user")
                        .put("id", Long.parseLong(detail))
                        .put("is_bot", false)
                        .put("first_name", "");
            case "pre" -> {
                if (!detail.isEmpty()) {
                    json.put("language", detail);
                }
            }
            default -> {}
        }
        return json;
    }

    private int rank() {
        int rank = RANKS.indexOf(type);
        return rank < 0 ? RANKS.size() : rank;
    }
}
