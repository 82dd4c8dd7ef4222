package samvaad.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers as they are stored: {@code {"v":1,"answers":{"name":{"text":"…"}}}}. */
public final class AnswersCodec {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final int VERSION = 1;

    private AnswersCodec() {}

    public static String write(Answers answers) {
        ObjectNode root = JSON.createObjectNode().put("v", VERSION);
        root.set("answers", tree(answers));
        return root.toString();
    }

    /** Empty if this program can't read it: it is of another version, or damaged. */
    public static Optional<Answers> read(String stored) {
        return root(stored, VERSION).flatMap(root -> answers(root.path("answers")));
    }

    /** An object of this version. */
    static Optional<JsonNode> root(String stored, int version) {
        try {
            return Optional.ofNullable(JSON.readTree(stored))
                    .filter(root -> root.path("v").asInt(0) == version);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    static ObjectNode tree(Answers answers) {
        ObjectNode tree = JSON.createObjectNode();
        answers.byField().forEach((field, answer) -> tree.set(field, tree(answer)));
        return tree;
    }

    static Optional<Answers> answers(JsonNode tree) {
        if (!tree.isObject()) {
            return Optional.empty();
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : tree.properties()) {
            Optional<Answer> answer = answer(entry.getValue());
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            answers.put(entry.getKey(), answer.get());
        }
        return Optional.of(new Answers(answers));
    }

    private static ObjectNode tree(Answer answer) {
        ObjectNode node = JSON.createObjectNode();
        if (answer instanceof Answer.Text text) {
            return node.put("text", text.value());
        } else if (answer instanceof Answer.Phone phone) {
            node.put("phone", phone.e164()).put("card", phone.card());
            return phone.proved() ? node.put("proved", true) : node;
        } else if (answer instanceof Answer.Figure figure) {
            return node.put("figure", figure.value());
        } else if (answer instanceof Answer.Picked picked) {
            ArrayNode choices = node.putArray("picked");
            picked.choices().forEach(choices::add);
            picked.other().ifPresent(words -> node.put("other", words));
            return node;
        }
        if (answer instanceof Answer.Kept) {
            return node.put("kept", true);
        }
        return node.put(answer instanceof Answer.Absent ? "absent" : "skipped", true);
    }

    private static Optional<Answer> answer(JsonNode node) {
        if (node.path("text").isTextual()) {
            return Optional.of(new Answer.Text(node.path("text").textValue()));
        } else if (node.path("phone").isTextual()) {
            return Optional.of(new Answer.Phone(
                    node.path("phone").textValue(),
                    node.path("card").asBoolean(),
                    node.path("proved").asBoolean()));
        } else if (node.path("figure").isIntegralNumber()) {
            return Optional.of(new Answer.Figure(node.path("figure").longValue()));
        } else if (node.path("picked").isArray()) {
            return picked(node);
        } else if (node.path("absent").asBoolean()) {
            return Optional.of(new Answer.Absent());
        } else if (node.path("kept").asBoolean()) {
            return Optional.of(new Answer.Kept());
        }
        return node.path("skipped").asBoolean() ? Optional.of(new Answer.Skipped()) : Optional.empty();
    }

    private static Optional<Answer> picked(JsonNode node) {
        List<String> choices = new ArrayList<>();
        for (JsonNode choice : node.path("picked")) {
            if (!choice.isTextual()) {
                return Optional.empty();
            }
            choices.add(choice.textValue());
        }
        return Optional.of(new Answer.Picked(
                choices, Optional.ofNullable(node.path("other").textValue())));
    }
}
