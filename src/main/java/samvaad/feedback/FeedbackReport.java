package samvaad.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import samvaad.answer.Choice;
import samvaad.answer.Question;
import samvaad.answer.RatingType;
import samvaad.event.Event;
import samvaad.form.Form;
import samvaad.store.Sql;

/**
 * The results of an event's feedback.
 *
 * @param asked how many people were asked
 * @param given how many people answered; those without a name are counted in lots
 * @param counts what may be shown of the answers
 * @param comments low ratings first
 * @param unread how many more comments there are
 */
record FeedbackReport(Event event, int asked, int given, Counts counts, List<Comment> comments, int unread) {

    /** How many comments on one subject go into a message. */
    static final int FEW = 3;

    FeedbackReport {
        comments = List.copyOf(comments);
    }

    /** Updates what may be shown. Call it in a transaction before reading a report. */
    static void publish(Sql sql, Event event) {
        BoxTable box = new BoxTable(sql);
        Ballots before = box.ballots(event.id());
        Ballots now = before.publish(FeedbackForm.ever(event));
        if (!now.equals(before)) {
            box.putBallots(event.id(), now);
        }
    }

    /** The report with all comments. */
    static FeedbackReport read(Sql sql, Event event) {
        BoxTable box = new BoxTable(sql);
        return read(sql, event, box.named(event.id()), 0);
    }

    /** The report with the few comments that fit into a message. Takes the same time however many there are. */
    static FeedbackReport brief(Sql sql, Event event) {
        BoxTable box = new BoxTable(sql);
        List<Comment> few = FeedbackForm.ever(event).questions().stream()
                .filter(question -> question.when().isEmpty())
                .flatMap(question -> box.lowest(event.id(), question.id(), FEW).stream())
                .toList();
        return read(sql, event, few, box.namedComments(event.id()) - few.size());
    }

    private static FeedbackReport read(Sql sql, Event event, List<Comment> named, int unread) {
        BoxTable box = new BoxTable(sql);
        List<Comment> comments = new ArrayList<>(box.comments(event.id()));
        comments.addAll(named);
        comments.sort(Comparator.comparing(Comment::order).thenComparing(Comment::words));
        int given = new GiverTable(sql).givers(event.id());
        int asked = Math.max(given, new AudienceTable(sql).asked(event.id()));
        return new FeedbackReport(event, asked, given, box.ballots(event.id()).shown(), comments, Math.max(0, unread));
    }

    /** What is asked, and what was asked before if anybody answered it. */
    Form form() {
        Form now = FeedbackForm.of(event, Naming.NAMED);
        List<Question> questions = FeedbackForm.ever(event).questions().stream()
                .filter(question -> now.question(question.id()).isPresent()
                        || !counts.to(question.id()).isEmpty())
                .toList();
        return new Form(now.id(), now.title(), questions);
    }

    boolean isEmpty() {
        return counts.byQuestion().isEmpty() && comments.isEmpty();
    }

    int percent() {
        return asked == 0 ? 0 : Math.round(100f * given / asked);
    }

    /** The questions that ask for stars. */
    List<Question> stars() {
        return form().questions().stream()
                .filter(question -> question.type() instanceof RatingType)
                .toList();
    }

    /** The questions that offer choices. */
    List<Question> choices() {
        return form().questions().stream()
                .filter(question -> !question.everyChoice().isEmpty())
                .toList();
    }

    /** The choices of a question, and those not offered any more that somebody made. */
    List<Choice> choices(Question question) {
        return question.everyChoice().stream()
                .filter(choice ->
                        question.type().choices().contains(choice) || counts.of(question.id(), choice.id()) > 0)
                .toList();
    }

    Optional<Spread> recommend() {
        return FeedbackForm.recommend(form())
                .map(question -> Spread.of(counts, question))
                .filter(spread -> spread.count() > 0);
    }

    List<Comment> commentsOn(String question) {
        return comments.stream()
                .filter(comment -> comment.question().equals(question))
                .toList();
    }

    /** What people wrote about, lowest mean rating first. Subjects without a rating come last. */
    List<String> subjects() {
        return comments.stream()
                .map(Comment::question)
                .distinct()
                .sorted(Comparator.comparingDouble(this::meanOf).thenComparing(question -> question))
                .toList();
    }

    private double meanOf(String question) {
        return stars().stream()
                .filter(rated -> rated.id().equals(question))
                .map(rated -> Spread.of(counts, rated))
                .filter(spread -> spread.count() > 0)
                .mapToDouble(Spread::mean)
                .findFirst()
                .orElse(Double.MAX_VALUE);
    }
}
