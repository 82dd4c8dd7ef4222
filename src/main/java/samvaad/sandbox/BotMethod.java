package samvaad.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** A method of the Bot API: from arguments to the result, or ApiError. */
@FunctionalInterface
interface BotMethod {
    JsonNode call(Args args);
}
