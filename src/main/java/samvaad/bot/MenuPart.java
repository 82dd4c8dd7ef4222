package samvaad.bot;

import java.util.List;
import samvaad.chat.Button;
import samvaad.text.Html;

/** What a feature adds to an event's card: a line of status, and rows of buttons. */
public record MenuPart(Html status, List<List<Button>> rows) {

    public static final MenuPart NOTHING = new MenuPart(Html.EMPTY, List.of());

    public MenuPart {
        rows = List.copyOf(rows);
    }

    /** Buttons that need no status line. All in one row. */
    public static MenuPart row(Button... buttons) {
        return new MenuPart(Html.EMPTY, List.of(List.of(buttons)));
    }
}
