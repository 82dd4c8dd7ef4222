package samvaad.bot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import samvaad.event.EventId;
import samvaad.event.EventScope;
import samvaad.event.Events;

/** What one person may do as staff, and at which events. Empty for people who are not staff. */
public record Duties(List<Duty> all) {

    public static final Duties NONE = new Duties(List.of());

    /** Those of an owner. */
    public static final Duties OWNER = new Duties(List.of(new Duty(Role.OWNER, new EventScope.All())));

    public Duties {
        all = List.copyOf(all);
    }

    /** A role at some events. */
    public record Duty(Role role, EventScope events) {

        /** Whether whoever has this one gains nothing by the other. */
        public boolean includes(Duty other, Events known) {
            return role.mayDoWhat(other.role) && events.covers(other.events, known);
        }
    }

    /** The highest role at any event. */
    public Optional<Role> highest() {
        return all.stream().map(Duty::role).max(Comparator.naturalOrder());
    }

    /** Whether they may do what this role may, at one event at least. */
    public boolean include(Role least) {
        return all.stream().anyMatch(duty -> duty.role().mayDoWhat(least));
    }

    /** Whether they may do what this role may at an event, which may be gone. */
    public boolean include(Role least, EventId event, Events known) {
        return include(least, event, known.series(event));
    }

    /** The same at an event of this series, or of none. */
    public boolean include(Role least, EventId event, Optional<String> series) {
        return all.stream()
                .anyMatch(duty -> duty.role().mayDoWhat(least) && duty.events().covers(event, series));
    }

    /** Whether one of them includes this duty. */
    public boolean include(Duty duty, Events known) {
        return all.stream().anyMatch(own -> own.includes(duty, known));
    }
}
