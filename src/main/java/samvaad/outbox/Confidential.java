package samvaad.outbox;

import java.util.Set;
import java.util.stream.Collectors;
import samvaad.chat.ChatId;

/**
 * What a message holds besides its reader's own data, so that it can be dropped before it is sent.
 *
 * @param about the chats of the people whose data is in it: dropped when one of them is erased
 * @param staff whether only staff may see it: dropped when its reader is no longer staff
 */
public record Confidential(Set<ChatId> about, boolean staff) {

    public static final Confidential NOTHING = new Confidential(Set.of(), false);

    public Confidential {
        about = Set.copyOf(about);
    }

    /** For staff, with the data of these people. */
    public static Confidential forStaff(ChatId... about) {
        return new Confidential(Set.of(about), true);
    }

    /** As stored in the table: each with a blank on both sides, so that {@link #mark} finds it. */
    String marks() {
        return about.stream().map(Confidential::mark).sorted().collect(Collectors.joining());
    }

    static String mark(ChatId chat) {
        return " " + chat.value() + " ";
    }
}
