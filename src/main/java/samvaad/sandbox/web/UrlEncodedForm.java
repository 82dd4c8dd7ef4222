package samvaad.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads names and values as in a query string. */
final class UrlEncodedForm {
    private UrlEncodedForm() {}

    /** Adds the values whose names are not there yet. */
    static void read(String text, Map<String, JsonNode> into) {
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                into.putIfAbsent(name, TextNode.valueOf(equals < 0 ? "" : decoded(pair.substring(equals + 1))));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
