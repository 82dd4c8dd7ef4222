package samvaad.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What a call of the Bot API came to. */
sealed interface Answer {

    /** {@code "ok": true}. */
    record Result(JsonNode result) implements Answer {}

    /**
     * {@code "ok": false}.
     *
     * @param code as of HTTP
     * @param retryAfter zero where Telegram names none
     * @param migrateTo the chat's new number, 0 where there is none
     */
    record Problem(int code, String description, Duration retryAfter, long migrateTo) implements Answer {}

    /** No answer of the Bot API's at all: no connection, a time-out, a gateway's HTML, JSON cut off. */
    record Nothing(String reason) implements Answer {}
}
