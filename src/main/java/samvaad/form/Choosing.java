package samvaad.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.answer.Answer;
import samvaad.answer.Choice;
import samvaad.answer.ChoicesType;
import samvaad.answer.Question;
import samvaad.answer.Remark;

/** Answers from lists: one tap, or ticks and then Done. A choice can ask for a line of text. */
final class Choosing {

    private final Course course;

    Choosing(Course course) {
        this.course = course;
    }

    /** The picked choice that asks for a line of text. */
    static Optional<Choice> asksForWords(Question question, Answer.Picked picked) {
        return question.type().choices().stream()
                .filter(Choice::other)
                .filter(choice -> picked.choices().contains(choice.id()))
                .findFirst();
    }

    /** What is ticked and still offered, in the order of the list. */
    static List<String> ticked(Question question, FormSession session) {
        List<String> ticked = session.picked(question.id()).choices();
        return question.type().choices().stream()
                .map(Choice::id)
                .filter(ticked::contains)
                .toList();
    }

    FormStep pick(Form form, FormSession session, Question question, Choice choice) {
        return settle(form, session, question, new Answer.Picked(List.of(choice.id()), Optional.empty()));
    }

    FormStep tick(FormSession session, Question question, ChoicesType type, List<Choice> choices, boolean on) {
        Set<String> ticked = new LinkedHashSet<>(ticked(question, session));
        List<String> ids = choices.stream().map(Choice::id).toList();
        boolean changed = on ? ticked.addAll(ids) : ticked.removeAll(ids);
        if (!changed) {
            return Steps.showing(session);
        }
        if (on && ticked.size() > type.max()) {
            return Steps.problem(session, Remark.of("invalid.many", "max", type.max()));
        }
        List<String> ordered =
                type.choices().stream().map(Choice::id).filter(ticked::contains).toList();
        return Steps.showing(
                session.drafted(question.id(), new Answer.Picked(ordered, earlierWords(session, question))));
    }

    FormStep done(Form form, FormSession session, Question question, ChoicesType type) {
        List<String> ticked = ticked(question, session);
        if (ticked.isEmpty() && !question.required()) {
            return on(form, session.answered(question.id(), new Answer.Skipped()), question);
        }
        if (ticked.size() < type.min()) {
            return Steps.problem(session, Remark.of("invalid.few", "min", type.min()));
        }
        return ticked.size() > type.max()
                ? Steps.problem(session, Remark.of("invalid.many", "max", type.max()))
                : settle(form, session, question, new Answer.Picked(ticked, Optional.empty()));
    }

    /** Takes the line of text for the choice that asks for it. */
    FormStep words(Form form, FormSession session, Question question, String words) {
        List<String> choices = session.picked(question.id()).choices();
        return on(form, session.answered(question.id(), new Answer.Picked(choices, Optional.of(words))), question);
    }

    /** The line that the person wrote before. */
    static Optional<String> earlierWords(FormSession session, Question question) {
        return session.picked(question.id())
                .other()
                .or(() ->
                        session.answers().to(question.id(), Answer.Picked.class).flatMap(Answer.Picked::other));
    }

    private FormStep settle(Form form, FormSession session, Question question, Answer.Picked picked) {
        return asksForWords(question, picked).isPresent()
                ? Steps.showing(
                        session.drafted(question.id(), picked).moved(new Place.Other(question.id()), session.editing()))
                : on(form, session.answered(question.id(), picked), question);
    }

    private FormStep on(Form form, FormSession session, Question question) {
        return Steps.showing(course.after(form, session, question.id()));
    }
}
