package samvaad.info;

import java.util.List;
import java.util.function.Function;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.text.Graphemes;
import samvaad.text.Language;
import samvaad.text.Texts;

/**
 * What stands on the button of an event: its title and day. In a series several titles may read the same there. Then
 * the venue stands in place of the title, and if that is no help either, the id after it.
 */
public final class EventLabels {

    private static final int LABEL = 40;

    private final Events events;

    public EventLabels(Events events) {
        this.events = events;
    }

    public String of(Event event, Texts texts) {
        String day = EventWords.day(event, texts);
        int room = LABEL - Graphemes.count(day) - 2;
        Language language = texts.language();
        Function<Event, String> title = one -> Graphemes.shorten(one.title().in(language), room);
        List<Event> alike = alike(events.all(), event, title);
        if (alike.isEmpty()) {
            return title.apply(event) + ", " + day;
        }
        Function<Event, String> venue = one -> one.venue()
                .map(place -> Graphemes.shorten(EventWords.name(place, language), room))
                .orElseGet(() -> title.apply(one));
        boolean sameDay = alike(alike, event, venue).stream()
                .anyMatch(other -> other.starts().date().equals(event.starts().date()));
        String name = sameDay ? event.id().value() : venue.apply(event);
        return name + ", " + day;
    }

    private static List<Event> alike(List<Event> some, Event event, Function<Event, String> name) {
        return some.stream()
                .filter(other -> !other.id().equals(event.id()))
                .filter(other -> name.apply(other).equals(name.apply(event)))
                .toList();
    }
}
