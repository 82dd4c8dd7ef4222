package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import samvaad.sandbox.Json;

/** What one getUpdates asks for, within Telegram's bounds. */
public record PollTerms(long offset, int limit, int timeout, Optional<Set<String>> allowed) {
    /** All kinds but the three that a bot must ask for. */
    public static final Set<String> USUAL = Set.of(
            "message",
            "edited_message",
            "channel_post",
            "edited_channel_post",
            "business_connection",
            "business_message",
            "edited_business_message",
            "deleted_business_messages",
            "inline_query",
            "chosen_inline_result",
            "callback_query",
            "shipping_query",
            "pre_checkout_query",
            "purchased_paid_media",
            "poll",
            "poll_answer",
            "my_chat_member",
            "chat_join_request",
            "chat_boost",
            "removed_chat_boost");

    private static final Set<String> ON_REQUEST = Set.of("chat_member", "message_reaction", "message_reaction_count");
    private static final int MOST = 100;
    private static final int LONGEST_SECONDS = 50;

    public static PollTerms read(Args args) {
        long limit = args.text("limit").isEmpty() ? MOST : args.number("limit");
        long timeout = args.number("timeout");
        return new PollTerms(
                args.number("offset"),
                (int) Math.max(1, Math.min(limit, MOST)),
                (int) Math.max(0, Math.min(timeout, LONGEST_SECONDS)),
                allowed(args));
    }

    public PollTerms with(int newLimit, int newTimeout) {
        return new PollTerms(offset, newLimit, newTimeout, allowed);
    }

    /** Malformed ones are ignored; none that is known means the usual ones. */
    private static Optional<Set<String>> allowed(Args args) {
        if (!args.has("allowed_updates")) {
            return Optional.empty();
        }
        Optional<JsonNode> given = Json.read(args.text("allowed_updates")).filter(JsonNode::isArray);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = new HashSet<>();
        for (JsonNode name : given.get()) {
            String kind = name.asText().toLowerCase(Locale.ROOT);
            if (USUAL.contains(kind) || ON_REQUEST.contains(kind)) {
                known.add(kind);
            }
        }
        return Optional.of(known.isEmpty() ? USUAL : known);
    }
}
