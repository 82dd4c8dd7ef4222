package samvaad.eventchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.file.KeptVersions;

/** Compares event files with the versions that are in force, and says what may count at once. It changes nothing. */
final class Judge {

    private final HeldTable table;
    private final KeptVersions kept;

    Judge(HeldTable table, KeptVersions kept) {
        this.table = table;
        this.kept = kept;
    }

    /** @param now empty while the current time is unknown; then everything that has changed must wait */
    Judged of(List<Event> files, Optional<Instant> now) {
        List<Event> remembering = files.stream().map(kept::remembering).toList();
        List<HeldChange> held = new ArrayList<>();
        List<SameEvent> same = new ArrayList<>();
        List<Event> gone = gone(files, now);
        for (Event file : remembering) {
            Optional<Event> before = before(file);
            if (before.isEmpty()) {
                gone.stream()
                        .filter(other -> SameEvent.isLikely(file, other))
                        .findFirst()
                        .ifPresent(other -> same.add(new SameEvent(file, other)));
            } else if (!before.get().written().equals(file.written())) {
                held(file, before.get(), now).ifPresent(held::add);
            }
        }
        return new Judged(remembering, held, same, gone);
    }

    /** The version that was in force last. */
    Optional<Event> before(Event file) {
        return kept.last(file.id());
    }

    List<Consequence> consequences(Event before, Event after, Instant now) {
        return Consequence.of(before, after, now, table);
    }

    private Optional<HeldChange> held(Event file, Event before, Optional<Instant> now) {
        List<Consequence> consequences =
                now.map(at -> consequences(before, file, at)).orElse(List.of());
        boolean waits = now.isEmpty() || consequences.stream().anyMatch(Consequence::waits);
        return waits ? Optional.of(new HeldChange(file, before, consequences)) : Optional.empty();
    }

    /** The events that have no file any more, but people who are registered and whose data is not due for erasing. */
    private List<Event> gone(List<Event> files, Optional<Instant> now) {
        List<Event> gone = new ArrayList<>();
        for (EventId id : kept.events()) {
            if (files.stream().noneMatch(file -> file.id().equals(id)) && table.registered(id) > 0) {
                kept.last(id)
                        .filter(event ->
                                now.map(at -> at.isBefore(event.keptUntil())).orElse(true))
                        .ifPresent(gone::add);
            }
        }
        return gone;
    }
}
