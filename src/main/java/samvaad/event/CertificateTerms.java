package samvaad.event;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import samvaad.text.LocalText;

/**
 * Who gets a certificate of participation, from when, and what stands on it.
 *
 * @param sessions for {@link Who#SESSIONS}: whoever was seen in one of these
 * @param opens how long after the event's end
 * @param text what follows the name, with placeholders in { }; empty if the file gives none
 * @param signatory empty if nobody signs
 * @param emblem the name of a picture in the folder of event files
 */
public record CertificateTerms(
        Who who,
        List<String> sessions,
        Duration opens,
        LocalText text,
        Optional<Signatory> signatory,
        Optional<String> signature,
        Optional<String> emblem) {

    /** What can stand in { } in the text. */
    public static final Set<String> PLACEHOLDERS = Set.of("name", "event", "date", "place");

    public CertificateTerms {
        sessions = List.copyOf(sessions);
    }

    /**
     * Who signs.
     *
     * @param post empty if the file gives none
     */
    public record Signatory(LocalText name, LocalText post) {}

    /** The pictures it needs, by their places in the file. */
    public Map<String, String> pictures() {
        Map<String, String> pictures = new LinkedHashMap<>();
        emblem.ifPresent(name -> pictures.put("certificate.emblem", name));
        signature.ifPresent(name -> pictures.put("certificate.signature", name));
        return pictures;
    }

    /** Who gets one. */
    public enum Who {
        /** Whoever came in. */
        ENTERED("entered"),
        /** Whoever came in and has given feedback, for themselves and for those they registered. */
        FEEDBACK("entered+feedback"),
        /** Whoever was seen in certain sessions. */
        SESSIONS("sessions");

        private final String inFiles;

        Who(String inFiles) {
            this.inFiles = inFiles;
        }

        /** As event files write it. */
        public String inFiles() {
            return inFiles;
        }
    }
}
