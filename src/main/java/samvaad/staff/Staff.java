package samvaad.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.bot.Duties;
import samvaad.bot.Duties.Duty;
import samvaad.bot.Role;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.store.Sql;
import samvaad.store.Writer;

/** Who helps with the events, each with a role at some: the owners from the settings, and people they invited. */
public final class Staff {

    private final StaffTable table;
    private final Events events;
    private final Set<UserId> owners;

    public Staff(Writer writer, Events events, Set<UserId> owners) {
        this.table = new StaffTable(writer.sql());
        this.events = events;
        this.owners = Set.copyOf(owners);
    }

    /** What somebody may do, and where. */
    public Duties duties(UserId person) {
        return owners.contains(person) ? Duties.OWNER : table.duties(person);
    }

    /** The same through another connection, on its own thread. */
    public Duties duties(Sql reader, UserId person) {
        return owners.contains(person) ? Duties.OWNER : new StaffTable(reader).duties(person);
    }

    /** The highest role at any event. */
    public Optional<Role> role(UserId person) {
        return duties(person).highest();
    }

    public boolean isMember(UserId person) {
        return role(person).isPresent();
    }

    /** Whether somebody may do what this role may at an event, which may be gone. */
    public boolean may(UserId person, Role least, EventId event) {
        return duties(person).include(least, event, events);
    }

    /** The same at an event that may not be known yet. */
    public boolean may(UserId person, Role least, Event event) {
        return duties(person).include(least, event.id(), event.series());
    }

    /** The people who were invited, organisers first. */
    public List<Member> members() {
        return table.all();
    }

    Optional<Member> member(UserId person) {
        return table.find(person);
    }

    /**
     * A person who was invited.
     *
     * @param name their name on Telegram
     */
    public record Member(UserId person, Duties duties, String name) {}

    /** Gives somebody these roles too. Returns whether that is more than they had. */
    boolean join(UserId person, List<Duty> more, String name, Instant now) {
        Duties had = duties(person);
        List<Duty> gained =
                more.stream().filter(duty -> !had.include(duty, events)).toList();
        if (gained.isEmpty()) {
            return false;
        }
        table.put(person, name, now);
        gained.forEach(duty -> table.add(person, duty));
        Duties gainedOnes = new Duties(gained);
        had.all().stream().filter(duty -> gainedOnes.include(duty, events)).forEach(duty -> table.remove(person, duty));
        return true;
    }

    /** Gives a member some roles in place of others. Whoever has none left is not on the staff any more. */
    void change(UserId person, List<Duty> before, List<Duty> after) {
        before.forEach(duty -> table.remove(person, duty));
        after.forEach(duty -> table.add(person, duty));
        if (table.duties(person).all().isEmpty()) {
            table.remove(person);
        }
    }

    /** From now on the bot treats them like anybody else. */
    void remove(UserId person) {
        table.remove(person);
    }

    /** Everybody who can do at least what this role can at some event. */
    public List<UserId> whoMay(Role least) {
        Set<UserId> all = new LinkedHashSet<>(owners);
        for (Role role : Role.values()) {
            if (role.mayDoWhat(least)) {
                all.addAll(table.withRole(role));
            }
        }
        return new ArrayList<>(all);
    }

    /** Everybody who can do at least what this role can at this event. */
    public List<UserId> whoMay(Role least, EventId event) {
        return whoMay(least).stream()
                .filter(person -> may(person, least, event))
                .toList();
    }

    Set<UserId> owners() {
        return owners;
    }

    StaffTable table() {
        return table;
    }
}
