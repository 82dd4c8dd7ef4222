package samvaad.registration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.bot.Forms;
import samvaad.bot.Turn;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.form.FormSession;
import samvaad.outbox.Outbox;
import samvaad.text.Html;

/** What registrations and their forms keep of a person: to be shown, and to go. */
final class RegistrationData {

    private static final Set<String> FORMS = Set.of(RegistrationForm.ID, RegistrationForm.CHANGE);

    private final Registrations registrations;
    private final Events events;
    private final Forms forms;
    private final Outbox outbox;

    RegistrationData(Registrations registrations, Events events, Forms forms, Outbox outbox) {
        this.registrations = registrations;
        this.events = events;
        this.forms = forms;
        this.outbox = outbox;
    }

    void erase(UserId person) {
        forms.drop(person.privateChat());
        registrations.of(person.privateChat()).forEach(this::erase);
    }

    void erase(UserId person, EventId event) {
        ChatId chat = person.privateChat();
        forms.session(chat).filter(form -> isAbout(form, chat, event)).ifPresent(form -> forms.drop(chat));
        registrations.of(chat, event).forEach(this::erase);
    }

    private boolean isAbout(FormSession form, ChatId chat, EventId event) {
        return form.subject().equals(event.value())
                || (form.formId().equals(RegistrationForm.CHANGE)
                        && registrations.of(chat, event).stream()
                                .anyMatch(one -> form.subject().equals(Long.toString(one.id()))));
    }

    private void erase(Registration registration) {
        registrations.erase(registration);
        outbox.forgetKept(Passes.PICTURE, registration.id() + ":");
    }

    Html words(Turn turn) {
        Html all = Html.EMPTY;
        for (Registration registration : registrations.of(turn.chat())) {
            Html lines = turn.say(
                    "mydata.registration",
                    "event",
                    events.find(registration.event())
                            .map(event -> event.title().in(turn.language()))
                            .orElse(registration.event().value()),
                    "code",
                    registration.code(),
                    "status",
                    turn.label("status.name." + registration.status()));
            all = all.paragraph(lines.line(words(turn, fields(registration), registration.answers())));
        }
        Optional<FormSession> open = open(turn);
        return open.isEmpty()
                ? all
                : all.paragraph(turn.say("mydata.unfinished"))
                        .line(words(turn, fields(open.get()), open.get().answers()));
    }

    private static Html words(Turn turn, List<Question> fields, Answers answers) {
        Html lines = Html.EMPTY;
        for (Question field : fields) {
            Optional<String> answer = answers.to(field.id()).map(one -> field.words(one, turn.texts()));
            if (answer.isPresent()) {
                lines = lines.line(
                        turn.say("mydata.answer", "question", field.ask().in(turn.texts()), "answer", answer.get()));
            }
        }
        return lines;
    }

    void json(Turn turn, ObjectNode all) {
        ArrayNode list = all.putArray("registrations");
        for (Registration registration : registrations.of(turn.chat())) {
            ObjectNode node = list.addObject()
                    .put("event", registration.event().value())
                    .put("status", registration.status().name())
                    .put("code", registration.code().toString())
                    .put("name", registration.name())
                    .put("language", registration.language().code())
                    .put("changed_at", registration.changedAt().toString());
            registration
                    .mobile()
                    .ifPresent(mobile -> node.put("mobile", mobile)
                            .put("mobile_proved", registrations.claims().isProved(registration)));
            answers(turn, node, fields(registration), registration.answers());
        }
        open(turn).ifPresent(form -> answers(turn, all.putObject("unfinished_form"), fields(form), form.answers()));
    }

    private static void answers(Turn turn, ObjectNode node, List<Question> fields, Answers answers) {
        ObjectNode object = node.putObject("answers");
        for (Question field : fields) {
            answers.to(field.id())
                    .ifPresent(answer -> object.put(field.id(), field.words(answer, turn.texts())));
        }
    }

    private Optional<FormSession> open(Turn turn) {
        return forms.session(turn.chat()).filter(form -> FORMS.contains(form.formId()));
    }

    private List<Question> fields(Registration registration) {
        return fields(events.find(registration.event()), registration.colleague());
    }

    private List<Question> fields(FormSession form) {
        Optional<Event> event = form.formId().equals(RegistrationForm.ID)
                ? events.find(form.subject())
                : RegistrationForm.changes(form).flatMap(registrations::find).flatMap(one -> events.find(one.event()));
        return fields(event, form.colleague());
    }

    /** Where the event's file is gone, so are its questions, and the name remains. */
    private static List<Question> fields(Optional<Event> event, boolean colleague) {
        return event.map(one -> RegistrationForm.of(one, colleague).questions()).orElse(List.of(Question.name()));
    }
}
