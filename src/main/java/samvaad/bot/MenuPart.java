package samvaad.bot;

import java.util.List;
import samvaad.chat.Button;
import samvaad.text.Html;

/** What a feature adds to the card of an event: a line on how things stand, and buttons, a row each. */
public record MenuPart(Html status, List<List<Button>> rows) {

    public static final MenuPart NOTHING = new MenuPart(Html.EMPTY, List.of());

    public MenuPart {
        rows = List.copyOf(rows);
    }

    /** Buttons that say all by themselves. */
    public static MenuPart row(Button... buttons) {
        return new MenuPart(Html.EMPTY, List.of(List.of(buttons)));
    }
}
