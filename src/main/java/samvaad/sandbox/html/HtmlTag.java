package samvaad.sandbox.html;

import java.util.Locale;
import java.util.Set;

/**
 * An open tag.
 *
 * @param detail the value of the one attribute that matters, "" for none
 * @param offset where in the plain text it began
 */
record HtmlTag(String name, String detail, int offset) {
    private static final Set<String> KNOWN =
            Set.of(("a b strong i em s strike del u ins span pre code blockquote " + "tg-spoiler tg-emoji tg-time")
                    .split(" "));

    /** Reads a start tag; the cursor is at its opening bracket. */
    static HtmlTag read(HtmlCursor html, int offset) {
        int begin = html.at();
        html.next();
        String name = html.takeWhile(c -> !HtmlCursor.isSpace(c) && c != '>').toLowerCase(Locale.ROOT);
        if (html.done()) {
            throw html.error("Unclosed start tag", begin);
        }
        if (!KNOWN.contains(name)) {
            throw html.error("Unsupported start tag \"" + name + "\"", begin);
        }
        String detail = "";
        html.skipSpaces();
        while (html.peek() != '>') {
            String found = attribute(html, name, begin);
            detail = found.isEmpty() ? detail : found;
            html.skipSpaces();
        }
        html.next();
        if (name.equals("span") && !detail.equals("spoiler")) {
            throw html.error("Tag \"span\" must have class \"tg-spoiler\"", begin);
        }
        return new HtmlTag(name, detail, offset);
    }

    private static String attribute(HtmlCursor html, String tag, int begin) {
        String name = html.takeWhile(c -> !HtmlCursor.isSpace(c) && "=>/\"'".indexOf(c) < 0);
        if (name.isEmpty()) {
            throw html.error("Empty attribute name in the tag \"" + tag + "\"", begin);
        }
        skipSpacesWithin(html, tag, begin);
        if (html.peek() != '=') {
            return meaning(tag, name, "");
        }
        html.next();
        skipSpacesWithin(html, tag, begin);
        String value = html.peek() == '"' || html.peek() == '\'' ? quoted(html) : bare(html);
        if (html.done()) {
            throw html.error("Unclosed start tag", begin);
        }
        return meaning(tag, name, value);
    }

    private static void skipSpacesWithin(HtmlCursor html, String tag, int begin) {
        html.skipSpaces();
        if (html.done()) {
            throw html.error("Unclosed start tag \"" + tag + "\"", begin);
        }
    }

    private static String bare(HtmlCursor html) {
        int from = html.at();
        String value = html.takeWhile(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-'));
        if (!HtmlCursor.isSpace(html.peek()) && html.peek() != '>') {
            throw html.error("Unexpected end of name token", from);
        }
        return value.toLowerCase(Locale.ROOT);
    }

    private static String quoted(HtmlCursor html) {
        char quote = html.next();
        StringBuilder value = new StringBuilder();
        while (!html.done() && html.peek() != quote) {
            int code = html.peek() == '&' ? html.reference() : 0;
            if (code == 0) {
                value.append(html.next());
            } else {
                value.appendCodePoint(code);
            }
        }
        html.next();
        return value.toString();
    }

    private static String meaning(String tag, String name, String value) {
        return switch (tag + " " + name) {
            case "a href", "tg-emoji emoji-id", "tg-time unix" -> value;
            case "code class" -> value.startsWith("language-") ? value.substring("language-".length()) : "";
            case "span class" -> value.startsWith("tg-") ? value.substring("tg-".length()) : "";
            case "blockquote expandable" -> "expandable";
            default -> "";
        };
    }
}
