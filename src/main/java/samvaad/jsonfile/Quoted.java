package samvaad.jsonfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;

/** Shortens part of a file to one line, to quote it in a mistake. */
public final class Quoted {

    private static final int LONGEST = 40;

    private Quoted() {}

    public static String of(JsonNode node) {
        if (node.isObject()) {
            return "an object in { }";
        }
        if (node.isArray()) {
            return "a list in [ ]";
        }
        return node.isTextual() ? of(node.textValue()) : cut(node.toString());
    }

    public static String of(String text) {
        return line(new TextNode(cut(text)).toString());
    }

    /** Spells out characters that would break the line or can't be seen. */
    public static String line(String text) {
        return text.codePoints()
                .collect(StringBuilder::new, Quoted::append, StringBuilder::append)
                .toString();
    }

    private static void append(StringBuilder line, int character) {
        switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                line.append(String.format(Locale.ROOT, "\\u%04x", character));
            default -> line.appendCodePoint(character);
        }
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
