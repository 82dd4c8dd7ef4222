package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import samvaad.sandbox.Json;

/** A person as the page sees them. */
public final class PersonView {
    private PersonView() {}

    public static ObjectNode of(VirtualPerson person, boolean blocked, BotProfile profile) {
        ObjectNode view = Json.object();
        view.put("id", person.id()).put("firstName", person.firstName()).put("lastName", person.lastName());
        view.put("language", person.language()).put("phone", person.phone()).put("role", person.role());
        view.put("blocked", blocked);
        view.set("commands", profile.commandsFor(person));
        return view;
    }
}
