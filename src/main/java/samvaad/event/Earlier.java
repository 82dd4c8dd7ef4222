package samvaad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.answer.Question;

/**
 * What earlier versions of an event file asked. Answers refer to it by ids, so its last words are needed as long as the
 * answers are there.
 *
 * @param questions of registration, those of the newest version first
 * @param feedback the questions of feedback
 * @param sessions the agenda, for ratings
 */
public record Earlier(List<Question> questions, List<Question> feedback, List<Session> sessions) {

    public static final Earlier NOTHING = new Earlier(List.of(), List.of(), List.of());

    public Earlier {
        questions = List.copyOf(questions);
        feedback = List.copyOf(feedback);
        sessions = List.copyOf(sessions);
    }

    /** Everything that these versions asked. */
    public static Earlier of(List<Event> newestFirst) {
        List<Question> questions = new ArrayList<>();
        List<Question> feedback = new ArrayList<>();
        List<Session> sessions = new ArrayList<>();
        for (Event version : newestFirst) {
            version.questions().forEach(question -> add(question, questions));
            version.feedback().questions().forEach(question -> add(question, feedback));
            version.agenda().stream()
                    .filter(session -> find(session, sessions).isEmpty())
                    .forEach(sessions::add);
        }
        return new Earlier(questions, feedback, sessions);
    }

    private static void add(Question question, List<Question> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(question.id())) {
                all.set(i, all.get(i).remembering(question));
                return;
            }
        }
        all.add(question);
    }

    private static Optional<Session> find(Session session, List<Session> all) {
        return all.stream().filter(one -> one.id().equals(session.id())).findFirst();
    }

    /** These questions, which still know the choices that they offered once. */
    List<Question> known(List<Question> present) {
        return known(present, questions);
    }

    List<Question> knownOfFeedback(List<Question> present) {
        return known(present, feedback);
    }

    private static List<Question> known(List<Question> present, List<Question> before) {
        return present.stream()
                .map(question -> before.stream()
                        .filter(one -> one.id().equals(question.id()))
                        .findFirst()
                        .map(question::remembering)
                        .orElse(question))
                .toList();
    }

    /** Only what the event does not ask any more. */
    Earlier without(Event event) {
        return new Earlier(
                without(questions, event.questions()),
                without(feedback, event.feedback().questions()),
                sessions.stream()
                        .filter(session -> find(session, event.agenda()).isEmpty())
                        .toList());
    }

    private static List<Question> without(List<Question> all, List<Question> present) {
        return all.stream()
                .filter(question -> present.stream().noneMatch(one -> one.id().equals(question.id())))
                .toList();
    }
}
