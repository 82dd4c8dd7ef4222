package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Bytes;
import samvaad.sandbox.Json;
import samvaad.sandbox.people.MediaTypes;

/**
 * What the server replies to a request.
 *
 * @param retryAfter in seconds, 0 for none
 * @param disposition the file's name, and whether a browser shows the file or must save it; "" for neither
 */
public record HttpReply(int status, String type, Bytes body, long retryAfter, String disposition) {
    public static HttpReply of(int status, String type, byte[] body) {
        return new HttpReply(status, type, new Bytes(body), 0, "");
    }

    public static HttpReply of(int status, String type, String body) {
        return of(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** To be saved, not shown: whoever sent the file may have written a page. */
    public static HttpReply attachment(String name, byte[] body) {
        return new HttpReply(200, MediaTypes.UNKNOWN, new Bytes(body), 0, "attachment; " + named(name));
    }

    /** To be shown; whoever saves it from there gets this name. */
    public static HttpReply shown(String type, String name, byte[] body) {
        return new HttpReply(200, type, new Bytes(body), 0, "inline; " + named(name));
    }

    private static String named(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "filename*=UTF-8''" + encoded;
    }

    /** What a method of the Bot API returned. */
    public static HttpReply result(JsonNode result) {
        ObjectNode json = Json.object().put("ok", true);
        json.set("result", result);
        return of(200, "application/json", Json.ascii(json));
    }

    /** An error of the Bot API. */
    public static HttpReply error(int code, String description) {
        return error(code, description, 0);
    }

    public static HttpReply error(ApiError error) {
        return error(error.code(), error.description(), error.retryAfter());
    }

    private static HttpReply error(int code, String description, long retryAfter) {
        ObjectNode json = Json.object();
        json.put("ok", false).put("error_code", code).put("description", description);
        if (retryAfter > 0) {
            json.putObject("parameters").put("retry_after", retryAfter);
        }
        return new HttpReply(code, "application/json", new Bytes(Json.ascii(json)), retryAfter, "");
    }
}
