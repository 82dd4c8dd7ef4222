package samvaad.certificate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import samvaad.text.Language;

/**
 * What is printed on all certificates of an event. Kept as it was when the first was issued: a check shows what is
 * printed, whatever the event file says by then. Stored as JSON, so never rename a field.
 *
 * @param words by the code of the language, in the order in which they are printed
 * @param emblem the name of a picture in the folder of event files
 * @param signature the same
 */
record CertificateFace(Map<String, Words> words, Optional<String> emblem, Optional<String> signature) {

    CertificateFace {
        words = new LinkedHashMap<>(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a certificate without words");
        }
    }

    /**
     * The words of one language. Those that are empty are not printed.
     *
     * @param text may have {name} in it
     */
    record Words(
            String heading,
            String intro,
            String text,
            String event,
            String date,
            String place,
            String signatory,
            String post,
            String number,
            String check) {

        String text(String name) {
            return text.replace("{name}", name);
        }
    }

    /** The words for a reader: in their language, else the first. */
    Words in(Language reader) {
        Words own = words.get(reader.code());
        return own != null ? own : words.values().iterator().next();
    }
}
