package samvaad.registration;

import java.util.List;
import java.util.Optional;

/**
 * Everything a pass shows, in the language of the person it is for.
 *
 * @param heading what it is: "Entry pass"
 * @param when the day, then the time or that it will be announced
 * @param where the venue, or that it will be announced
 * @param name in the script in which the person wrote it
 * @param hint what to do with it: "Show this at the entrance"
 * @param link the content of the QR code
 */
public record PassFace(
        String heading,
        String title,
        Fact when,
        Fact where,
        String name,
        Optional<String> organisation,
        String hint,
        PassCode code,
        String link) {

    /** A label and the lines below it. The first line is the most prominent. */
    public record Fact(String label, List<String> lines) {

        public Fact {
            lines = List.copyOf(lines);
        }

        public static Fact of(String label, String... lines) {
            return new Fact(label, List.of(lines));
        }
    }
}
