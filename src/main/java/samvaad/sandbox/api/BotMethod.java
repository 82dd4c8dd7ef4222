package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;

/** A method of the Bot API: from arguments to the result, or ApiError. */
@FunctionalInterface
public interface BotMethod {
    public JsonNode call(Args args);
}
