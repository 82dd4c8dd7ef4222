package samvaad.event;

import java.util.List;
import samvaad.text.LocalText;

/**
 * A question that people often have.
 *
 * @param words what people write when they have it, in any script
 */
public record Faq(String id, LocalText question, LocalText answer, List<String> words) {

    public Faq {
        words = List.copyOf(words);
    }
}
