package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import samvaad.sandbox.ApiError;

/** Typed fields of a JSON object, with Telegram's errors for wrong ones. */
final class JsonFields {
    private JsonFields() {}

    static String required(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            throw ApiError.bad("Can't find field \"" + name + "\"");
        }
        if (!value.isTextual() && !value.isNumber()) {
            throw wrong(name, "must be of type String");
        }
        return value.asText();
    }

    static String text(JsonNode object, String name) {
        return object.hasNonNull(name) ? required(object, name) : "";
    }

    static boolean flag(JsonNode object, String name) {
        if (object.hasNonNull(name) && !object.path(name).isBoolean()) {
            throw wrong(name, "must be of type Boolean");
        }
        return object.path(name).booleanValue();
    }

    static long number(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!object.hasNonNull(name)) {
            throw ApiError.bad("Can't find field \"" + name + "\"");
        }
        if (!value.isTextual() && !value.isNumber()) {
            throw wrong(name, "must be a Number");
        }
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        try {
            return Long.parseLong(value.asText());
        } catch (NumberFormatException e) {
            throw wrong(name, "must be a valid Number");
        }
    }

    static JsonNode object(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isObject()) {
            throw wrong(name, "must be of type Object");
        }
        return value;
    }

    private static ApiError wrong(String name, String what) {
        return ApiError.bad("Field \"" + name + "\" " + what);
    }
}
