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
 * What goes back over the wire.
 *
 * @param retryAfter in seconds, 0 for no such thing
 * @param disposition whether a file is to be kept instead of shown, "" for no such thing
 */
public record HttpReply(int status, String type, Bytes body, long retryAfter, String disposition) {
    private static final byte[] OK = "{\"ok\":true,\"result\":".getBytes(StandardCharsets.US_ASCII);

    public static HttpReply of(int status, String type, byte[] body) {
        return new HttpReply(status, type, new Bytes(body), 0, "");
    }

    /** To be kept, not shown: whoever sent it may have written a page. */
    public static HttpReply attachment(String name, byte[] body) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return new HttpReply(200, MediaTypes.UNKNOWN, new Bytes(body), 0, "attachment; filename*=UTF-8''" + encoded);
    }

    public static HttpReply html(int status, String text) {
        return of(status, "text/html", text.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpReply result(JsonNode result) {
        byte[] json = Json.ascii(result);
        byte[] all = new byte[OK.length + json.length + 1];
        System.arraycopy(OK, 0, all, 0, OK.length);
        System.arraycopy(json, 0, all, OK.length, json.length);
        all[all.length - 1] = '}';
        return of(200, "application/json", all);
    }

    public static HttpReply of(ApiError error) {
        return error(error.code(), error.description(), error.retryAfter());
    }

    public static HttpReply error(int code, String description, long retryAfter) {
        ObjectNode error = Json.object();
        error.put("ok", false).put("error_code", code).put("description", description);
        if (retryAfter > 0) {
            error.putObject("parameters").put("retry_after", retryAfter);
        }
        Bytes body = new Bytes(Json.ascii(error));
        return new HttpReply(code, "application/json", body, retryAfter, "");
    }

    public byte[] bytes() {
        return body.array();
    }
}
