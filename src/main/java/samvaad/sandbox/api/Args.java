package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Json;

/** The arguments of one call, however they were sent, read as leniently as the real server does. */
public final class Args {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final Map<String, JsonNode> values;
    private final Map<String, UploadedFile> files;

    public Args(Map<String, JsonNode> values, Map<String, UploadedFile> files) {
        this.values = values;
        this.files = files;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The argument as text, "" if it is missing. A JSON null is the text "null", as on the real server. */
    String text(String name) {
        JsonNode value = values.get(name);
        if (value == null) {
            return "";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** The number that the text begins with, or 0. */
    long number(String name) {
        Matcher matcher = WHOLE.matcher(text(name));
        return matcher.lookingAt() ? Long.parseLong(matcher.group()) : 0;
    }

    boolean flag(String name) {
        String text = text(name).toLowerCase(Locale.ROOT);
        return text.equals("true") || text.equals("yes") || text.equals("1");
    }

    /** The argument as JSON, empty if it is missing. */
    Optional<JsonNode> json(String name, String error) {
        JsonNode value = values.get(name);
        if (value == null || (value.isTextual() && value.asText().isEmpty())) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            return Optional.of(value);
        }
        return Optional.of(Json.read(value.asText()).orElseThrow(() -> ApiError.bad(error)));
    }

    Optional<UploadedFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The chat that the call is about, 0 if it names none by number. */
    public long chat() {
        return number("chat_id");
    }
}
