package samvaad.event.file;

import java.time.Duration;
import java.util.Optional;
import samvaad.answer.Question;
import samvaad.event.Feedback;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.Ids;

/** Reads when people are asked for feedback, and what they are asked. */
final class FeedbackReader {

    private FeedbackReader() {}

    static Feedback read(FieldReader fields) {
        Optional<Duration> opens = TimeReader.duration(fields, "opens");
        Optional<Duration> closes = TimeReader.duration(fields, "closes");
        Feedback feedback = new Feedback(
                opens.orElse(Feedback.OPENS), closes.orElse(Feedback.CLOSES), Question.readAll(fields, new Ids()));
        if (feedback.closes().compareTo(feedback.opens()) <= 0) {
            fields.refuse(
                    closes.isPresent() ? "closes" : "opens",
                    "must leave some time for answers: \"closes\" (P14D if left out) has to be longer than \"opens\"");
        }
        return feedback;
    }
}
