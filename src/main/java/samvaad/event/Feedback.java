package samvaad.event;

import java.time.Duration;
import java.util.List;
import samvaad.answer.Question;

/**
 * When people can give feedback, and what they are asked. Agenda items that ask for feedback are rated as well.
 *
 * @param opens how long after the event's end
 * @param closes how long after the event's end
 * @param questions if there are none, people are asked for one comment
 */
public record Feedback(Duration opens, Duration closes, List<Question> questions) {

    public static final Duration OPENS = Duration.ZERO;
    public static final Duration CLOSES = Duration.ofDays(14);

    /** Used if the file says nothing about feedback. */
    public static final Feedback UNSTATED = new Feedback(OPENS, CLOSES, List.of());

    public Feedback {
        questions = List.copyOf(questions);
    }

    /** The same with other questions. */
    Feedback asking(List<Question> these) {
        return new Feedback(opens, closes, these);
    }
}
