package samvaad.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** JSON in and out. */
public final class Json {
    private static final JsonMapper PLAIN = JsonMapper.builder().build();
    private static final ObjectWriter ASCII = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writer();
    private static final ObjectWriter UTF8 = PLAIN.writer();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static BooleanNode yes() {
        return BooleanNode.TRUE;
    }

    /** As the Bot API server writes it: everything beyond ASCII escaped. */
    public static byte[] ascii(JsonNode node) {
        return bytes(ASCII, node);
    }

    public static byte[] utf8(JsonNode node) {
        return bytes(UTF8, node);
    }

    /** The value, or empty where this is not JSON. */
    public static Optional<JsonNode> read(byte[] bytes) {
        try {
            return Optional.of(PLAIN.readTree(bytes)).filter(node -> !node.isMissingNode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The value, or empty where this is not JSON. */
    public static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(PLAIN.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(ObjectWriter writer, JsonNode node) {
        try {
            return writer.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
