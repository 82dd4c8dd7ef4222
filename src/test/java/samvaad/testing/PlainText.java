package samvaad.testing;

import samvaad.text.Html;

/** What a person reads of a text with markup. */
public final class PlainText {

    private PlainText() {}

    public static String of(Html html) {
        return unescaped(html.value().replaceAll("<[^>]*>", ""));
    }

    static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
