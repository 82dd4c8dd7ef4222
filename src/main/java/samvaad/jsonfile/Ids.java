package samvaad.jsonfile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the ids of one list. They must fit into a button, and none may occur twice. */
public final class Ids {

    private static final Pattern FORM = Pattern.compile("[a-z0-9_-]{1,24}");

    private static final String STAND_IN = "-";

    private final Map<String, String> taken = new HashMap<>();
    private final Set<String> reserved;

    public Ids() {
        this(Set.of());
    }

    /** @param reserved ids that the bot uses for its own questions */
    public Ids(Set<String> reserved) {
        this.reserved = reserved;
    }

    /** Reads the id of this item. Returns a stand-in if it is missing or refused, so that the rest is still read. */
    public String read(FieldReader item) {
        item.require("id", "\"id\": \"parking\"");
        Optional<String> id = item.string("id", "a short name in double quotation marks such as \"parking\"")
                .map(String::strip);
        id.filter(name -> !isFit(name))
                .ifPresent(name -> item.refuse(
                        "id",
                        "must be 1 to 24 of the letters a-z, digits, - and _" + like(name) + "; it is "
                                + Quoted.of(name)));
        id.filter(reserved::contains)
                .ifPresent(name -> item.refuse(
                        "id", Quoted.of(name) + " is what the bot asks anyway; leave this out or choose another id"));
        id.filter(taken::containsKey)
                .ifPresent(name -> item.refuse(
                        "id",
                        "must differ from the others of its list; " + taken.get(name) + " is " + Quoted.of(name)
                                + " too"));
        id.ifPresent(name -> taken.putIfAbsent(name, item.path("id")));
        return id.filter(Ids::isFit).orElse(STAND_IN);
    }

    /** Whether this may be an id of a list, or the name of a group. */
    public static boolean isFit(String name) {
        return FORM.matcher(name).matches();
    }

    /** Makes an example id from these words. */
    public static String like(String words) {
        String plain =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String id = plain.substring(0, Math.min(plain.length(), 24));
        return id.isEmpty() ? "" : ", such as \"" + id + "\"";
    }
}
