package samvaad.stats;

import java.util.List;
import java.util.function.ToLongFunction;
import samvaad.event.Events;
import samvaad.info.EventLabels;
import samvaad.registration.Registration.Status;
import samvaad.text.Html;
import samvaad.text.Texts;

/** The numbers of several events of a series in words: their sum, and a line for each. */
final class SeriesWords {

    private final EventLabels labels;
    private final List<Stats> events;
    private final Texts texts;

    SeriesWords(Events known, List<Stats> events, Texts texts) {
        this.labels = new EventLabels(known);
        this.events = List.copyOf(events);
        this.texts = texts;
    }

    Html all(String series) {
        Html lines = Html.EMPTY;
        for (Stats one : events) {
            lines = lines.line(counts(labels.of(one.event(), texts), List.of(one)));
        }
        return texts.text("stats.series", "series", series, "events", events.size())
                .line(counts(texts.label("stats.series.sum"), events))
                .paragraph(lines);
    }

    private Html counts(String name, List<Stats> some) {
        return texts.text(
                "stats.series.line",
                "name",
                name,
                "confirmed",
                sum(some, one -> one.people(Status.CONFIRMED)),
                "waiting",
                sum(some, one -> one.people(Status.WAITING) + one.people(Status.OFFERED)),
                "entered",
                sum(some, Stats::entered));
    }

    private static long sum(List<Stats> some, ToLongFunction<Stats> number) {
        return some.stream().mapToLong(number).sum();
    }
}
