package samvaad.registration;

import java.util.List;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.chat.ChatId;
import samvaad.event.Event;
import samvaad.store.Writer;

/**
 * Finds a registration that may be for the same person, spelled differently: same mobile number, and a name that sounds
 * the same in either script.
 */
final class SamePerson {

    private final RegistrationTable table;

    SamePerson(Writer writer) {
        this.table = new RegistrationTable(writer.sql());
    }

    /**
     * A registration in this chat that may be for this person. Empty if the name is the same, because then there is
     * nothing to ask. Other chats are not considered: typing something must not reveal to a stranger who is registered.
     */
    Optional<Registration> holder(Event event, ChatId chat, Answers answers) {
        String name = answers.text(Question.NAME).orElse("");
        Optional<String> mobile = RegistrationRequest.mobile(event, answers);
        List<Registration> sharing =
                mobile.map(number -> table.withMobile(event.id(), chat, number)).orElse(List.of());
        boolean known = sharing.stream()
                .anyMatch(other -> Identity.of(other.name(), mobile).equals(Identity.of(name, mobile)));
        return known
                ? Optional.empty()
                : sharing.stream()
                        .filter(other -> Identity.alike(other.name(), name))
                        .findFirst();
    }
}
