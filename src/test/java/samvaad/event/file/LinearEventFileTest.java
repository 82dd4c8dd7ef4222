package samvaad.event.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import samvaad.event.QuickEvent;
import samvaad.testing.Cost;

/** Whatever stands in an event file, it is read in a time in proportion to its length. */
class LinearEventFileTest {

    @Test
    void wordsAndIds() {
        isLinear((root, text) -> root.put("id", text));
        isLinear((root, text) -> root.put("title", text));
        isLinear((root, text) ->
                ((ObjectNode) root.get("agenda").get(0)).put("id", text).put(text, text));
    }

    @Test
    void texts() {
        isLinear((root, text) -> root.put("summary", text));
        isLinear((root, text) -> root.put("summary", "<a ".repeat(text.length() / 3)));
        isLinear((root, text) -> root.put("summary", "<a " + " ".repeat(text.length())));
        isLinear((root, text) -> ((ObjectNode) root.at("/registration/questions/0"))
                .put("ask", "aa".repeat(text.length() / 2) + "खाता" + " ".repeat(text.length())));
        isLinear((root, text) ->
                ((ObjectNode) root.at("/registration/questions/0")).put("ask", "खाता ".repeat(text.length() / 5)));
    }

    @Test
    void times() {
        isLinear((root, text) ->
                root.put("starts", text).put("ends", "T" + text + "T").put("zone", text));
        isLinear((root, text) ->
                ((ObjectNode) root.get("reminders").get(0)).put("before", text).put("at", text));
        isLinear((root, text) ->
                root.put("starts", "2030T".repeat(text.length() / 5)).put("keep", "P" + text));
    }

    @Test
    void filesThatAreNoJson() {
        for (String end : List.of("}", "x", "#", ",", "२", "“")) {
            Cost.isLinear(text -> {
                EventFilesResult unused = EventFiles.content(
                        "a.json",
                        ("{\"id\": \"a\"" + text.replaceAll("\\S", " ") + "," + " ".repeat(text.length()) + end)
                                .getBytes(StandardCharsets.UTF_8));
            });
        }
    }

    @Test
    void contacts() {
        isLinear((root, text) -> root.putObject("contact")
                .put("phone", text)
                .put("email", "a@" + text)
                .put("url", "https://" + text));
    }

    private static void isLinear(BiConsumer<ObjectNode, String> change) {
        Cost.isLinear(text -> {
            EventFilesResult unused = QuickEvent.read(root -> change.accept(root, text));
        });
    }
}
