package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import samvaad.sandbox.Bytes;
import samvaad.sandbox.Json;
import samvaad.sandbox.people.Press;

/** Something for the bot to hear of, as bytes ready to send. */
record QueuedUpdate(long id, Bytes json, Optional<Press> press) {
    /** The body comes as JSON bytes of an object that may be empty. */
    static QueuedUpdate of(long id, byte[] body, Optional<Press> press) {
        boolean empty = body.length <= 2;
        byte[] head = ("{\"update_id\":" + id + (empty ? "}" : ",")).getBytes(StandardCharsets.US_ASCII);
        if (empty) {
            return new QueuedUpdate(id, new Bytes(head), press);
        }
        byte[] all = new byte[head.length + body.length - 1];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 1, all, head.length, body.length - 1);
        return new QueuedUpdate(id, new Bytes(all), press);
    }

    static byte[] body(String type, ObjectNode content) {
        ObjectNode body = Json.object();
        body.set(type, content);
        return Json.ascii(body);
    }

    int size() {
        return json.size();
    }
}
