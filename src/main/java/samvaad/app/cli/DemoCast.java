package samvaad.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import samvaad.text.Language;
import samvaad.text.Messages;

/** Who plays in the story: three who are in the sandbox from the beginning, and those who come later. */
final class DemoCast {

    private final DemoWire wire;
    private final Messages messages;
    private final PrintStream out;

    DemoCast(DemoWire wire, Messages messages, PrintStream out) {
        this.wire = wire;
        this.messages = messages;
        this.out = out;
    }

    DemoPhone asha() {
        return phone(1001, "आशा", Language.DEFAULT);
    }

    DemoPhone ravi() {
        return phone(1002, "Ravi", new Language("en"));
    }

    /** The organiser. */
    DemoPhone meera() {
        return phone(1003, "Meera", Language.DEFAULT);
    }

    /** Somebody who comes later, and uses Hindi. */
    DemoPhone joins(String name, String mobile) {
        ObjectNode person = JsonNodeFactory.instance
                .objectNode()
                .put("firstName", name)
                .put("language", Language.DEFAULT.code())
                .put("phone", mobile);
        return phone(wire.post("people", person).path("id").asLong(), name, Language.DEFAULT);
    }

    private DemoPhone phone(long person, String name, Language language) {
        return new DemoPhone(wire, person, name, messages.in(language), out);
    }
}
