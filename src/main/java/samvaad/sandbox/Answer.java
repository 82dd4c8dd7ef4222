package samvaad.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What goes back over the wire.
 *
 * @param retryAfter in seconds, 0 for no such thing
 * @param disposition whether a file is to be kept instead of shown, "" for no such thing
 */
record Answer(int status, String type, Bytes body, long retryAfter, String disposition) {
    private static final byte[] OK = "{\"ok\":true,\"result\":".getBytes(StandardCharsets.US_ASCII);

    static Answer of(int status, String type, byte[] body) {
        return new Answer(status, type, new Bytes(body), 0, "");
    }

    /** To be kept, not shown: whoever sent it may have written a page. */
    static Answer attachment(String name, byte[] body) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return new Answer(200, MediaTypes.UNKNOWN, new Bytes(body), 0, "attachment; filename*=UTF-8''" + encoded);
    }

    static Answer html(int status, String text) {
        return of(status, "text/html", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer result(JsonNode result) {
        byte[] json = Json.ascii(result);
        byte[] all = new byte[OK.length + json.length + 1];
        System.arraycopy(OK, 0, all, 0, OK.length);
        System.arraycopy(json, 0, all, OK.length, json.length);
        all[all.length - 1] = '}';
        return of(200, "application/json", all);
    }

    static Answer error(int code, String description, long retryAfter) {
        ObjectNode error = Json.object();
        error.put("ok", false).put("error_code", code).put("description", description);
        if (retryAfter > 0) {
            error.putObject("parameters").put("retry_after", retryAfter);
        }
        Bytes body = new Bytes(Json.ascii(error));
        return new Answer(code, "application/json", body, retryAfter, "");
    }

    byte[] bytes() {
        return body.array();
    }
}
