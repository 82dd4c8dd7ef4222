package samvaad.form;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.answer.Answer;
import samvaad.answer.MobileType;
import samvaad.answer.NameType;
import samvaad.answer.Question;
import samvaad.answer.QuestionType;
import samvaad.typed.PersonName;

/** The way through a form: what comes next, what came before, and which buttons are offered. */
final class Course {

    /** Where the form begins. */
    Place first(Form form) {
        return form.questions().isEmpty()
                ? new Place.Review()
                : new Place.Asked(form.questions().get(0).id());
    }

    /** What is still missing from an answered question: the line of text that some choices ask for. */
    private Optional<Question> followUp(Form form, FormSession session, String question) {
        return form.asked(session.answers()).stream()
                .filter(next -> next.when()
                        .filter(when -> when.question().equals(question))
                        .isPresent())
                .filter(next -> form.isOpen(next, session.answers()))
                .findFirst();
    }

    private static boolean isAsked(Form form, FormSession session, String question) {
        return form.question(question)
                .filter(one -> one.isAsked(session.answers()))
                .filter(one -> !session.answers().isKept(one))
                .isPresent();
    }

    /** Moves the session to a place that exists. The form may have changed since the session was stored. */
    FormSession settled(Form form, FormSession session) {
        if (session.at() instanceof Place.Asked asked) {
            return isAsked(form, session, asked.question()) ? session : session.moved(open(form, session), false);
        } else if (session.at() instanceof Place.Other other) {
            Optional<Question> question = form.question(other.question());
            if (question.isEmpty()) {
                return session.moved(open(form, session), false);
            }
            return Choosing.asksForWords(question.get(), session.picked(other.question()))
                            .isPresent()
                    ? session
                    : session.moved(new Place.Asked(other.question()), session.editing());
        }
        return form.discreet() && firstOpen(form, session).isPresent()
                ? session.moved(open(form, session), false)
                : session;
    }

    /** The question that is shown now. */
    static Optional<Question> question(Form form, FormSession session) {
        if (session.at() instanceof Place.Asked asked) {
            return form.question(asked.question());
        }
        return session.at() instanceof Place.Other other ? form.question(other.question()) : Optional.empty();
    }

    /**
     * Whether the question has a reply keyboard. Its button shares the person's own number, which is no use when
     * registering a colleague.
     */
    static boolean asksForContact(Form form, FormSession session) {
        return !session.colleague()
                && session.at() instanceof Place.Asked asked
                && form.question(asked.question())
                        .filter(question -> question.type() instanceof MobileType)
                        .isPresent();
    }

    /** Goes on from an answered question. */
    FormSession after(Form form, FormSession session, String question) {
        if (session.editing()) {
            Optional<Question> followUp = followUp(form, session, question);
            return session.moved(
                    followUp.<Place>map(next -> new Place.Asked(next.id())).orElse(new Place.Review()),
                    followUp.isPresent());
        }
        Place next = neighbour(form, session, question, 1)
                .<Place>map(one -> new Place.Asked(one.id()))
                .orElseGet(() -> open(form, session));
        return session.moved(next, false);
    }

    /** The nearest question before (-1) or after (1) this one that can be answered here. */
    private static Optional<Question> neighbour(Form form, FormSession session, String question, int direction) {
        List<Question> asked = form.asked(session.answers());
        int place = 0;
        while (place < asked.size() && !asked.get(place).id().equals(question)) {
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
            return session.moved(new Place.Asked(other.question()), session.editing());
        } else if (session.at() instanceof Place.Asked asked && !session.editing()) {
            String before = neighbour(form, session, asked.question(), -1)
                    .map(Question::id)
                    .orElse(asked.question());
            return session.moved(new Place.Asked(before), false);
        } else if (session.at() instanceof Place.Asked asked) {
            return session.undrafted(asked.question()).moved(new Place.Review(), false);
        }
        return session.moved(new Place.Review(), false);
    }

    /** The first question without a valid answer, or the summary. */
    Place open(Form form, FormSession session) {
        return firstOpen(form, session)
                .<Place>map(question -> new Place.Asked(question.id()))
                .orElse(new Place.Review());
    }

    Optional<Question> firstOpen(Form form, FormSession session) {
        return form.asked(session.answers()).stream()
                .filter(question -> form.isOpen(question, session.answers()))
                .findFirst();
    }

    /** What the person can do here besides answering. */
    Set<Op> offers(Form form, FormSession session) {
        if (session.at() instanceof Place.Review) {
            return form.questions().isEmpty()
                    ? EnumSet.of(Op.CONFIRM, Op.CANCEL)
                    : EnumSet.of(Op.CONFIRM, Op.EDIT, Op.CANCEL);
        }
        Set<Op> offers = EnumSet.of(Op.CANCEL);
        Optional<Question> question = question(form, session);
        if (question.isEmpty() || session.at() instanceof Place.Other) {
            offers.add(Op.BACK);
            question.filter(other -> Choosing.earlierWords(session, other).isPresent())
                    .ifPresent(other -> offers.add(Op.KEEP));
            return offers;
        }
        question.ifPresent(asked -> addTo(offers, form, session, asked));
        return offers;
    }

    private void addTo(Set<Op> offers, Form form, FormSession session, Question question) {
        QuestionType type = question.type();
        if (session.editing() || neighbour(form, session, question.id(), -1).isPresent()) {
            offers.add(Op.BACK);
        }
        if (!question.required()) {
            offers.add(Op.SKIP);
        }
        if (type.takesSeveral()) {
            offers.add(Op.DONE);
        } else if (!session.editing()
                && !question.isOpen(session.answers())
                && session.answers().to(question.id(), Answer.Skipped.class).isEmpty()) {
            offers.add(Op.KEEP);
        }
        if (type.takes(new Answer.Absent())) {
            offers.add(Op.ABSENT);
        }
        if (type instanceof NameType && suggestedName(session).isPresent()) {
            offers.add(Op.NAME);
        }
    }

    /** The person's Telegram name, if it is a valid answer. */
    static Optional<String> suggestedName(FormSession session) {
        return session.colleague() ? Optional.empty() : session.telegramName().flatMap(PersonName::read);
    }
}
