package samvaad.testing;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import okio.ByteString;
import samvaad.chat.Button;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.text.Html;

/**
 * A message of the bot's as it stands on a phone.
 *
 * @param content what was sent, or what it was last changed to
 * @param rows its buttons, as long as it has any
 * @param file the bytes of the picture or file that came with it, empty for other messages
 */
public record Bubble(long id, Outgoing content, List<List<Button>> rows, ByteString file) {

    static Bubble of(long id, Outgoing content, ByteString file) {
        return new Bubble(id, content, rows(content), file);
    }

    Bubble withoutButtons() {
        return new Bubble(id, content, List.of(), file);
    }

    /** What one reads. */
    public String text() {
        return content instanceof Outgoing.Place place
                ? place.title() + "\n" + place.address()
                : PlainText.of(html(content));
    }

    public List<Button> buttons() {
        return rows.stream().flatMap(List::stream).toList();
    }

    public List<String> labels() {
        return buttons().stream().map(Button::label).toList();
    }

    Optional<Button> button(Predicate<String> label) {
        return buttons().stream().filter(button -> label.test(button.label())).findFirst();
    }

    static Html html(Outgoing content) {
        if (content instanceof Outgoing.Show show) {
            return show.text();
        }
        if (content instanceof Outgoing.Photo photo) {
            return photo.caption();
        }
        return content instanceof Outgoing.File file ? file.caption() : Html.EMPTY;
    }

    static Keyboard keyboard(Outgoing content) {
        if (content instanceof Outgoing.Show show) {
            return show.keyboard();
        }
        if (content instanceof Outgoing.Photo photo) {
            return photo.keyboard();
        }
        return content instanceof Outgoing.File file ? file.keyboard() : Keyboard.NONE;
    }

    private static List<List<Button>> rows(Outgoing content) {
        return keyboard(content) instanceof Keyboard.Inline inline ? inline.rows() : List.of();
    }

    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder("#" + id + " " + text());
        for (List<Button> row : rows) {
            shown.append("\n    ");
            row.forEach(button -> shown.append('[').append(button.label()).append("] "));
        }
        return shown.toString();
    }
}
