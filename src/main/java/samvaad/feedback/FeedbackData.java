package samvaad.feedback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.bot.Turn;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.file.EventVersions;
import samvaad.form.Form;
import samvaad.store.WriteAheadLog;
import samvaad.store.Writer;
import samvaad.text.Html;

/**
 * What feedback stores about a person: shown, and erased on request or when the event file's time is up. What was
 * counted stays counted. What was given without a name can't be found by anybody.
 */
final class FeedbackData {

    private static final int ERASED_A_TICK = 200;

    private final WriteAheadLog log;
    private final GiverTable givers;
    private final BoxTable box;
    private final EventVersions versions;

    FeedbackData(Writer writer, EventVersions versions) {
        this.log = new WriteAheadLog(writer);
        this.givers = new GiverTable(writer.sql());
        this.box = new BoxTable(writer.sql());
        this.versions = versions;
    }

    void tick(Event event, Instant now) {
        if (now.isAfter(event.keptUntil())) {
            Ballots ballots = box.ballots(event.id());
            if (!ballots.named().equals(Counts.NONE)) {
                box.putBallots(event.id(), ballots.withoutNames(ballots.named()));
            }
            if (givers.erase(event.id(), ERASED_A_TICK) > 0) {
                log.takeIn();
            }
        }
        log.tick();
    }

    void erase(UserId person) {
        givers.events(person.privateChat()).stream()
                .flatMap(id -> EventId.of(id).stream())
                .forEach(event -> foldIn(event, person.privateChat()));
        givers.erase(person.privateChat());
    }

    void erase(UserId person, EventId event) {
        foldIn(event, person.privateChat());
        givers.erase(event, person.privateChat());
    }

    /**
     * Keeps counting answers that had a name, now without it. Otherwise a drop in the figures would show what the
     * person said.
     */
    private void foldIn(EventId event, ChatId chat) {
        Answers sheet = givers.sheet(event, chat);
        if (!sheet.equals(Answers.NONE)) {
            box.putBallots(event, box.ballots(event).withoutNames(Counts.NONE.plus(sheet)));
        }
    }

    Html words(Turn turn) {
        Html all = Html.EMPTY;
        for (String id : givers.events(turn.chat())) {
            Html words = EventId.of(id)
                    .flatMap(versions::known)
                    .map(event -> words(turn, event))
                    .orElse(Html.EMPTY);
            all = all.paragraph(words);
        }
        return all;
    }

    private Html words(Turn turn, Event event) {
        Html lines = turn.say("mydata.feedback", "event", event.title().in(turn.language()));
        Answers answers = givers.sheet(event.id(), turn.chat());
        for (Question question : asked(event, answers)) {
            Answer answer = answers.to(question.id()).orElseGet(Answer.Skipped::new);
            lines = lines.line(turn.say(
                    "mydata.answer",
                    "question",
                    question.ask().in(turn.texts()),
                    "answer",
                    question.words(answer, turn.texts())));
        }
        return lines;
    }

    void json(Turn turn, ObjectNode all) {
        ObjectNode node = all.putObject("feedback");
        ChatId chat = turn.chat();
        for (String id : givers.events(chat)) {
            EventId.of(id).flatMap(versions::known).ifPresent(event -> {
                ObjectNode answers = node.putObject(id);
                Answers sheet = givers.sheet(event.id(), chat);
                for (Question question : asked(event, sheet)) {
                    sheet.to(question.id())
                            .ifPresent(answer -> answers.put(question.id(), question.words(answer, turn.texts())));
                }
            });
        }
    }

    /** What is asked, and what was asked before if the person answered it. */
    private static List<Question> asked(Event event, Answers answers) {
        Form now = FeedbackForm.of(event, Naming.NAMED);
        return FeedbackForm.ever(event).asked(answers).stream()
                .filter(question -> now.question(question.id()).isPresent()
                        || answers.to(question.id()).isPresent())
                .toList();
    }
}
