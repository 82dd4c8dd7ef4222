package samvaad.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.MobileType;
import samvaad.answer.Question;
import samvaad.chat.ChatId;
import samvaad.dialogue.Forms;
import samvaad.person.Consent;
import samvaad.registration.Registration.Status;
import samvaad.store.Writer;
import samvaad.text.Language;

/**
 * Moves a registration from the chat that made it to the chat of the person it is for. Seat, place on the waiting list,
 * offer, sessions, code and pass stay the same. Whatever looks for the registration's chat finds the new one.
 */
public final class HandOver {

    private final HandOverTable table;
    private final Registrations registrations;
    private final Forms forms;

    public HandOver(Writer writer, Registrations registrations, Forms forms) {
        this.table = new HandOverTable(writer.sql());
        this.registrations = registrations;
        this.forms = forms;
    }

    /**
     * Whether the chat may get this registration: it has no place of its own, or one that is worse than a seat that it
     * would get.
     */
    public boolean mayGo(Registered from, ChatId to) {
        List<Registration> own = own(from, to);
        return own.isEmpty()
                || (from.registration().status() == Status.CONFIRMED
                        && own.stream().noneMatch(one -> one.status() == Status.CONFIRMED));
    }

    /**
     * Moves it, and gives up the chat's own place if it has one.
     *
     * @param consent the new owner's
     * @param proved whether the new owner has proved that the registration's number is theirs
     * @return the registration as it is now; empty if it has changed meanwhile, or may not go there
     */
    public Optional<Registered> move(Registered from, ChatId to, Language language, Consent consent, boolean proved) {
        if (!mayGo(from, to)) {
            return Optional.empty();
        }
        Registration registration = from.registration();
        Instant now = consent.at();
        own(from, to).forEach(own -> registrations.withdraw(own, from.event(), now));
        Answers answers = proved ? proved(from) : registration.answers();
        if (!table.move(registration, to, answers, language, consent, proved)) {
            return Optional.empty();
        }
        forms.session(registration.chat())
                .filter(form -> form.formId().equals(RegistrationForm.CHANGE))
                .filter(form -> form.subject().equals(Long.toString(registration.id())))
                .ifPresent(form -> forms.drop(registration.chat()));
        return registrations.ofChat(registration.id(), to).map(moved -> new Registered(moved, from.event()));
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
