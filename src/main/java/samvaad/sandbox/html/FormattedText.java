package samvaad.sandbox.html;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import samvaad.sandbox.Json;

/** A text, and what is bold, linked, quoted and so on in it. */
public record FormattedText(String text, List<Entity> entities) {
    public static final FormattedText EMPTY = plain("");

    public FormattedText {
        entities = List.copyOf(entities);
    }

    public static FormattedText plain(String text) {
        return new FormattedText(text, List.of());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The entities as the Bot API writes them. */
    public ArrayNode json() {
        return Json.array().addAll(entities.stream().map(Entity::json).toList());
    }
}
