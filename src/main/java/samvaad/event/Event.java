package samvaad.event;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import samvaad.answer.Question;
import samvaad.text.LocalText;

/**
 * An event as its file describes it, with what the file leaves out filled in.
 *
 * @param summary empty if the file gives none
 * @param ends empty if the file gives none: then nothing may show an end, though {@link #endsAt} says when it is over
 * @param venue empty means that it will be announced, as does an empty agenda
 * @param registration empty means information only
 */
public record Event(
        EventId id,
        LocalText title,
        LocalText summary,
        ZoneId zone,
        Moment starts,
        Optional<Moment> ends,
        Optional<Venue> venue,
        Contact contact,
        List<Highlight> highlights,
        List<Session> agenda,
        List<Faq> faq,
        Optional<RegistrationTerms> registration,
        List<Reminder> reminders,
        Feedback feedback) {

    private static final Duration UNSTATED_LENGTH = Duration.ofHours(8);

    public Event {
        highlights = List.copyOf(highlights);
        agenda = List.copyOf(agenda);
        faq = List.copyOf(faq);
        reminders = List.copyOf(reminders);
    }

    /** The start, or the first instant of the day if the time is not announced. */
    public Instant begins() {
        return starts.begins(zone);
    }

    /** The end; if the file gives none, 8 hours after a given start, or the end of the day. */
    public Instant endsAt() {
        return endsAt(starts, ends, zone);
    }

    static Instant endsAt(Moment starts, Optional<Moment> ends, ZoneId zone) {
        return ends.map(moment -> moment.endsAt(zone))
                .orElseGet(
                        () -> starts.hasTime() ? starts.begins(zone).plus(UNSTATED_LENGTH) : starts.lastInstant(zone));
    }

    public boolean over(Instant now) {
        return !now.isBefore(endsAt());
    }

    /** Until when it may still be ahead: the start, or the end of the first day while the time is unknown. */
    public Instant latestStart() {
        return starts.endsAt(zone);
    }

    /** Whether one may register now. Says nothing about seats. */
    public boolean registrationOpen(Instant now) {
        return registration
                .filter(form ->
                        form.opensAt(zone).map(opens -> !now.isBefore(opens)).orElse(true))
                .filter(form -> now.isBefore(form.closesAt(zone)))
                .isPresent();
    }

    /** What its file asks of people who register, besides the name; none where nobody can. */
    public List<Question> questions() {
        return registration.map(RegistrationTerms::questions).orElse(List.of());
    }

    public Instant due(Reminder reminder) {
        return reminder.due(starts, zone);
    }

    public Instant feedbackOpens() {
        return endsAt().plus(feedback.opens());
    }

    public Instant feedbackCloses() {
        return endsAt().plus(feedback.closes());
    }

    public boolean feedbackOpen(Instant now) {
        return !now.isBefore(feedbackOpens()) && now.isBefore(feedbackCloses());
    }

    /** When personal data has to go. */
    public Instant keptUntil() {
        return endsAt().plus(registration.map(RegistrationTerms::keep).orElse(RegistrationTerms.KEEP));
    }
}
