package samvaad.understand;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a sentence can mean: something the bot answers, small talk, or another matter. */
public sealed interface Meaning permits Topic, Courtesy {

    /** Its name in example files: an intent, {@code faq:ID}, or a courtesy such as {@code none}. */
    String label();

    /** The meaning with this name in example files. */
    static Optional<Meaning> labelled(String label) {
        if (label.startsWith(Topic.Question.PREFIX)) {
            String id = label.substring(Topic.Question.PREFIX.length());
            return id.isEmpty() ? Optional.empty() : Optional.of(new Topic.Question(id));
        }
        return Stream.<Meaning>concat(Arrays.stream(Intent.values()), Arrays.stream(Courtesy.values()))
                .filter(meaning -> meaning.label().equals(label))
                .findFirst();
    }
}
