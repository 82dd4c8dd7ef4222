package samvaad.testing;

import java.util.Map;
import samvaad.text.Language;
import samvaad.text.LocalText;

/** The languages that come with the bot, by name. */
public final class Languages {

    public static final Language HI = new Language("hi");
    public static final Language EN = new Language("en");

    private Languages() {}

    /** A text in both. */
    public static LocalText text(String hindi, String english) {
        return new LocalText(Map.of(HI, hindi, EN, english));
    }
}
