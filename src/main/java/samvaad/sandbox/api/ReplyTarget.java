package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.people.VirtualChat;

/** Which message a new one replies to. */
final class ReplyTarget {
    private ReplyTarget() {}

    /** The id of the message, 0 for none. */
    static long target(Args args, VirtualChat chat) {
        Optional<JsonNode> given = args.json("reply_parameters", "Can't parse reply parameters JSON object");
        long id;
        boolean lax;
        if (given.isPresent()) {
            JsonNode reply = given.get();
            if (!reply.isObject()) {
                throw ApiError.bad("Object expected as reply parameters");
            }
            id = reply.isEmpty() ? 0 : JsonFields.number(reply, "message_id");
            lax = JsonFields.flag(reply, "allow_sending_without_reply");
        } else {
            id = args.number("reply_to_message_id");
            lax = args.flag("allow_sending_without_reply");
        }
        if (id <= 0) {
            return 0;
        }
        if (chat.message(id).isPresent()) {
            return id;
        }
        if (lax) {
            return 0;
        }
        throw ApiError.bad("message to be replied not found");
    }
}
