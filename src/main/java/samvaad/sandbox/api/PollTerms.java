package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import samvaad.sandbox.Json;

/**
 * What one getUpdates asks for, within Telegram's limits.
 *
 * @param timeout in seconds
 * @param allowed empty for those of the call before
 */
public record PollTerms(long offset, int limit, int timeout, Optional<Set<String>> allowed) {
    /** All types except the three that a bot has to ask for. */
    static final Set<String> USUAL = Set.of(("message edited_message channel_post edited_channel_post "
                    + "business_connection business_message edited_business_message deleted_business_messages "
                    + "inline_query chosen_inline_result callback_query shipping_query pre_checkout_query "
                    + "purchased_paid_media poll poll_answer my_chat_member chat_join_request chat_boost "
                    + "removed_chat_boost")
            .split(" "));

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

    PollTerms with(int newLimit, int newTimeout) {
        return new PollTerms(offset, newLimit, newTimeout, allowed);
    }

    /** Empty if the list is missing or malformed; a list without a known type means the usual ones. */
    private static Optional<Set<String>> allowed(Args args) {
        return Json.read(args.text("allowed_updates"))
                .filter(JsonNode::isArray)
                .map(PollTerms::known)
                .map(known -> known.isEmpty() ? USUAL : known);
    }

    private static Set<String> known(JsonNode names) {
        Set<String> known = new HashSet<>();
        for (JsonNode name : names) {
            String type = name.asText().toLowerCase(Locale.ROOT);
            if (USUAL.contains(type) || ON_REQUEST.contains(type)) {
                known.add(type);
            }
        }
        return known;
    }
}
