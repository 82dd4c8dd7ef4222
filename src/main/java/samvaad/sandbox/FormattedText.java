package samvaad.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** A text and what is bold, linked or quoted in it. */
record FormattedText(String text, List<Entity> entities) {
    static final FormattedText EMPTY = plain("");

    FormattedText {
        entities = List.copyOf(entities);
    }

    static FormattedText plain(String text) {
        return new FormattedText(text, List.of());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    ArrayNode json() {
        ArrayNode array = Json.array();
        entities.forEach(entity -> array.add(entity.json()));
        return array;
    }
}
