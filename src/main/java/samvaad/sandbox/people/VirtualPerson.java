package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import samvaad.sandbox.Json;

/**
 * Somebody with a phone.
 *
 * @param lastName "" for none
 * @param phone "" for none
 * @param listed shown on the page; the crowds of load tests are not
 */
public record VirtualPerson(
        long id, String firstName, String lastName, String language, String phone, String role, boolean listed) {
    public ObjectNode user() {
        ObjectNode user = Json.object();
        user.put("id", id).put("is_bot", false).put("first_name", firstName);
        if (!lastName.isEmpty()) {
            user.put("last_name", lastName);
        }
        if (!language.isEmpty()) {
            user.put("language_code", language);
        }
        return user;
    }

    public ObjectNode chat() {
        ObjectNode chat = Json.object();
        chat.put("id", id).put("first_name", firstName);
        if (!lastName.isEmpty()) {
            chat.put("last_name", lastName);
        }
        return chat.put("type", "private");
    }
}
