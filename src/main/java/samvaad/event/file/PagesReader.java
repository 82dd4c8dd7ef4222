package samvaad.event.file;

import java.util.List;
import samvaad.event.Faq;
import samvaad.event.Highlight;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.Ids;
import samvaad.jsonfile.LocalTextReader;

/** Reads the pages that people browse: highlights, questions and answers. */
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
}
