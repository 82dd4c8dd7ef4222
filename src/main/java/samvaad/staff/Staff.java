package samvaad.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.bot.Role;
import samvaad.chat.UserId;
import samvaad.store.Sql;
import samvaad.store.Writer;

/** Who helps with the events: the owners from the settings, and the people they invited. */
public final class Staff {

    private final StaffTable table;
    private final Set<UserId> owners;

    public Staff(Writer writer, Set<UserId> owners) {
        this.table = new StaffTable(writer.sql());
        this.owners = Set.copyOf(owners);
    }

    public Optional<Role> role(UserId person) {
        return owners.contains(person) ? Optional.of(Role.OWNER) : table.role(person);
    }

    /** The same through another connection, on its own thread. */
    public Optional<Role> role(Sql reader, UserId person) {
        return owners.contains(person) ? Optional.of(Role.OWNER) : new StaffTable(reader).role(person);
    }

    public boolean isMember(UserId person) {
        return role(person).isPresent();
    }

    /** The people who were invited, higher roles first. */
    public List<Member> members() {
        return table.all();
    }

    /**
     * A person who was invited.
     *
     * @param name their name on Telegram
     */
    public record Member(UserId person, Role role, String name, Instant since) {}

    /** Adds somebody to the staff, or gives them a higher role. Returns whether anything changed. */
    boolean join(UserId person, Role role, String name, Instant now) {
        boolean more = role(person).filter(had -> had.mayDoWhat(role)).isEmpty();
        if (more) {
            table.put(person, role, name, now);
        }
        return more;
    }

    /** From now on the bot treats them like anybody else. Returns whether they were on the staff. */
    boolean remove(UserId person) {
        return table.remove(person);
    }

    /** Everybody who can do at least what this role can. */
    public List<UserId> whoMay(Role least) {
        Set<UserId> all = new LinkedHashSet<>(owners);
        for (Role role : Role.values()) {
            if (role.mayDoWhat(least)) {
                all.addAll(table.withRole(role));
            }
        }
        return new ArrayList<>(all);
    }
}
