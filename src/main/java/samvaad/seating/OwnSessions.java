package samvaad.seating;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import samvaad.chat.ChatId;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;
import samvaad.store.Sql;

/** Which sessions of an event the people were in, whom a chat has registered. */
public final class OwnSessions {

    private final Registrations registrations;
    private final SessionSeats seats;
    private final SessionEntries entries;

    public OwnSessions(Registrations registrations, Sql sql) {
        this.registrations = registrations;
        this.seats = new SessionSeats(sql);
        this.entries = new SessionEntries(sql);
    }

    /**
     * Whether a session may be asked about: it is for everybody, somebody of the chat chose it or was seen in it, or
     * nothing is known about its group.
     */
    public Predicate<Session> of(Event event, ChatId chat) {
        Set<String> own = new HashSet<>();
        if (event.hasChoices()) {
            for (Registration registration : registrations.active(chat, event.id())) {
                Map<String, Session> chosen = seats.seats(new Registered(registration, event));
                chosen.values().forEach(session -> own.add(session.id()));
                own.addAll(entries.of(registration));
            }
        }
        Set<String> known = new HashSet<>();
        for (SessionGroup group : SessionGroup.of(event)) {
            if (group.sessions().stream().map(Session::id).anyMatch(own::contains)) {
                known.add(group.name());
            }
        }
        return session -> session.choose().filter(known::contains).isEmpty() || own.contains(session.id());
    }
}
