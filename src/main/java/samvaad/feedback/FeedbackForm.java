package samvaad.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import samvaad.answer.LineType;
import samvaad.answer.ParagraphType;
import samvaad.answer.Question;
import samvaad.answer.ScoreType;
import samvaad.answer.Wording;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.form.Form;

/**
 * What people are asked after an event: a star rating for each session, then the questions from the file or one
 * comment.
 */
final class FeedbackForm {

    /** The form's ids, with a name and without one. */
    static final String NAMED = "feedback";

    static final String ANONYMOUS = "feedback.anonymous";

    /** Up to this rating, people are asked what went wrong. */
    static final int LOW = 3;

    private static final String STARS = "s.";
    private static final String WHY = "w.";
    private static final String QUESTION = "q.";
    private static final String COMMENT = "comment";
    private static final int LINE = 200;
    private static final int COMMENT_MOST = 1000;

    private FeedbackForm() {}

    /** Everything that anybody is asked. */
    static Form of(Event event, Naming naming) {
        return of(event, naming, session -> true);
    }

    /** @param asked which sessions to ask about */
    static Form of(Event event, Naming naming, Predicate<Session> asked) {
        List<Question> questions = new ArrayList<>();
        for (Session session : rated(event).stream().filter(asked).toList()) {
            questions.add(Question.stars(stars(session), session.title(), day(event, session)));
            questions.add(why(session));
        }
        for (Question question : event.feedback().questions()) {
            questions.add(question.as(QUESTION + question.id()));
        }
        if (event.feedback().questions().isEmpty()) {
            questions.add(comment());
        }
        return new Form(id(naming), "feedback.title", questions, naming == Naming.ANONYMOUS);
    }

    /** All that people were ever asked, to read what they answered. What is not asked any more comes last. */
    static Form ever(Event event) {
        List<Question> questions = new ArrayList<>(of(event, Naming.NAMED).questions());
        for (Session session : event.earlier().sessions()) {
            questions.add(Question.stars(stars(session), session.title(), day(event, session)));
            questions.add(why(session));
        }
        for (Question question : event.earlier().feedback()) {
            questions.add(question.as(QUESTION + question.id()));
        }
        if (!event.feedback().questions().isEmpty()) {
            questions.add(comment());
        }
        return new Form(NAMED, "feedback.title", questions);
    }

    static String id(Naming naming) {
        return naming == Naming.ANONYMOUS ? ANONYMOUS : NAMED;
    }

    static Naming naming(String formId) {
        return formId.equals(ANONYMOUS) ? Naming.ANONYMOUS : Naming.NAMED;
    }

    /** The sessions that people rate or once could. */
    static List<Session> everRated(Event event) {
        List<Session> all = new ArrayList<>(rated(event));
        all.addAll(event.earlier().sessions());
        return all;
    }

    static List<Session> rated(Event event) {
        return event.agenda().stream().filter(Session::feedback).toList();
    }

    /** Over several days, which one it was: there may be an opening each morning. */
    private static Wording day(Event event, Session session) {
        return event.days().size() == 1
                ? Wording.NONE
                : event.dayOf(session).<Wording>map(Wording.Day::new).orElse(Wording.NONE);
    }

    /** The id of the question that asks for a session's rating. */
    static String stars(Session session) {
        return STARS + session.id();
    }

    /** The question that a comment belongs to. "What went wrong" belongs to the rating. */
    static String subject(Question question) {
        return question.when().map(Question.When::question).orElse(question.id());
    }

    /** The question in the event file that asks for a score, if there is one. */
    static Optional<Question> recommend(Form form) {
        return form.questions().stream()
                .filter(question -> question.type() instanceof ScoreType)
                .findFirst();
    }

    private static Question comment() {
        return new Question(
                COMMENT, Wording.key("feedback.ask.comment"), Wording.NONE, false, new ParagraphType(COMMENT_MOST));
    }

    private static Question why(Session session) {
        return new Question(
                WHY + session.id(),
                new Wording.Keyed("feedback.ask.why", Map.of("session", session.title())),
                Wording.NONE,
                false,
                new LineType(LINE),
                Optional.of(new Question.When(stars(session), LOW)));
    }
}
