package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import samvaad.sandbox.Json;

/** A person as the page sees them, with what the bot says of itself in their language. */
public final class PersonView {
    private PersonView() {}

    public static ObjectNode of(VirtualPerson person, boolean blocked, BotProfile profile) {
        ObjectNode view = Json.of(person)
                .put("blocked", blocked)
                .put("description", profile.text("description", person.language()));
        return view.set("commands", profile.commandsFor(person));
    }
}
