package samvaad.info;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import samvaad.bot.Access;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.text.Messages;

/** The commands offered in a chat, in the order of their descriptions in the bundles. */
public final class CommandList {

    private static final String DESCRIPTION = "command.";

    private final Router router;
    private final Messages messages;

    public CommandList(Router router, Messages messages) {
        this.router = router;
        this.messages = messages;
    }

    /** The commands for everybody. */
    public List<String> forEverybody() {
        return those(access -> access.least().isEmpty());
    }

    /** The commands for somebody on the staff. Those that only staff have come first. */
    public List<String> of(Role role) {
        return Stream.concat(forStaff(role::mayDoWhat).stream(), forEverybody().stream())
                .toList();
    }

    /** The commands for staff only, limited to what a role may do. */
    List<String> forStaff(Predicate<Role> mayDoWhat) {
        return those(access -> access.least().filter(mayDoWhat).isPresent());
    }

    private List<String> those(Predicate<Access> which) {
        return messages.keys(DESCRIPTION).stream()
                .map(key -> key.substring(DESCRIPTION.length()))
                .filter(name ->
                        Optional.of(name).flatMap(router::access).filter(which).isPresent())
                .toList();
    }
}
