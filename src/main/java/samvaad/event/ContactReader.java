package samvaad.event;

import java.util.Optional;
import java.util.regex.Pattern;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.LocalTextReader;
import samvaad.jsonfile.Quoted;
import samvaad.typed.EmailAddress;

/** Reads whom to ask. */
final class ContactReader {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{2,30}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@" + EmailAddress.PLAIN_DOMAIN, Pattern.CASE_INSENSITIVE);
    private static final Pattern URL =
            Pattern.compile("https?://[^\\s/?#@]+\\.[^\\s/?#@]+([/?#]\\S*)?", Pattern.CASE_INSENSITIVE);

    /** Longest address, in characters. The patterns are meant for short texts. */
    private static final int LONGEST = 300;

    private ContactReader() {}

    static Contact read(FieldReader fields) {
        return new Contact(
                of(fields, "phone", PHONE, "a telephone number such as \"+91 755 2551234\""),
                of(fields, "email", EMAIL, "an e-mail address such as \"help@example.gov.in\""),
                of(fields, "url", URL, "a web address such as \"https://gem.gov.in\""));
    }

    private static Optional<String> of(FieldReader fields, String name, Pattern form, String expected) {
        Optional<String> written = LocalTextReader.string(fields, name);
        written.filter(text -> text.length() > LONGEST || !form.matcher(text).matches())
                .ifPresent(text -> fields.refuse(name, "must be " + expected + "; it is " + Quoted.of(text)));
        return written;
    }
}
