package samvaad.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import samvaad.event.Event;
import samvaad.event.QuickEvent;
import samvaad.testing.Hostile;

/** Event files with hostile words in any place are taken, and then sound, or refused with a reason. Many by {@code mvn test -Pfuzz}. */
class FuzzEventFilesTest {

    private static final int TRIES = 20;
    private static final int EACH = Math.max(1, Integer.getInteger("trust.inputs", 300) / TRIES);

    @Property(tries = TRIES)
    void hostileWordsInAnEventFile(@ForAll long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < EACH; i++) {
            EventFilesResult result = QuickEvent.read(root -> poison(root, random));
            if (result instanceof EventFilesResult.Refused refused) {
                assertThat(refused.mistakes()).isNotEmpty().allSatisfy(mistake -> {
                    assertThat(mistake.reason()).isNotBlank();
                    assertThat(mistake.toString().chars()).allMatch(c -> c >= ' ' && c != 0x7f);
                });
            } else {
                Event event = ((EventFilesResult.Accepted) result).events().get(0);
                assertThat(event.begins()).isBefore(event.endsAt());
            }
        }
    }

    private static void poison(ObjectNode root, Random random) {
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            List<ObjectNode> objects = new ArrayList<>();
            gather(root, objects);
            ObjectNode object = objects.get(random.nextInt(objects.size()));
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            if (!names.isEmpty()) {
                object.put(names.get(random.nextInt(names.size())), Hostile.string(random));
            }
        }
    }

    private static void gather(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> gather(child, objects));
    }
}
