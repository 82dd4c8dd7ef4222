package samvaad.registration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.bot.Turn;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.dialogue.Forms;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.file.EventVersions;
import samvaad.form.FormSession;
import samvaad.outbox.Outbox;
import samvaad.person.Erasure;
import samvaad.text.Html;

/** What registrations and their forms store about a person, to be shown and erased. */
final class RegistrationData {

    private static final Set<String> FORMS = Set.of(RegistrationForm.ID, RegistrationForm.CHANGE);

    private final Registrations registrations;
    private final EventVersions versions;
    private final Forms forms;
    private final Outbox outbox;
    private final Erasure erasure;

    RegistrationData(Registrations registrations, EventVersions versions, Forms forms, Outbox outbox, Erasure erasure) {
        this.registrations = registrations;
        this.versions = versions;
        this.forms = forms;
        this.outbox = outbox;
        this.erasure = erasure;
    }

    void erase(UserId person, Instant now) {
        forms.drop(person.privateChat());
        List<Registration> own = registrations.of(person.privateChat());
        own.forEach(one -> eraseAtTheGate(one, now));
        own.forEach(this::erase);
    }

    /**
     * Somebody who has proved their number may have been a guest at the gate as well. The guest with their name goes
     * too. A guest with another name only loses the number: colleagues may have given it, and were there themselves.
     */
    private void eraseAtTheGate(Registration own, Instant now) {
        for (Registration guest : registrations.claims().guests(own)) {
            if (Identity.alike(own.name(), guest.name())) {
                erasure.erase(guest.id(), now);
            } else {
                registrations.claims().forgetNumber(guest, now);
            }
        }
    }

    /** Erases a registration in nobody's chat, unless it was made after this moment. */
    void erase(long registration, Instant at) {
        registrations
                .find(registration)
                .filter(NominatedSeats::isUnclaimed)
                .filter(one -> registrations.isMadeBy(one, at))
                .ifPresent(this::erase);
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
            Optional<Event> event = event(registration);
            Html lines = turn.say(
                    "mydata.registration",
                    "event",
                    event.map(known -> known.title().in(turn.language()))
                            .orElse(registration.event().value()),
                    "code",
                    registration.code(),
                    "status",
                    turn.label("status.name." + registration.status()));
            all = all.paragraph(
                    lines.line(words(turn, questions(event, registration.colleague()), registration.answers())));
        }
        Optional<FormSession> open = open(turn);
        return open.isEmpty()
                ? all
                : all.paragraph(turn.say("mydata.unfinished"))
                        .line(words(turn, questions(open.get()), open.get().answers()));
    }

    private static Html words(Turn turn, List<Question> questions, Answers answers) {
        Html lines = Html.EMPTY;
        for (Question question : questions) {
            Optional<String> answer = answers.to(question.id()).map(one -> question.words(one, turn.texts()));
            if (answer.isPresent()) {
                lines = lines.line(
                        turn.say("mydata.answer", "question", question.ask().in(turn.texts()), "answer", answer.get()));
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
            answers(turn, node, questions(event(registration), registration.colleague()), registration.answers());
        }
        open(turn).ifPresent(form -> answers(turn, all.putObject("unfinished_form"), questions(form), form.answers()));
    }

    private static void answers(Turn turn, ObjectNode node, List<Question> questions, Answers answers) {
        ObjectNode object = node.putObject("answers");
        for (Question question : questions) {
            answers.to(question.id())
                    .ifPresent(answer -> object.put(question.id(), question.words(answer, turn.texts())));
        }
    }

    private Optional<FormSession> open(Turn turn) {
        return forms.session(turn.chat()).filter(form -> FORMS.contains(form.formId()));
    }

    private Optional<Event> event(Registration registration) {
        return versions.known(registration.event());
    }

    private List<Question> questions(FormSession form) {
        Optional<Event> event = form.formId().equals(RegistrationForm.ID)
                ? EventId.of(form.subject()).flatMap(versions::known)
                : RegistrationForm.changes(form).flatMap(registrations::find).flatMap(this::event);
        return questions(event, form.colleague());
    }

    /** If no version of the event file was kept, only the name is left. */
    private static List<Question> questions(Optional<Event> event, boolean colleague) {
        return event.map(one -> RegistrationForm.ever(one, colleague)).orElse(List.of(Question.name()));
    }
}
