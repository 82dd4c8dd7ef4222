package samvaad.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Role;
import samvaad.chat.UserId;
import samvaad.event.EventScope;

/**
 * The events that one of the staff is choosing for an invitation, or for a member.
 *
 * @param madeAt when it was begun, in milliseconds: a button of another choice does nothing to this one
 * @param member empty for an invitation
 */
record DutyChoice(long madeAt, Role role, Optional<UserId> member, List<EventScope> events) {

    private static final EventScope ALL = new EventScope.All();

    DutyChoice {
        events = List.copyOf(events);
    }

    /** With this one added, or taken away if it was there. All events and some events exclude each other. */
    DutyChoice toggle(EventScope scope) {
        List<EventScope> now = new ArrayList<>(events);
        if (!now.remove(scope)) {
            now.removeIf(other -> scope.equals(ALL) || other.equals(ALL));
            now.add(scope);
        }
        return new DutyChoice(madeAt, role, member, now);
    }
}
