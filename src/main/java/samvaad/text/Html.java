package samvaad.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Text for Telegram's HTML parse mode: tags are markup, everything else is escaped.
 *
 * @param value can be sent as it is
 */
public record Html(@JsonValue String value) {

    public static final Html EMPTY = new Html("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Html {}

    /** Plain text from a person or an event file, with all HTML markup characters escaped. */
    public static Html escape(String plain) {
        int first = 0;
        while (first < plain.length() && !isMarkup(plain.charAt(first))) {
            first++;
        }
        if (first == plain.length()) {
            return new Html(plain);
        }
        StringBuilder escaped = new StringBuilder(plain.length() + 16).append(plain, 0, first);
        for (int i = first; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return new Html(escaped.toString());
    }

    private static boolean isMarkup(char c) {
        return c == '&' || c == '<' || c == '>' || c == '"';
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** This, a blank line and the other; only one of them if the other is empty. */
    public Html paragraph(Html other) {
        return joined(other, "\n\n");
    }

    /** This, and the other on its own line; only one of them if the other is empty. */
    public Html line(Html other) {
        return joined(other, "\n");
    }

    private Html joined(Html other, String between) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return new Html(value + between + other.value);
    }

    /** A quotation of what somebody wrote. */
    public static Html quote(String text) {
        return new Html("<blockquote>" + escape(text).value() + "</blockquote>");
    }

    /** A long passage that the app folds until it is tapped. */
    public Html folded() {
        return isEmpty() ? this : new Html("<blockquote expandable>" + value + "</blockquote>");
    }

    public Html bold() {
        return isEmpty() ? this : new Html("<b>" + value + "</b>");
    }

    /** What people read of it. */
    public String plain() {
        return value.replaceAll("<[^>]{1,300}>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    @Override
    public String toString() {
        return value;
    }
}
