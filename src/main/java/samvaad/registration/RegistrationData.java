package samvaad.registration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import samvaad.bot.Forms;
import samvaad.bot.Turn;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.form.Answer;
import samvaad.form.AnswerText;
import samvaad.form.Field;
import samvaad.form.Form;
import samvaad.outbox.Outbox;
import samvaad.person.Erasure;
import samvaad.person.OwnData;
import samvaad.text.Html;

/** What registrations keep of a person: to be shown, and to go on request or when the event file's time is over. */
public final class RegistrationData implements OwnData.Part, Erasure.Part {

    private static final int ERASED_A_TICK = 50;

    private final Registrations registrations;
    private final Events events;
    private final Forms forms;
    private final Outbox outbox;
    private final Clock clock;

    public RegistrationData(Registrations registrations, Events events, Forms forms, Outbox outbox, Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.forms = forms;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Erases those whose event was over long enough ago. */
    public void tick(Erasure erasure) {
        Instant now = clock.instant();
        for (Event event : events.all()) {
            if (now.isAfter(event.keptUntil())) {
                for (ChatId chat : registrations.chatsOf(event.id(), ERASED_A_TICK)) {
                    erase(chat, event, now, erasure);
                }
            }
        }
    }

    /** Whoever has a place in another event stays known for that one. */
    private void erase(ChatId chat, Event event, Instant now, Erasure erasure) {
        boolean only =
                registrations.of(chat).stream().allMatch(one -> one.event().equals(event.id()));
        if (only) {
            erasure.erase(new UserId(chat.value()), now);
        } else {
            registrations.of(chat, event.id()).forEach(this::erase);
        }
    }

    @Override
    public void erase(UserId person, Instant now) {
        forms.drop(person.privateChat());
        registrations.of(person.privateChat()).forEach(this::erase);
    }

    private void erase(Registration registration) {
        registrations.erase(registration);
        outbox.forgetKept(Passes.PICTURE, registration.id() + ":");
    }

    @Override
    public Html words(Turn turn) {
        Html all = Html.EMPTY;
        for (Registration registration : registrations.of(turn.chat())) {
            Html words = events.find(registration.event())
                    .map(event -> words(turn, registration, event))
                    .orElse(Html.EMPTY);
            all = all.paragraph(words);
        }
        return all;
    }

    private static Html words(Turn turn, Registration registration, Event event) {
        Html lines = turn.say(
                "mydata.registration",
                "event",
                event.title().in(turn.language()),
                "code",
                registration.code(),
                "status",
                turn.label("status.name." + registration.status()));
        Form form = RegistrationForm.of(event, registration.colleague());
        for (Field field : form.fields()) {
            Answer answer = registration.answers().to(field.id()).orElseGet(Answer.Skipped::new);
            lines = lines.line(turn.say(
                    "mydata.answer",
                    "question",
                    field.ask().in(turn.texts()),
                    "answer",
                    AnswerText.of(field, answer, turn.texts())));
        }
        return lines;
    }

    @Override
    public void json(Turn turn, ObjectNode all) {
        ArrayNode list = all.putArray("registrations");
        for (Registration registration : registrations.of(turn.chat())) {
            ObjectNode node = list.addObject()
                    .put("event", registration.event().value())
                    .put("status", registration.status().name())
                    .put("code", registration.code().toString())
                    .put("name", registration.name());
            registration.mobile().ifPresent(mobile -> node.put("mobile", mobile));
            events.find(registration.event()).ifPresent(event -> {
                ObjectNode answers = node.putObject("answers");
                for (Field field :
                        RegistrationForm.of(event, registration.colleague()).fields()) {
                    registration
                            .answers()
                            .to(field.id())
                            .ifPresent(answer -> answers.put(field.id(), AnswerText.of(field, answer, turn.texts())));
                }
            });
        }
    }
}
