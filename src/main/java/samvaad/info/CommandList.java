package samvaad.info;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import samvaad.bot.Role;

/** The commands that a chat is offered, in the order in which they are shown. */
public final class CommandList {

    /** For everybody. */
    public static final List<String> PUBLIC = List.of(
            "start",
            "register",
            "pass",
            "agenda",
            "venue",
            "about",
            "faq",
            "ask",
            "feedback",
            "reminders",
            "language",
            "privacy",
            "mydata",
            "forget",
            "unregister",
            "cancel",
            "help");

    private static final List<Map.Entry<String, Role>> STAFF = List.of(
            Map.entry("checkin", Role.DESK),
            Map.entry("attendees", Role.ORGANISER),
            Map.entry("stats", Role.ORGANISER),
            Map.entry("questions", Role.ORGANISER),
            Map.entry("broadcast", Role.ORGANISER),
            Map.entry("report", Role.ORGANISER),
            Map.entry("export", Role.ORGANISER),
            Map.entry("staff", Role.ORGANISER),
            Map.entry("reload", Role.ORGANISER),
            Map.entry("health", Role.OWNER));

    private CommandList() {}

    /** For somebody of the staff: first what is for them alone. */
    public static List<String> of(Role role) {
        return Stream.concat(forStaff(role::mayDoWhat).stream(), PUBLIC.stream())
                .toList();
    }

    /** What is for those of the staff alone who may do what a role may. */
    static List<String> forStaff(Predicate<Role> mayDoWhat) {
        return STAFF.stream()
                .filter(entry -> mayDoWhat.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
