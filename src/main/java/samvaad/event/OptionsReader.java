package samvaad.event;

import java.util.List;

/** Reads what a question offers to choose from. */
final class OptionsReader {

    /** Telegram takes a hundred buttons under a message, and a form needs some for itself. */
    private static final int MOST = 90;

    private static final int LABEL = 60;

    private OptionsReader() {}

    static List<Option> read(FieldReader question, int least) {
        Ids ids = new Ids();
        question.require(
                "options", "\"options\": [{\"id\": \"yes\", \"label\": \"Yes\"}, {\"id\": \"no\", \"label\": \"No\"}]");
        List<Option> options = question.objects("options", fields -> option(fields, ids));
        int size = question.size("options").orElse(least);
        if (size < least || size > MOST) {
            question.refuse("options", "must be %d to %d to choose from; there %s".formatted(least, MOST, count(size)));
        }
        if (options.stream().filter(Option::other).count() > 1) {
            question.refuse("options", "must have at most one with \"other\": true");
        }
        return options;
    }

    private static Option option(FieldReader fields, Ids ids) {
        return new Option(
                ids.read(fields),
                TextReader.requiredLine(fields, "label", LABEL),
                NumberReader.flag(fields, "other", false));
    }

    private static String count(int number) {
        return number == 1 ? "is 1" : "are " + number;
    }
}
