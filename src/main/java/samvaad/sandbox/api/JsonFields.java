package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import samvaad.sandbox.ApiError;

/** Typed fields of a JSON object, with the errors that Telegram has for wrong ones. */
final class JsonFields {
    private JsonFields() {}

    static String required(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            throw ApiError.bad("Can't find field \"" + name + "\"");
        }
        return string(value, name);
    }

    static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull() ? "" : string(value, name);
    }

    static boolean flag(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw ApiError.bad("Field \"" + name + "\" must be of type Boolean");
        }
        return value.booleanValue();
    }

    static long number(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw ApiError.bad("Can't find field \"" + name + "\"");
        }
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        if (!value.isTextual() && !value.isNumber()) {
            throw ApiError.bad("Field \"" + name + "\" must be a Number");
        }
        try {
            return Long.parseLong(value.asText());
        } catch (NumberFormatException e) {
            throw ApiError.bad("Field \"" + name + "\" must be a valid Number");
        }
    }

    static JsonNode object(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isObject()) {
            throw ApiError.bad("Field \"" + name + "\" must be of type Object");
        }
        return value;
    }

    private static String string(JsonNode value, String name) {
        if (!value.isTextual() && !value.isNumber()) {
            throw ApiError.bad("Field \"" + name + "\" must be of type String");
        }
        return value.asText();
    }
}
