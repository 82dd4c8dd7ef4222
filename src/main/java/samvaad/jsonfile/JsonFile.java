package samvaad.jsonfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Parses the bytes of a file as JSON, or says where they are not JSON. */
public final class JsonFile {

    /** Largest file, in bytes. */
    public static final int LARGEST = 1_000_000;

    public static final String WHOLE = "whole file";
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(JsonTrouble.DEEPEST)
                            .maxStringLength(JsonTrouble.LONGEST)
                            .maxNameLength(JsonTrouble.LONGEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonFile() {}

    public static Optional<JsonNode> read(byte[] bytes, Mistakes mistakes) {
        if (bytes.length > LARGEST) {
            mistakes.add(WHOLE, "must be at most 1 MB; it has " + bytes.length + " bytes");
            return Optional.empty();
        }
        return decoded(bytes, mistakes).flatMap(text -> parsed(text, mistakes));
    }

    private static Optional<String> decoded(byte[] bytes, Mistakes mistakes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            String readable = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
            long line = 1 + readable.chars().filter(c -> c == '\n').count();
            mistakes.add("line " + line, "is not written in UTF-8; save the file again with the encoding UTF-8");
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> parsed(String text, Mistakes mistakes) {
        if (text.isBlank()) {
            mistakes.add(WHOLE, "is empty; it must be one object that describes one event, in { }");
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            JsonTrouble trouble = JsonTrouble.of(e, text);
            mistakes.add(trouble.place(), trouble.reason());
            return Optional.empty();
        }
    }
}
