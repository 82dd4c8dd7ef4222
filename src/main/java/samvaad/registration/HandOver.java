package samvaad.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.MobileType;
import samvaad.answer.Question;
import samvaad.bot.Core;
import samvaad.bot.Features;
import samvaad.bot.HandedOver;
import samvaad.chat.ChatId;
import samvaad.dialogue.Forms;
import samvaad.event.Event;
import samvaad.outbox.Outbox;
import samvaad.person.Consent;
import samvaad.registration.Registration.Status;
import samvaad.text.Language;

/**
 * The one way in which a registration goes to another chat: from whoever registered a colleague, or from a list of
 * nominated people, to the person it is for. Seat, place on the waiting list, offer, sessions, code and pass stay the
 * same. Whatever looks for the registration's chat finds the new one, and every feature hands on what it keeps or has
 * sent under the old one.
 */
public final class HandOver {

    private final HandOverTable table;
    private final RegistrationTable all;
    private final Registrations registrations;
    private final Features features;
    private final Forms forms;
    private final Outbox outbox;

    HandOver(Core core, Features features, Registrations registrations, Forms forms) {
        this.table = new HandOverTable(core.writer().sql());
        this.all = new RegistrationTable(core.writer().sql());
        this.registrations = registrations;
        this.features = features;
        this.forms = forms;
        this.outbox = core.outbox();
    }

    /**
     * Whom a registration goes to.
     *
     * @param consent their own
     * @param at now
     */
    public record Taker(ChatId chat, Language language, Consent consent, Instant at) {}

    /**
     * Whether the chat may get this registration: it has no place of its own, or one that is worse than a seat that it
     * would get.
     */
    public boolean mayGo(Registered from, ChatId to) {
        return isBetter(from.registration(), own(from, to));
    }

    /**
     * Moves a colleague's registration, and gives up the chat's own place if it has one.
     *
     * @param proved whether the new owner has proved that the registration's number is theirs
     * @return the registration as it is now; empty if it has changed meanwhile, or may not go there
     */
    public Optional<Registered> move(Registered from, Taker to, boolean proved) {
        Answers answers = proved ? proved(from) : from.registration().answers();
        return move(from, own(from, to.chat()), to, answers);
    }

    /**
     * Moves the registration of a guest or of somebody who was nominated, with the answers that they have confirmed. If
     * the same person has as good a place in that chat already, they keep that one, and the other is free again.
     */
    public RegistrationResult claim(Registered unclaimed, Taker to, Answers answers) {
        Event event = unclaimed.event();
        List<Registration> same =
                registrations.claims().here(event, to.chat(), answers).stream().toList();
        Optional<Registered> moved = move(unclaimed, same, to, answers);
        if (moved.isEmpty()) {
            boolean unused = registrations.withdraw(unclaimed.registration(), event, to.at());
            return new RegistrationResult.AlreadyRegistered();
        }
        Registration own = moved.get().registration();
        return RegistrationResult.of(own, () -> registrations.place(own));
    }

    /**
     * Somebody who registers by themselves and has proved their number has the place that a list holds for them, or
     * that they got as a guest at the gate. Empty if there is none.
     */
    Optional<RegistrationResult> unclaimed(RegistrationRequest request) {
        Event event = request.event();
        boolean may = request.proved()
                && !request.colleague()
                && event.registrationOpen(request.at())
                && registrations.active(request.chat(), event.id()).size() < Registrations.limit(event);
        Claims claims = registrations.claims();
        Optional<Registration> unclaimed = may
                ? claims.nominated(event, request.answers())
                        .or(() -> claims.guest(event, request.chat(), request.answers()))
                : Optional.empty();
        Taker taker = new Taker(request.chat(), request.language(), request.consent(), request.at());
        return unclaimed.map(one -> claim(new Registered(one, event), taker, request.answers()));
    }

    private static boolean isBetter(Registration offered, List<Registration> own) {
        return own.isEmpty()
                || (offered.status() == Status.CONFIRMED
                        && own.stream().noneMatch(one -> one.status() == Status.CONFIRMED));
    }

    private Optional<Registered> move(Registered from, List<Registration> own, Taker to, Answers answers) {
        Registration registration = from.registration();
        Event event = from.event();
        if (!isBetter(registration, own) || !table.move(registration, to.chat(), to.language(), to.consent())) {
            return Optional.empty();
        }
        own.forEach(place -> registrations.withdraw(place, event, to.at()));
        String name = answers.text(Question.NAME).orElse(registration.name());
        all.change(registration.id(), name, RegistrationRequest.phone(event, answers), answers, to.at());
        handOn(registration, to.chat());
        return registrations.ofChat(registration.id(), to.chat()).map(moved -> new Registered(moved, event));
    }

    private void handOn(Registration registration, ChatId to) {
        ChatId from = registration.chat();
        forms.session(from)
                .filter(form -> form.formId().equals(RegistrationForm.CHANGE))
                .filter(form -> form.subject().equals(Long.toString(registration.id())))
                .ifPresent(form -> forms.drop(from));
        // Whoever takes it is shown how it stands now.
        int unused = outbox.takeBack(from, Passes.tag(registration));
        outbox.passOn(from, registration.tag(), to);
        features.forEach(
                feature -> feature.handedOver(new HandedOver(registration.event(), registration.id(), from, to)));
    }

    /** The places that the chat holds for the person who writes in it, as far as we can tell. */
    private List<Registration> own(Registered from, ChatId chat) {
        Optional<Registration> same = registrations
                .claims()
                .here(from.event(), chat, from.registration().answers());
        return registrations.active(chat, from.event().id()).stream()
                .filter(one -> one.id() != from.registration().id())
                .filter(one -> !one.colleague()
                        || same.filter(other -> other.id() == one.id()).isPresent())
                .toList();
    }

    private static Answers proved(Registered from) {
        Answers answers = from.registration().answers();
        for (Question question : from.event().questions()) {
            Optional<Answer.Phone> phone = answers.to(question.id(), Answer.Phone.class);
            if (question.type() instanceof MobileType && phone.isPresent()) {
                return answers.with(question.id(), new Answer.Phone(phone.get().e164(), false, true));
            }
        }
        return answers;
    }
}
