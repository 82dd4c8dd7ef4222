package samvaad.form;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way through a form: what comes next, what came before, which ways are open. */
final class Course {

    private final AnswerCheck check;

    Course(AnswerCheck check) {
        this.check = check;
    }

    /** The place to begin at. */
    Place first(Form form) {
        return form.fields().isEmpty()
                ? new Place.Review()
                : new Place.Asked(form.fields().get(0).id());
    }

    /** What of an answered question is still to be asked: the line that only some answers call for. */
    private Optional<Field> followUp(Form form, FormSession session, String field) {
        return form.asked(session.answers()).stream()
                .filter(next ->
                        next.when().filter(when -> when.field().equals(field)).isPresent())
                .filter(next -> check.isOpen(next, session.answers()))
                .findFirst();
    }

    private static boolean isAsked(Form form, FormSession session, String field) {
        return form.field(field)
                .filter(one -> one.isAsked(session.answers()))
                .filter(one -> !session.answers().isKept(one))
                .isPresent();
    }

    /** The session at a place that the form has, for the form may have changed since it was stored. */
    FormSession settled(Form form, FormSession session) {
        if (session.at() instanceof Place.Asked asked) {
            return isAsked(form, session, asked.field()) ? session : session.moved(open(form, session), false);
        } else if (session.at() instanceof Place.Other other) {
            Optional<Field> field = form.field(other.field());
            if (field.isEmpty()) {
                return session.moved(open(form, session), false);
            }
            return Choosing.asksForWords(field.get(), session.picked(other.field()))
                    ? session
                    : session.moved(new Place.Asked(other.field()), session.editing());
        }
        return form.discreet() && firstOpen(form, session).isPresent()
                ? session.moved(open(form, session), false)
                : session;
    }

    /** The question that is shown. */
    static Optional<Field> field(Form form, FormSession session) {
        if (session.at() instanceof Place.Asked asked) {
            return form.field(asked.field());
        }
        return session.at() instanceof Place.Other other ? form.field(other.field()) : Optional.empty();
    }

    /** Whether the question is one with a reply keyboard: it shares one's own number, which a colleague has no use for. */
    static boolean asksForContact(Form form, FormSession session) {
        return !session.colleague()
                && session.at() instanceof Place.Asked asked
                && form.field(asked.field())
                        .filter(field -> field.kind() instanceof AnswerKind.Mobile)
                        .isPresent();
    }

    /** On from a question that is answered. */
    FormSession after(Form form, FormSession session, String field) {
        if (session.editing()) {
            Optional<Field> followUp = followUp(form, session, field);
            return session.moved(
                    followUp.<Place>map(next -> new Place.Asked(next.id())).orElse(new Place.Review()),
                    followUp.isPresent());
        }
        Place next = neighbour(form, session, field, 1)
                .<Place>map(one -> new Place.Asked(one.id()))
                .orElseGet(() -> open(form, session));
        return session.moved(next, false);
    }

    /** The nearest question before (-1) or after (1) that can be answered here. */
    private static Optional<Field> neighbour(Form form, FormSession session, String field, int direction) {
        List<Field> asked = form.asked(session.answers());
        int place = 0;
        while (place < asked.size() && !asked.get(place).id().equals(field)) {
            place++;
        }
        for (int i = place + direction; i >= 0 && i < asked.size(); i += direction) {
            if (!session.answers().isKept(asked.get(i))) {
                return Optional.of(asked.get(i));
            }
        }
        return Optional.empty();
    }

    FormSession back(Form form, FormSession session) {
        if (session.at() instanceof Place.Other other) {
            return session.moved(new Place.Asked(other.field()), session.editing());
        } else if (session.at() instanceof Place.Asked asked && !session.editing()) {
            String before =
                    neighbour(form, session, asked.field(), -1).map(Field::id).orElse(asked.field());
            return session.moved(new Place.Asked(before), false);
        } else if (session.at() instanceof Place.Asked asked) {
            return session.undrafted(asked.field()).moved(new Place.Review(), false);
        }
        return session.moved(new Place.Review(), false);
    }

    /** The first question that has no answer which holds, else the summary. */
    Place open(Form form, FormSession session) {
        return firstOpen(form, session)
                .<Place>map(field -> new Place.Asked(field.id()))
                .orElse(new Place.Review());
    }

    Optional<Field> firstOpen(Form form, FormSession session) {
        return form.asked(session.answers()).stream()
                .filter(field -> check.isOpen(field, session.answers()))
                .findFirst();
    }

    /** What can be done here besides answering. */
    Set<Op> offers(Form form, FormSession session) {
        if (session.at() instanceof Place.Review) {
            return form.fields().isEmpty()
                    ? EnumSet.of(Op.CONFIRM, Op.CANCEL)
                    : EnumSet.of(Op.CONFIRM, Op.EDIT, Op.CANCEL);
        }
        Set<Op> offers = EnumSet.of(Op.CANCEL);
        Optional<Field> field = field(form, session);
        if (field.isEmpty() || session.at() instanceof Place.Other) {
            offers.add(Op.BACK);
            field.filter(other -> Choosing.earlierWords(session, other).isPresent())
                    .ifPresent(other -> offers.add(Op.KEEP));
            return offers;
        }
        field.ifPresent(asked -> addTo(offers, form, session, asked));
        return offers;
    }

    private void addTo(Set<Op> offers, Form form, FormSession session, Field field) {
        AnswerKind kind = field.kind();
        if (session.editing() || neighbour(form, session, field.id(), -1).isPresent()) {
            offers.add(Op.BACK);
        }
        if (!field.required()) {
            offers.add(Op.SKIP);
        }
        if (kind instanceof AnswerKind.AnyOf) {
            offers.add(Op.DONE);
        } else if (!session.editing()
                && !check.isOpen(field, session.answers())
                && session.answers().to(field.id(), Answer.Skipped.class).isEmpty()) {
            offers.add(Op.KEEP);
        }
        if (kind instanceof AnswerKind.Stars stars && stars.mayBeAbsent()) {
            offers.add(Op.ABSENT);
        }
        if (kind instanceof AnswerKind.Name && suggestedName(session).isPresent()) {
            offers.add(Op.NAME);
        }
    }

    /** The person's name on Telegram, if it can be an answer. */
    static Optional<String> suggestedName(FormSession session) {
        return session.colleague() ? Optional.empty() : session.telegramName().flatMap(PersonName::read);
    }
}
