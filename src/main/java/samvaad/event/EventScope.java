package samvaad.event;

import java.util.Optional;

/** A choice of events that also holds for events to come: one event, a whole series, or all. */
public sealed interface EventScope {

    /** All events, those to come too. */
    record All() implements EventScope {
        @Override
        public boolean covers(EventId event, Optional<String> series) {
            return true;
        }

        @Override
        public boolean covers(EventScope other, Events events) {
            return true;
        }

        @Override
        public String toString() {
            return ALL;
        }
    }

    /** The events of a series, those to come too. */
    record Series(String id) implements EventScope {
        @Override
        public boolean covers(EventId event, Optional<String> series) {
            return series.filter(id::equals).isPresent();
        }

        @Override
        public String toString() {
            return SERIES + id;
        }
    }

    /** One event. */
    record One(EventId event) implements EventScope {
        @Override
        public boolean covers(EventId other, Optional<String> series) {
            return event.equals(other);
        }

        @Override
        public String toString() {
            return event.value();
        }
    }

    /** How all events are written: not an event's id. */
    String ALL = "*";

    /** How a series begins when it is written: not an event's id either. */
    String SERIES = "~";

    /**
     * Whether an event is among them.
     *
     * @param series the series it belongs to, if that is known
     */
    boolean covers(EventId event, Optional<String> series);

    /** Whether everything that the other one covers is among them, now and later. */
    default boolean covers(EventScope other, Events events) {
        return equals(other) || (other instanceof One one && covers(one.event(), events.series(one.event())));
    }

    /** The scope with this text, as {@code toString} writes it. Empty if it is none. */
    static Optional<EventScope> read(String written) {
        if (written.equals(ALL)) {
            return Optional.of(new All());
        }
        return written.startsWith(SERIES)
                ? Optional.of(new Series(written.substring(SERIES.length())))
                : EventId.of(written).map(One::new);
    }
}
