package samvaad.outbox;

import java.util.Set;
import java.util.stream.Collectors;
import samvaad.chat.ChatId;

/**
 * What a message holds that is not its reader's own, so that it goes before it is sent when it must.
 *
 * @param about the chats of those whose data stand in it: it goes when one of them is erased
 * @param staff whether only the staff may have it: it goes when its reader is of the staff no more
 */
public record Confidential(Set<ChatId> about, boolean staff) {

    public static final Confidential NOTHING = new Confidential(Set.of(), false);

    public Confidential {
        about = Set.copyOf(about);
    }

    /** For the staff, with the data of these people. */
    public static Confidential forStaff(ChatId... about) {
        return new Confidential(Set.of(about), true);
    }

    /** As it stands in the table, with a blank on each side of each, to be found by {@link #mark}. */
    String marks() {
        return about.stream().map(Confidential::mark).sorted().collect(Collectors.joining());
    }

    static String mark(ChatId chat) {
        return " " + chat.value() + " ";
    }
}
