package samvaad.registration;

import java.util.List;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.chat.ChatId;
import samvaad.event.Event;
import samvaad.store.Writer;

/** Finds whoever may be the same person under another spelling: the same mobile, and a name that sounds the same, in either script. */
final class SamePerson {

    private final RegistrationTable table;

    SamePerson(Writer writer) {
        this.table = new RegistrationTable(writer.sql());
    }

    /**
     * Whoever holds a place from this chat and may be this one; nobody where it is the same name, which needs no asking. Of places of other
     * chats nothing is said: what a stranger types tells nobody who is registered.
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
