package samvaad.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Something of a file as one short line, to be quoted in a mistake. */
final class Shown {

    private static final int LONGEST = 40;

    private Shown() {}

    static String of(JsonNode node) {
        if (node.isObject()) {
            return "an object in { }";
        }
        if (node.isArray()) {
            return "a list in [ ]";
        }
        return node.isTextual() ? of(node.textValue()) : cut(node.toString());
    }

    static String of(String text) {
        return new TextNode(cut(text)).toString();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
