package samvaad.event.file;

import java.util.Optional;
import java.util.regex.Pattern;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.LocalTextReader;
import samvaad.jsonfile.Quoted;

/** Reads web addresses, and other short strings of a fixed form. */
final class LinkReader {

    private static final Pattern URL =
            Pattern.compile("https?://[^\\s/?#@]+\\.[^\\s/?#@]+([/?#]\\S*)?", Pattern.CASE_INSENSITIVE);

    /** Longest string, in characters. The patterns are meant for short texts. */
    private static final int LONGEST = 300;

    private LinkReader() {}

    static Optional<String> url(FieldReader fields, String name) {
        return of(fields, name, URL, "a web address such as \"https://gem.gov.in\"");
    }

    static Optional<String> of(FieldReader fields, String name, Pattern form, String expected) {
        Optional<String> written = LocalTextReader.string(fields, name);
        written.filter(text -> text.length() > LONGEST || !form.matcher(text).matches())
                .ifPresent(text -> fields.refuse(name, "must be " + expected + "; it is " + Quoted.of(text)));
        return written;
    }
}
