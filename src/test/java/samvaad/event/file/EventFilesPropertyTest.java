package samvaad.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import samvaad.event.Event;
import samvaad.event.QuickEvent;

/** Whatever an organiser writes, it is an event or it is told what is wrong and where. */
class EventFilesPropertyTest {

    private static final List<JsonNode> ODD = List.of(
            QuickEvent.json("null"),
            QuickEvent.json("true"),
            QuickEvent.json("-1"),
            QuickEvent.json("0"),
            QuickEvent.json("1e999"),
            QuickEvent.json("123456789012345678901234567890"),
            QuickEvent.json("2.5"),
            QuickEvent.json("''"),
            QuickEvent.json("' \\n'"),
            QuickEvent.json("'2025-11-28'"),
            QuickEvent.json("'2025-11-28T10:00'"),
            QuickEvent.json("'2099-12-31T23:59:59'"),
            QuickEvent.json("'23:59'"),
            QuickEvent.json("'P1D'"),
            QuickEvent.json("'P99999999999999D'"),
            QuickEvent.json("'PT-5H'"),
            QuickEvent.json("'rating'"),
            QuickEvent.json("'choices'"),
            QuickEvent.json("'number'"),
            QuickEvent.json("'email'"),
            QuickEvent.json("'\\ud83c'"),
            QuickEvent.json("'क्ष\\u0000'"),
            QuickEvent.json("[]"),
            QuickEvent.json("[[[]]]"),
            QuickEvent.json("[null, {}, 5, 'a']"),
            QuickEvent.json("{}"),
            QuickEvent.json("{'hi': 'अ', 'fr': 7}"),
            QuickEvent.json("{'id': 'opening'}"));
    private static final List<String> NAMES =
            List.of("id", "title", "starts", "min", "max", "options", "questions", "at", "x", "", "हिन्दी");

    @Property(tries = 3000)
    void anyTreeIsReadOrItsMistakesAreTold(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int changes) {
        Random random = new Random(seed);
        isSound(QuickEvent.read(root -> {
            for (int i = 0; i < changes; i++) {
                change(root, random);
            }
        }));
    }

    @Property(tries = 1500)
    void anyBytesAreReadOrTheirMistakesAreTold(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int changes) {
        Random random = new Random(seed);
        byte[] bytes = QuickEvent.bytes();
        byte[] odd = "{}[]\",:\\ \n'0e-\u0000".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] =
                    random.nextInt(4) == 0 ? (byte) random.nextInt(256) : odd[random.nextInt(odd.length)];
        }
        byte[] cut = Arrays.copyOf(bytes, random.nextInt(5) == 0 ? random.nextInt(bytes.length) : bytes.length);
        isSound(EventFiles.content("quick.json", cut));
    }

    @Property(tries = 20)
    void howeverDeepItGoesItIsTold(@ForAll @IntRange(min = 1, max = 3000) int depth) {
        String json = "{\"title\": " + "[".repeat(depth) + "]".repeat(depth) + "}";
        isSound(EventFiles.content("deep.json", json.getBytes(StandardCharsets.UTF_8)));
    }

    private static void change(ObjectNode root, Random random) {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(root, containers);
        ContainerNode<?> container = containers.get(random.nextInt(containers.size()));
        JsonNode value = random.nextInt(3) == 0
                ? containers.get(random.nextInt(containers.size())).deepCopy()
                : ODD.get(random.nextInt(ODD.size())).deepCopy();
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(NAMES);
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (container instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), value);
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> into) {
        if (node instanceof ContainerNode<?> container) {
            into.add(container);
        }
        node.forEach(child -> collect(child, into));
    }

    private static void isSound(EventFilesResult result) {
        if (result instanceof EventFilesResult.Refused refused) {
            assertThat(refused.mistakes()).isNotEmpty().allSatisfy(mistake -> {
                assertThat(mistake.file()).isNotBlank();
                assertThat(mistake.field()).isNotBlank();
                assertThat(mistake.reason()).isNotBlank();
                assertThat(mistake.toString().chars()).allMatch(c -> c >= ' ' && c != 0x7f);
            });
        } else {
            Event event = ((EventFilesResult.Accepted) result).events().get(0);
            assertThat(event.begins()).isBefore(event.endsAt());
            assertThat(event.feedbackOpens()).isBefore(event.feedbackCloses());
            assertThat(event.keptUntil()).isAfterOrEqualTo(event.endsAt());
            assertThat(event.reminders())
                    .allMatch(reminder -> event.due(reminder).isBefore(event.latestStart()));
        }
    }
}
