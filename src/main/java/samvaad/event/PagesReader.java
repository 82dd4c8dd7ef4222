package samvaad.event;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.Ids;
import samvaad.jsonfile.LocalTextReader;
import samvaad.jsonfile.NumberReader;

/** Reads the pages that people browse: highlights, agenda, questions and answers. */
final class PagesReader {

    private static final int TITLE = 120;
    private static final int QUESTION = 200;

    private PagesReader() {}

    static List<Highlight> highlights(FieldReader event) {
        Ids ids = new Ids();
        return event.objects(
                "highlights",
                fields -> new Highlight(
                        ids.read(fields),
                        LocalTextReader.requiredLine(fields, "title", TITLE),
                        LocalTextReader.requiredText(fields, "text")));
    }

    static List<Session> agenda(FieldReader event) {
        Ids ids = new Ids();
        return event.objects("agenda", fields -> session(fields, ids));
    }

    static List<Faq> faq(FieldReader event) {
        Ids ids = new Ids();
        return event.objects(
                "faq",
                fields -> new Faq(
                        ids.read(fields),
                        LocalTextReader.requiredLine(fields, "question", QUESTION),
                        LocalTextReader.requiredText(fields, "answer"),
                        LocalTextReader.strings(fields, "words")));
    }

    private static Session session(FieldReader fields, Ids ids) {
        Optional<LocalTime> starts = TimeReader.time(fields, "starts");
        Optional<LocalTime> ends = TimeReader.time(fields, "ends");
        if (fields.has("ends") && !fields.has("starts")) {
            fields.refuse("starts", "is missing; an item with an end needs a start");
        }
        if (starts.isPresent() && ends.isPresent() && !starts.get().isBefore(ends.get())) {
            fields.refuse(
                    "ends",
                    "must be later than \"starts\"; it is \"" + ends.get() + "\", and \"starts\" is \"" + starts.get()
                            + "\"");
        }
        return new Session(
                ids.read(fields),
                LocalTextReader.requiredLine(fields, "title", QUESTION),
                LocalTextReader.text(fields, "speaker"),
                starts,
                ends,
                NumberReader.flag(fields, "feedback", false));
    }
}
