package samvaad.event;

import java.util.List;
import samvaad.text.LocalText;

/**
 * A frequent question and its answer.
 *
 * @param words what people write when they ask it, in any script
 */
public record Faq(String id, LocalText question, LocalText answer, List<String> words) {

    public Faq {
        words = List.copyOf(words);
    }
}
