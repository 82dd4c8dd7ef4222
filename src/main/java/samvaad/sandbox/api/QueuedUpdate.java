package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import samvaad.sandbox.Bytes;
import samvaad.sandbox.Json;
import samvaad.sandbox.people.Press;

/** An update that waits for the bot, as JSON ready to be sent. */
record QueuedUpdate(long id, Bytes json, Optional<Press> press) {
    static QueuedUpdate of(long id, ObjectNode body, Optional<Press> press) {
        ObjectNode update = Json.object().put("update_id", id);
        return new QueuedUpdate(id, new Bytes(Json.ascii(update.setAll(body))), press);
    }
}
