package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;

/** A method of the Bot API. Returns its result or throws ApiError. */
@FunctionalInterface
public interface BotMethod {
    public JsonNode call(Args args);
}
