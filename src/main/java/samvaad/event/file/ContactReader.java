package samvaad.event.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import samvaad.event.Contact;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.LocalTextReader;
import samvaad.text.LocalText;
import samvaad.typed.EmailAddress;

/** Reads whom to ask: the only contact, or a list of them. */
final class ContactReader {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{2,30}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@" + EmailAddress.PLAIN_DOMAIN, Pattern.CASE_INSENSITIVE);
    private static final int NAME = 80;

    private ContactReader() {}

    static List<Contact> readAll(FieldReader event) {
        List<Contact> all = new ArrayList<>();
        event.object("contact", fields -> read(fields, LocalText.EMPTY, LocalText.EMPTY))
                .filter(only -> !only.isEmpty())
                .ifPresent(all::add);
        all.addAll(event.objects("contacts", ContactReader::named));
        return all;
    }

    private static Contact named(FieldReader fields) {
        Contact contact = read(
                fields, LocalTextReader.requiredLine(fields, "name", NAME), LocalTextReader.line(fields, "for", NAME));
        if (contact.isEmpty()) {
            fields.refuse("phone", "is missing; a contact has a \"phone\", an \"email\" or a \"url\"");
        }
        return contact;
    }

    private static Contact read(FieldReader fields, LocalText name, LocalText purpose) {
        return new Contact(
                name,
                purpose,
                LinkReader.of(fields, "phone", PHONE, "a telephone number such as \"+91 755 2551234\""),
                LinkReader.of(fields, "email", EMAIL, "an e-mail address such as \"help@example.gov.in\""),
                LinkReader.url(fields, "url"));
    }
}
