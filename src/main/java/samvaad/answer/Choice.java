package samvaad.answer;

import java.util.List;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.Ids;
import samvaad.jsonfile.LocalTextReader;
import samvaad.jsonfile.NumberReader;
import samvaad.text.Texts;

/**
 * One of the answers that a question offers.
 *
 * @param other whether it asks for a line of text when chosen
 */
public record Choice(String id, Wording label, boolean other) {

    /** Telegram allows a hundred buttons under a message, and a form needs some for itself. */
    private static final int MOST = 90;

    private static final int LABEL = 60;

    /** Reads the {@code options} of a question in an event file. */
    static List<Choice> readAll(FieldReader question, int least) {
        Ids ids = new Ids();
        question.require(
                "options", "\"options\": [{\"id\": \"yes\", \"label\": \"Yes\"}, {\"id\": \"no\", \"label\": \"No\"}]");
        List<Choice> choices = question.objects("options", fields -> read(fields, ids));
        int size = question.size("options").orElse(least);
        if (size < least || size > MOST) {
            String count = size == 1 ? "is 1" : "are " + size;
            question.refuse("options", "must be %d to %d to choose from; there %s".formatted(least, MOST, count));
        }
        if (choices.stream().filter(Choice::other).count() > 1) {
            question.refuse("options", "must have at most one with \"other\": true");
        }
        return choices;
    }

    private static Choice read(FieldReader fields, Ids ids) {
        return new Choice(
                ids.read(fields),
                Wording.given(LocalTextReader.requiredLine(fields, "label", LABEL)),
                NumberReader.flag(fields, "other", false));
    }

    /** The label, or the id if the file gives no label: a button needs one. */
    public String in(Texts texts) {
        String words = label.in(texts);
        return words.isBlank() ? id : words;
    }
}
