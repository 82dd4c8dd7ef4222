package samvaad.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers from lists: one tap, or ticks and then Done; a choice may ask for a line of text. */
final class Choosing {

    private final Course course;

    Choosing(Course course) {
        this.course = course;
    }

    /** Whether something that is picked asks for a line of text. */
    static boolean asksForWords(Field field, Answer.Picked picked) {
        return field.kind() instanceof AnswerKind.Listed listed
                && picked.choices().stream()
                        .flatMap(id -> listed.choice(id).stream())
                        .anyMatch(Choice::other);
    }

    /** What is ticked here and still offered. */
    static List<String> ticked(AnswerKind.Listed kind, FormSession session, Field field) {
        return session.picked(field.id()).choices().stream()
                .filter(id -> kind.choice(id).isPresent())
                .toList();
    }

    FormStep pick(Form form, FormSession session, Field field, Choice choice) {
        return settle(form, session, field, new Answer.Picked(List.of(choice.id()), Optional.empty()));
    }

    FormStep tick(FormSession session, Field field, AnswerKind.AnyOf kind, List<Choice> choices, boolean on) {
        Set<String> ticked = new LinkedHashSet<>(ticked(kind, session, field));
        List<String> ids = choices.stream().map(Choice::id).toList();
        if (on ? ticked.addAll(ids) : ids.stream().filter(ticked::remove).count() > 0) {
            if (on && ticked.size() > kind.max()) {
                return Steps.problem(session, Phrase.of("invalid.many", "max", kind.max()));
            }
            return Steps.showing(session.drafted(field.id(), ordered(kind, ticked, session, field)));
        }
        return Steps.showing(session);
    }

    FormStep done(Form form, FormSession session, Field field, AnswerKind.AnyOf kind) {
        List<String> ticked = ticked(kind, session, field);
        if (ticked.isEmpty() && !field.required()) {
            return on(form, session.answered(field.id(), new Answer.Skipped()), field);
        }
        if (ticked.size() < kind.min()) {
            return Steps.problem(session, Phrase.of("invalid.few", "min", kind.min()));
        }
        return ticked.size() > kind.max()
                ? Steps.problem(session, Phrase.of("invalid.many", "max", kind.max()))
                : settle(form, session, field, new Answer.Picked(ticked, Optional.empty()));
    }

    /** The line for the choice that asks for it. */
    FormStep words(Form form, FormSession session, Field field, String words) {
        Answer.Picked picked = session.picked(field.id());
        return on(form, session.answered(field.id(), new Answer.Picked(picked.choices(), Optional.of(words))), field);
    }

    /** The line that was written before. */
    static Optional<String> earlierWords(FormSession session, Field field) {
        return session.picked(field.id())
                .other()
                .or(() -> session.answers().to(field.id(), Answer.Picked.class).flatMap(Answer.Picked::other));
    }

    private FormStep settle(Form form, FormSession session, Field field, Answer.Picked picked) {
        return asksForWords(field, picked)
                ? Steps.showing(
                        session.drafted(field.id(), picked).moved(new Place.Other(field.id()), session.editing()))
                : on(form, session.answered(field.id(), picked), field);
    }

    private FormStep on(Form form, FormSession session, Field field) {
        return Steps.showing(course.after(form, session, field.id()));
    }

    /** In the order in which they are offered, whatever the order of the ticks. */
    private static Answer.Picked ordered(AnswerKind.Listed kind, Set<String> ticked, FormSession session, Field field) {
        List<String> ids = new ArrayList<>();
        for (Choice choice : kind.choices()) {
            if (ticked.contains(choice.id())) {
                ids.add(choice.id());
            }
        }
        return new Answer.Picked(ids, earlierWords(session, field));
    }
}
