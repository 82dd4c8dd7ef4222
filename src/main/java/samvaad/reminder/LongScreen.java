package samvaad.reminder;

import java.util.ArrayList;
import java.util.List;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.text.Html;
import samvaad.text.LongText;

/** A screen whose text may be too long for one message, such as directions written by organisers. */
final class LongScreen {

    private LongScreen() {}

    /** As many messages as needed. The buttons go under the last one. */
    static List<Outgoing.Show> parts(Outgoing.Show screen) {
        List<Outgoing.Show> parts = new ArrayList<>();
        for (Html part : LongText.split(screen.text())) {
            parts.add(Outgoing.show(part, Keyboard.NONE));
        }
        int last = parts.size() - 1;
        parts.set(last, Outgoing.show(parts.get(last).text(), screen.keyboard()));
        return parts;
    }
}
