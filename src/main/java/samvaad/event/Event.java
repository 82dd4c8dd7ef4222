package samvaad.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import samvaad.answer.Question;
import samvaad.answer.UsedQuestions;
import samvaad.text.LocalText;

/**
 * An event as its file describes it, with defaults for what the file leaves out.
 *
 * @param summary empty if the file gives none
 * @param ends empty if the file gives none; then no end may be shown, though {@link #endsAt} says when it is over
 * @param series the id of the series it belongs to
 * @param venue empty means that it is yet to be announced; so does an empty agenda
 * @param registration empty means that the event is for information only
 * @param certificate empty means that there is none
 * @param earlier what earlier versions of the file asked and this one does not
 * @param written what the file says, as JSON
 */
public record Event(
        EventId id,
        LocalText title,
        LocalText summary,
        EventStatus status,
        Optional<String> series,
        ZoneId zone,
        Moment starts,
        Optional<Moment> ends,
        Optional<Venue> venue,
        Practical practical,
        List<Contact> contacts,
        List<Highlight> highlights,
        List<Session> agenda,
        List<Faq> faq,
        Optional<RegistrationTerms> registration,
        List<Reminder> reminders,
        Feedback feedback,
        List<Handout> handouts,
        Optional<CertificateTerms> certificate,
        Earlier earlier,
        String written) {

    private static final Duration UNSTATED_LENGTH = Duration.ofHours(8);

    public Event {
        contacts = List.copyOf(contacts);
        highlights = List.copyOf(highlights);
        agenda = List.copyOf(agenda);
        faq = List.copyOf(faq);
        reminders = List.copyOf(reminders);
        handouts = List.copyOf(handouts);
    }

    /** The start, or the first instant of the day if the time is not announced. */
    public Instant begins() {
        return starts.begins(zone);
    }

    /** The end. If the file gives none: 8 hours after the start if that has a time, otherwise the end of the day. */
    public Instant endsAt() {
        return endsAt(starts, ends, zone);
    }

    static Instant endsAt(Moment starts, Optional<Moment> ends, ZoneId zone) {
        return ends.map(moment -> moment.endsAt(zone))
                .orElseGet(
                        () -> starts.hasTime() ? starts.begins(zone).plus(UNSTATED_LENGTH) : starts.lastInstant(zone));
    }

    /** The day of the start, and each day up to that of the end. */
    public List<LocalDate> days() {
        LocalDate last = ends.map(Moment::date).orElse(starts.date());
        return starts.date().datesUntil(last.plusDays(1)).toList();
    }

    /** The day of a session. An item without a day is on the first one, unless not even its time is known. */
    public Optional<LocalDate> dayOf(Session session) {
        boolean first = session.starts().isPresent() || days().size() == 1;
        return session.day().or(() -> first ? Optional.of(starts.date()) : Optional.empty());
    }

    /** When a session begins, if its time is announced. */
    public Optional<Instant> startOf(Session session) {
        return at(session, session.starts());
    }

    /** When a session is over, if the file says so. */
    public Optional<Instant> endOf(Session session) {
        return at(session, session.ends());
    }

    private Optional<Instant> at(Session session, Optional<LocalTime> time) {
        return dayOf(session)
                .flatMap(day -> time.map(at -> day.atTime(at).atZone(zone).toInstant()));
    }

    /** Whether it takes place when its file says. */
    public boolean takesPlace() {
        return status == EventStatus.PLANNED;
    }

    /** Whether people choose sessions. */
    public boolean hasChoices() {
        return agenda.stream().anyMatch(session -> session.choose().isPresent());
    }

    /** A postponed event is never over: the end in its file is the one it had. */
    public boolean over(Instant now) {
        return status != EventStatus.POSTPONED && !now.isBefore(endsAt());
    }

    /**
     * The latest moment at which the event may still lie ahead: the start, or the end of the first day while the time
     * is unknown.
     */
    public Instant latestStart() {
        return starts.endsAt(zone);
    }

    /** Whether registration is open now. Says nothing about seats. */
    public boolean registrationOpen(Instant now) {
        return registration
                .filter(form -> takesPlace())
                .filter(form ->
                        form.opensAt(zone).map(opens -> !now.isBefore(opens)).orElse(true))
                .filter(form -> now.isBefore(form.closesAt(zone)))
                .isPresent();
    }

    /** Whether nobody can register any more, as far as the event file says. A postponed event gets another date. */
    public boolean registrationIsPast(Instant now) {
        return switch (status) {
            case PLANNED ->
                registration.filter(form -> now.isBefore(form.closesAt(zone))).isEmpty();
            case POSTPONED -> false;
            case CANCELLED -> true;
        };
    }

    /** What the event file asks people who register, besides their name. Empty if nobody can register. */
    public List<Question> questions() {
        return registration.map(RegistrationTerms::questions).orElse(List.of());
    }

    /** These, and after them the questions that earlier versions of the file asked, under their last words. */
    public List<Question> everAsked() {
        return Stream.concat(questions().stream(), earlier.questions().stream()).toList();
    }

    /** The session with this id. */
    public Optional<Session> session(String id) {
        return agenda.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The session with this id, or as an earlier version of the file had it. */
    public Optional<Session> everHeld(String session) {
        return Stream.concat(agenda.stream(), earlier.sessions().stream())
                .filter(one -> one.id().equals(session))
                .findFirst();
    }

    /** Which questions the pass, the gate and the statistics use. */
    public UsedQuestions usedQuestions() {
        return new UsedQuestions(questions(), earlier.questions());
    }

    /** This event, which still knows what earlier versions of its file asked. */
    public Event remembering(Earlier before) {
        return new Event(
                id,
                title,
                summary,
                status,
                series,
                zone,
                starts,
                ends,
                venue,
                practical,
                contacts,
                highlights,
                agenda,
                faq,
                registration.map(form -> form.asking(before.known(form.questions()))),
                reminders,
                feedback.asking(before.knownOfFeedback(feedback.questions())),
                handouts,
                certificate,
                before.without(this),
                written);
    }

    /** From when on people with a seat are shown the link to follow it online; empty if there is none. */
    public Optional<Instant> onlineFrom() {
        return practical
                .online()
                .map(link -> link.before().map(before -> begins().minus(before)).orElse(Instant.MIN));
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
        return takesPlace() && !now.isBefore(feedbackOpens()) && now.isBefore(feedbackCloses());
    }

    /** From when on people can have their certificate; empty if there is none. */
    public Optional<Instant> certificatesOpen() {
        return certificate.filter(terms -> takesPlace()).map(terms -> endsAt().plus(terms.opens()));
    }

    /** When personal data must be erased: that long after the stated end, also if the event is postponed. */
    public Instant keptUntil() {
        return endsAt().plus(registration.map(RegistrationTerms::keep).orElse(RegistrationTerms.KEEP));
    }
}
