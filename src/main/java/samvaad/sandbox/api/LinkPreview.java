package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Json;
import samvaad.sandbox.people.MessageContent;

/** The link preview options, which are part of what a text message says. */
final class LinkPreview {
    private static final List<String> FLAGS =
            List.of("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text");

    private LinkPreview() {}

    static MessageContent addTo(MessageContent content, Args args) {
        ObjectNode options = options(args);
        if (options.isEmpty()) {
            return content;
        }
        ObjectNode body = content.body().deepCopy();
        body.set("link_preview_options", options);
        return new MessageContent(content.kind(), content.text(), body, content.fileId());
    }

    private static ObjectNode options(Args args) {
        ObjectNode options = Json.object();
        Optional<JsonNode> given = args.json("link_preview_options", "Can't parse link preview options JSON object");
        if (given.isEmpty()) {
            return args.flag("disable_web_page_preview") ? options.put("is_disabled", true) : options;
        }
        if (!given.get().isObject()) {
            throw ApiError.bad("Object expected as link preview options");
        }
        for (String flag : FLAGS) {
            if (JsonFields.flag(given.get(), flag)) {
                options.put(flag, true);
            }
        }
        String url = JsonFields.text(given.get(), "url");
        return url.isEmpty() ? options : options.put("url", url);
    }
}
