package samvaad.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.chat.ChatId;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.form.Form;
import samvaad.store.WriteAheadLog;
import samvaad.store.Writer;

/**
 * What people said about events. An answer counts as soon as it is given. With a name it can be changed. Without one,
 * nothing leads from the answer back to the person.
 */
final class Feedbacks {

    private final WriteAheadLog log;
    private final GiverTable givers;
    private final BoxTable box;
    private final AudienceTable audience;
    private final BiConsumer<Event, Comment> listener;

    /** @param listener told about comments with a name */
    Feedbacks(Writer writer, BiConsumer<Event, Comment> listener) {
        this.listener = listener;
        this.log = new WriteAheadLog(writer);
        this.givers = new GiverTable(writer.sql());
        this.box = new BoxTable(writer.sql());
        this.audience = new AudienceTable(writer.sql());
    }

    /** If somebody was reading, the log still shows in which order answers came. Tries again. */
    void tick() {
        log.tick();
    }

    Giver giver(Event event, ChatId chat) {
        return givers.giver(event.id(), chat);
    }

    boolean mayGive(Event event, ChatId chat) {
        return audience.hasSeat(event.id(), chat);
    }

    /** The earlier answers: with a name, the answers themselves; without one, only that there were answers. */
    Answers earlier(Event event, ChatId chat, Naming naming) {
        Map<String, Answer> earlier = new TreeMap<>();
        giver(event, chat).given().forEach(question -> earlier.put(question, new Answer.Kept()));
        if (naming == Naming.NAMED) {
            earlier.putAll(givers.sheet(event.id(), chat).byQuestion());
        }
        return new Answers(earlier);
    }

    boolean hasRated(Event event, ChatId chat, Session session) {
        String stars = FeedbackForm.stars(session);
        return earlier(event, chat, Naming.NAMED).to(stars).isPresent();
    }

    /** One tap while a session is on. It counts without a name. */
    void rate(Event event, ChatId chat, Session session, int stars) {
        String question = FeedbackForm.stars(session);
        Ballots ballots = box.ballots(event.id());
        Counts more = ballots.all().plus(question, new Answer.Figure(stars), 1);
        box.putBallots(event.id(), new Ballots(more, ballots.named(), ballots.published()));
        givers.save(event.id(), chat, giver(event, chat).alsoGiving(question));
        log.takeIn();
    }

    /** Counts what is new or different in a form. */
    void change(Event event, ChatId chat, Form form, Answers before, Answers after, Instant now) {
        Answers old = form.relevant(before);
        Answers fresh = form.relevant(after);
        if (old.equals(fresh)) {
            return;
        }
        Ballots ballots = box.ballots(event.id());
        Counts named = form.discreet() ? ballots.named() : recount(form, ballots.named(), old, fresh);
        box.putBallots(event.id(), new Ballots(recount(form, ballots.all(), old, fresh), named, ballots.published()));
        comments(event, chat, form, old, fresh, now);
        Giver giver = giver(event, chat);
        if (form.discreet()) {
            givers.save(event.id(), chat, giver.as(Naming.ANONYMOUS).giving(given(form, giver, old, fresh)));
            log.takeIn();
        } else {
            givers.save(event.id(), chat, giver.as(Naming.NAMED));
            givers.putSheet(event.id(), chat, withoutKept(fresh));
        }
    }

    /** Somebody has finished and is not asked again. */
    void finish(Event event, ChatId chat, Naming naming) {
        givers.save(event.id(), chat, giver(event, chat).as(naming).through());
        audience.neverAgain(event.id(), chat);
    }

    private static Counts recount(Form form, Counts counts, Answers old, Answers fresh) {
        Counts changed = counts;
        for (Question question : form.questions()) {
            Optional<Answer> was = old.to(question.id());
            Optional<Answer> is = fresh.to(question.id());
            if (!was.equals(is)) {
                changed = was.isPresent() ? changed.plus(question.id(), was.get(), -1) : changed;
                changed = is.isPresent() ? changed.plus(question.id(), is.get(), 1) : changed;
            }
        }
        return changed;
    }

    private void comments(Event event, ChatId chat, Form form, Answers old, Answers fresh, Instant now) {
        LocalDate day = now.atZone(event.zone()).toLocalDate();
        for (Question question : form.questions()) {
            Optional<Comment> was = comment(question, old);
            Optional<Comment> is = comment(question, fresh);
            if (was.equals(is)) {
                continue;
            }
            if (form.discreet()) {
                was.ifPresent(comment -> box.remove(event.id(), comment));
                is.ifPresent(comment -> box.add(event.id(), comment, day));
            } else {
                was.ifPresent(comment -> givers.uncomment(event.id(), chat, comment.question()));
                is.ifPresent(comment -> write(event, chat, comment));
            }
        }
    }

    private void write(Event event, ChatId chat, Comment comment) {
        givers.comment(event.id(), chat, comment.question(), comment.rating(), comment.words());
        listener.accept(
                event,
                new Comment(
                        comment.question(),
                        comment.rating(),
                        comment.words(),
                        givers.name(event.id(), chat),
                        Optional.of(chat)));
    }

    private static Optional<Comment> comment(Question question, Answers answers) {
        return answers.to(question.id())
                .flatMap(Comment::words)
                .map(words -> Comment.anonymous(FeedbackForm.subject(question), rating(question, answers), words));
    }

    private static OptionalInt rating(Question question, Answers answers) {
        return question.when().stream()
                .flatMap(when -> answers.to(when.question(), Answer.Figure.class).stream())
                .mapToInt(stars -> (int) stars.value())
                .findFirst();
    }

    /** Only questions that everybody gets. That somebody was asked what went wrong would reveal their rating. */
    private static Set<String> given(Form form, Giver giver, Answers old, Answers fresh) {
        Set<String> given = new TreeSet<>(giver.given());
        for (Question question : form.questions()) {
            if (question.when().isEmpty()) {
                if (fresh.to(question.id()).isPresent()) {
                    given.add(question.id());
                } else if (old.to(question.id()).isPresent()) {
                    given.remove(question.id());
                }
            }
        }
        return given;
    }

    private static Answers withoutKept(Answers answers) {
        Map<String, Answer> known = new TreeMap<>(answers.byQuestion());
        known.values().removeIf(Answer.Kept.class::isInstance);
        return new Answers(known);
    }
}
