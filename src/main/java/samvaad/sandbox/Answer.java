package samvaad.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** What goes back over the wire. */
record Answer(int status, String type, Bytes body, long retryAfter) {
    private static final byte[] OK = "{\"ok\":true,\"result\":".getBytes(StandardCharsets.US_ASCII);

    static Answer of(int status, String type, byte[] body) {
        return new Answer(status, type, new Bytes(body), 0);
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
        return new Answer(code, "application/json", body, retryAfter);
    }

    byte[] bytes() {
        return body.array();
    }
}
