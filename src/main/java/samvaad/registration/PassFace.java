package samvaad.registration;

import java.util.List;
import java.util.Optional;

/**
 * All that a pass shows, in the language of the person that it is for.
 *
 * @param heading what it is: "Entry pass"
 * @param when the day, then the time or that it will be announced
 * @param where the venue, or that it will be announced
 * @param name in whatever script the person wrote it
 * @param hint what to do with it: "Show this at the entrance"
 * @param link what the QR code says
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

    /** A label and what stands below it, the first line stronger than the others. */
    public record Fact(String label, List<String> lines) {

        public Fact {
            lines = List.copyOf(lines);
        }

        public static Fact of(String label, String... lines) {
            return new Fact(label, List.of(lines));
        }
    }
}
