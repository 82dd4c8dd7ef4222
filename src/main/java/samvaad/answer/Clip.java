package samvaad.answer;

import samvaad.text.Graphemes;
import samvaad.text.Html;

/** Cuts a text that is too long for its place, never inside a grapheme. */
public final class Clip {

    private static final int LABEL = 60;
    private static final int LABEL_UNITS = 180;

    private Clip() {}

    /** As much of a plain text as fits into {@code utf16} units after escaping. */
    public static String escaped(String plain, int utf16) {
        int length = Html.escape(plain).value().length();
        String text = plain;
        while (length > utf16) {
            int most = Math.min(text.length() - 2, (int) ((long) text.length() * (utf16 - 1) / length));
            if (most <= 0) {
                return "…";
            }
            text = text.substring(0, Math.max(0, Graphemes.cutBefore(text, most)))
                            .strip() + "…";
            length = Html.escape(text).value().length();
        }
        return text;
    }

    public static Html html(String plain, int utf16) {
        return Html.escape(escaped(plain, utf16));
    }

    /** Cuts a button's label. */
    public static String label(String plain) {
        return plain.length() <= LABEL ? plain : escaped(Graphemes.shorten(plain, LABEL), LABEL_UNITS);
    }
}
