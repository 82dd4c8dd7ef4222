package samvaad.eventchange;

import java.util.List;
import java.util.Optional;
import samvaad.event.Event;
import samvaad.event.EventChange;
import samvaad.event.EventChange.DateMoved;
import samvaad.event.EventChange.StatusChanged;
import samvaad.mailing.Notice;
import samvaad.text.Html;
import samvaad.text.Texts;

/**
 * What people who are registered are told about a change of their event.
 *
 * @param event as it is now
 * @param changes at least one
 */
record ChangeNotice(Event event, List<EventChange> changes) {

    ChangeNotice {
        changes = List.copyOf(changes);
    }

    /** Empty if the change is nothing to them. */
    static Optional<ChangeNotice> of(Event before, Event after) {
        List<EventChange> told = EventChange.between(before, after).stream()
                .filter(EventChange::concernsRegistered)
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(new ChangeNotice(after, told));
    }

    /** Empty if the event takes place, or not, when and where it did before. */
    Optional<Notice> kind() {
        if (changes.stream().noneMatch(EventChange::isWhenOrWhere)) {
            return Optional.empty();
        }
        boolean status = changes.stream().anyMatch(StatusChanged.class::isInstance);
        boolean moved = status || changes.stream().anyMatch(DateMoved.class::isInstance);
        return switch (event.status()) {
            case PLANNED -> Optional.of(moved ? Notice.MOVED : Notice.CHANGED);
            case POSTPONED -> status ? Optional.of(Notice.POSTPONED) : Optional.empty();
            case CANCELLED -> Optional.of(Notice.CANCELLED);
        };
    }

    Html words(Texts texts) {
        return texts.text("change.heading", "event", event.title().in(texts.language()))
                .paragraph(new EventChangeWords(event, texts).of(changes));
    }

    /** The same with what somebody with a seat reads below it. */
    Html whole(Texts texts) {
        return words(texts)
                .paragraph(kind().map(kind -> kind.below(true, texts)).orElse(Html.EMPTY));
    }
}
