package samvaad.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.chat.ChatId;
import samvaad.event.Event;
import samvaad.registration.Registration.Status;
import samvaad.store.Sql;

/**
 * Decides who owns a name and mobile number when several chats claim them. A number that was only typed keeps nobody
 * out and reveals nothing about who is registered. Whoever shares their own account's number takes over what others
 * registered with it.
 */
final class Claims {

    private final RegistrationTable table;
    private final ProofTable proofs;
    private final NominatedTable nominated;

    Claims(Sql sql) {
        this.table = new RegistrationTable(sql);
        this.proofs = new ProofTable(sql);
        this.nominated = new NominatedTable(sql);
    }

    /** The place that this chat already holds for the same person. */
    Optional<Registration> here(Event event, ChatId chat, Answers answers) {
        return identity(event, answers).flatMap(identity -> table.holder(event.id(), identity, chat));
    }

    /**
     * The place held with this name and mobile number: first by whoever proved the number, then by whoever has a seat,
     * then by whoever came first.
     */
    Optional<Registration> anywhere(Event event, Answers answers) {
        return identity(event, answers).flatMap(identity -> table.holder(event.id(), identity));
    }

    /** The place of somebody with this name and mobile number who is on a list and has not confirmed yet. */
    Optional<Registration> nominated(Event event, Answers answers) {
        return here(event, Admissions.GUESTS, answers).filter(other -> nominated.isUnconfirmed(other.id()));
    }

    /**
     * The place of a guest at the gate with this name and mobile number, for somebody who has none of their own: one
     * person has one entry and one certificate.
     */
    Optional<Registration> guest(Event event, ChatId chat, Answers answers) {
        return here(event, chat, answers).isPresent()
                ? Optional.empty()
                : here(event, Admissions.GUESTS, answers).filter(other -> !nominated.isUnconfirmed(other.id()));
    }

    /** The guests at the same event whose mobile number is the one that this person has proved. */
    List<Registration> guests(Registration own) {
        return own.mobile().filter(number -> isProved(own)).stream()
                .flatMap(number -> proofs.guests(own.event(), number).stream())
                .flatMap(id -> table.find(id).stream())
                .toList();
    }

    /** Takes the mobile number out of a registration. The rest stays. */
    void forgetNumber(Registration registration, Instant at) {
        Answers answers = registration.answers();
        for (Map.Entry<String, Answer> one : registration.answers().byQuestion().entrySet()) {
            if (one.getValue() instanceof Answer.Phone phone
                    && registration.mobile().filter(phone.e164()::equals).isPresent()) {
                answers = answers.without(one.getKey());
            }
        }
        table.change(registration.id(), registration.name(), Optional.empty(), answers, at);
    }

    /** Frees the place that a list holds for somebody who has one now and has proved their number. */
    void releaseNomination(Registration own, Event event, Instant at) {
        if (isProved(own)) {
            boolean released = nominated(event, own.answers())
                    .filter(other -> table.move(other.id(), other.status(), Status.WITHDRAWN, at))
                    .isPresent();
            if (released) {
                table.count(
                        event.id(),
                        "withdrawn",
                        at.atZone(event.zone()).toLocalDate().toString(),
                        1);
            }
        }
    }

    /**
     * Takes over the place that another chat holds with this name and mobile number, for somebody who has proved the
     * number. The other chat loses the place at the same moment, so nobody else can get it in between. The staff have
     * seen guests in person, so a guest's place is not lost: see {@link #guest}. Somebody on a list who has not
     * confirmed was seen by nobody, so that place is taken first.
     *
     * @param now whether the number was proved just now; the later of two proofs counts
     * @return the other registration as it was, if there was one
     */
    Optional<Registration> takeOver(Event event, ChatId chat, Answers answers, boolean now, Instant at) {
        return nominated(event, answers)
                .or(() -> anywhere(event, answers)
                        .filter(other ->
                                !other.chat().equals(chat) && !other.chat().equals(Admissions.GUESTS)))
                .filter(other -> now || !proofs.isProved(other.id()))
                .filter(other -> table.move(other.id(), other.status(), Status.WITHDRAWN, at))
                .filter(other -> proofs.disprove(other.id()));
    }

    /** Whether Telegram vouched that the number is of the account that registered. */
    boolean isProved(Registration registration) {
        return proofs.isProved(registration.id());
    }

    private static Optional<String> identity(Event event, Answers answers) {
        return Identity.of(answers.text(Question.NAME).orElse(""), RegistrationRequest.mobile(event, answers));
    }
}
