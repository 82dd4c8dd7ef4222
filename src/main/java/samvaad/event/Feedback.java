package samvaad.event;

import java.time.Duration;
import java.util.List;
import samvaad.answer.Question;

/**
 * When people may say what they thought, and what they are asked. The agenda items that ask for feedback are rated
 * besides.
 *
 * @param opens how long after the event's end
 * @param closes likewise
 * @param questions none means one comment
 */
public record Feedback(Duration opens, Duration closes, List<Question> questions) {

    public static final Duration OPENS = Duration.ZERO;
    public static final Duration CLOSES = Duration.ofDays(14);

    /** What holds for a file that says nothing about feedback. */
    public static final Feedback UNSTATED = new Feedback(OPENS, CLOSES, List.of());

    public Feedback {
        questions = List.copyOf(questions);
    }
}
