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

/** Who helps with the events: the owners of the settings, and those whom they invited. */
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

    /** The same by another connection, on its thread. */
    public Optional<Role> role(Sql reader, UserId person) {
        return owners.contains(person) ? Optional.of(Role.OWNER) : new StaffTable(reader).role(person);
    }

    public boolean isMember(UserId person) {
        return role(person).isPresent();
    }

    /** Those who were invited, the higher role first. */
    public List<Member> members() {
        return table.all();
    }

    /**
     * Somebody who was invited.
     *
     * @param name how they call themselves on Telegram
     */
    public record Member(UserId person, Role role, String name, Instant since) {}

    /** Makes somebody one of the staff, or gives them a higher role; whether anything changed. */
    boolean join(UserId person, Role role, String name, Instant now) {
        boolean more = role(person).filter(had -> had.mayDoWhat(role)).isEmpty();
        if (more) {
            table.put(person, role, name, now);
        }
        return more;
    }

    /** From now on whatever they press or send is as anybody's; whether they were one of the staff. */
    boolean remove(UserId person) {
        return table.remove(person);
    }

    /** Everybody who may do what this role may. */
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
