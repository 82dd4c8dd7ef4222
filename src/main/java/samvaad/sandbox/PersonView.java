package samvaad.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A person as the page sees them. */
final class PersonView {
    private PersonView() {}

    static ObjectNode of(Person person, boolean blocked, BotProfile profile) {
        ObjectNode view = Json.object();
        view.put("id", person.id()).put("firstName", person.firstName()).put("lastName", person.lastName());
        view.put("language", person.language()).put("phone", person.phone()).put("role", person.role());
        view.put("blocked", blocked);
        view.set("commands", profile.commandsFor(person));
        return view;
    }
}
