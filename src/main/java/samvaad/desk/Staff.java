package samvaad.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.bot.Role;
import samvaad.chat.UserId;
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
