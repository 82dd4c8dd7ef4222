package samvaad.sandbox.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.ObjectNode;
import samvaad.sandbox.Json;

/**
 * Somebody with a phone.
 *
 * @param lastName "" for none
 * @param phone "" for none
 * @param listed whether the page shows them; it does not show the crowds of load tests
 */
public record VirtualPerson(
        long id,
        String firstName,
        String lastName,
        String language,
        String phone,
        String role,
        @JsonIgnore boolean listed) {

    /** As the Bot API shows the sender of a message. */
    public ObjectNode user() {
        ObjectNode user = named(Json.object().put("id", id).put("is_bot", false));
        return language.isEmpty() ? user : user.put("language_code", language);
    }

    ObjectNode chat() {
        return named(Json.object().put("id", id)).put("type", "private");
    }

    private ObjectNode named(ObjectNode json) {
        json.put("first_name", firstName);
        return lastName.isEmpty() ? json : json.put("last_name", lastName);
    }
}
