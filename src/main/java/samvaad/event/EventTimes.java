package samvaad.event;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Everything about an event that makes something due: whether and when it takes place, how long personal data is kept,
 * and when people are asked for feedback and reminded.
 *
 * @param opens when registration opens; empty without registration, like {@code closes}
 */
public record EventTimes(
        ZoneId zone,
        Moment starts,
        Optional<Moment> ends,
        Optional<Moment> opens,
        Optional<Moment> closes,
        Duration keep,
        Duration feedbackOpens,
        Duration feedbackCloses,
        List<Reminder> reminders,
        EventStatus status) {

    public EventTimes {
        reminders = List.copyOf(reminders);
    }

    public static EventTimes of(Event event) {
        Optional<RegistrationTerms> form = event.registration();
        return new EventTimes(
                event.zone(),
                event.starts(),
                event.ends(),
                form.flatMap(RegistrationTerms::opens),
                form.map(RegistrationTerms::closes),
                form.map(RegistrationTerms::keep).orElse(RegistrationTerms.KEEP),
                event.feedback().opens(),
                event.feedback().closes(),
                event.reminders(),
                event.status());
    }

    /** The same event with these times. */
    public Event in(Event event) {
        return new Event(
                event.id(),
                event.title(),
                event.summary(),
                status,
                event.series(),
                zone,
                starts,
                ends,
                event.venue(),
                event.practical(),
                event.contacts(),
                event.highlights(),
                event.agenda(),
                event.faq(),
                event.registration().map(this::in),
                reminders,
                new Feedback(feedbackOpens, feedbackCloses, event.feedback().questions()));
    }

    private RegistrationTerms in(RegistrationTerms form) {
        return new RegistrationTerms(
                form.capacity(),
                closes.isPresent() ? opens : form.opens(),
                closes.orElse(form.closes()),
                form.perChat(),
                form.offer(),
                keep,
                form.questions());
    }

    /** The times as text, to keep in the database. */
    public String written() {
        return EventTimesCodec.write(this);
    }

    /** Reads what {@link #written} wrote. Empty if it can't be read any more. */
    public static Optional<EventTimes> read(String written) {
        return EventTimesCodec.read(written);
    }
}
