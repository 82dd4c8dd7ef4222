package samvaad.eventchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import samvaad.event.Event;

/**
 * What becomes of the event files that were read.
 *
 * @param files the events as their files say
 * @param held changes that wait
 * @param same new files that wait, because they look like a gone one
 * @param gone events without a file that go on as they were
 */
record Judged(List<Event> files, List<HeldChange> held, List<SameEvent> same, List<Event> gone) {

    private static final Comparator<Event> IN_ORDER = Comparator.comparing(Event::begins)
            .thenComparing(event -> event.id().value());

    Judged {
        files = List.copyOf(files);
        held = List.copyOf(held);
        same = List.copyOf(same);
        gone = List.copyOf(gone);
    }

    /** The events that the bot goes by, by start. */
    List<Event> inForce() {
        List<Event> all = new ArrayList<>(gone);
        for (Event file : files) {
            boolean waits = same.stream().anyMatch(one -> one.file().equals(file));
            if (!waits) {
                all.add(heldFor(file).map(HeldChange::inForce).orElse(file));
            }
        }
        return all.stream().sorted(IN_ORDER).toList();
    }

    /** The events of which something waits or is gone, as their files say or last said. */
    Stream<Event> waiting() {
        Stream<Event> changes =
                Stream.concat(held.stream().map(HeldChange::file), same.stream().map(SameEvent::file));
        return Stream.concat(changes, gone.stream());
    }

    /** Whether the bot goes by all the files as they are. */
    boolean isSettled() {
        return held.isEmpty() && same.isEmpty() && gone.isEmpty();
    }

    private Optional<HeldChange> heldFor(Event file) {
        return held.stream().filter(one -> one.file().id().equals(file.id())).findFirst();
    }
}
