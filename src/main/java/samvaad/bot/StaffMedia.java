package samvaad.bot;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BiFunction;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.event.EventScope;
import samvaad.event.Events;
import samvaad.outbox.MediaMaker;
import samvaad.store.Database;
import samvaad.store.Sql;

/**
 * Pictures and files for organisers. They are made when they are sent, which may be long after they were asked for.
 * Anybody who is no longer an organiser of the event by
 * then gets nothing.
 */
public final class StaffMedia implements MediaMaker {

    /** In a key, stands between the reader and the event. */
    private static final char AT = '/';

    private final Database database;
    private final Events events;
    private final BiFunction<Sql, UserId, Duties> duties;
    private final MediaMaker maker;

    /**
     * Guards another maker. The keys come from {@link #key}.
     *
     * @param duties what somebody may do as staff, read through a separate connection
     */
    public StaffMedia(Database database, Events events, BiFunction<Sql, UserId, Duties> duties, MediaMaker maker) {
        this.database = database;
        this.events = events;
        this.duties = duties;
        this.maker = maker;
    }

    /** A key that says what to make, about which event, and for whom. */
    public static String key(String what, EventId event, UserId reader) {
        return what + Outgoing.Media.Made.FOR + reader + AT + event;
    }

    @Override
    public Optional<ByteBuffer> make(String key) {
        int at = key.lastIndexOf(Outgoing.Media.Made.FOR);
        return at >= 0 && mayHave(key.substring(at + 1)) ? maker.make(key.substring(0, at)) : Optional.empty();
    }

    /** Keys of earlier versions name no event. They are for those who are organisers of all. */
    private boolean mayHave(String readerAndEvent) {
        int at = readerAndEvent.indexOf(AT);
        String reader = at < 0 ? readerAndEvent : readerAndEvent.substring(0, at);
        Optional<EventId> event = at < 0 ? Optional.empty() : EventId.of(readerAndEvent.substring(at + 1));
        try (Sql sql = database.reader()) {
            Duties own = duties.apply(sql, new UserId(Long.parseLong(reader)));
            return event.map(about -> own.include(Role.ORGANISER, about, events))
                    .orElseGet(() -> own.include(new Duties.Duty(Role.ORGANISER, new EventScope.All()), events));
        }
    }
}
