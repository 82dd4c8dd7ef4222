package samvaad.event.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.Geo;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import samvaad.event.Event;
import samvaad.event.Moment;
import samvaad.event.Session;
import samvaad.event.Venue;
import samvaad.text.Language;
import samvaad.text.LocalText;

/**
 * The event as a file for a person's calendar. Times are in UTC, which every calendar shows in its owner's zone. While
 * the time is not announced, the event takes the whole day.
 *
 * @param sequence higher than in every file handed out before with different facts
 * @param written when this file was written
 */
public record CalendarFile(Event event, Language language, int sequence, Instant written) {

    private static final String PRODUCT = "-//Samvaad//Samvaad bot//EN";

    /** The file name under which it is stored. */
    public String name() {
        return event.id() + ".ics";
    }

    /** Adds the event to the calendar, or updates it if it is already there. */
    public byte[] toAdd() {
        return toAdd(List.of());
    }

    /** The same with entries for sessions. One whose time is not announced is left out. */
    public byte[] toAdd(List<CalendarEntry> sessions) {
        VEvent entry = entry();
        entry.setStatus(Status.confirmed());
        entry.addAlarm(VAlarm.display(new Trigger(ahead(), Related.START), words(event.title())));
        return bytes(
                Method.PUBLISH,
                Stream.concat(Stream.of(entry), sessions.stream().flatMap(session -> entry(session).stream()))
                        .toList());
    }

    /** Removes the event from the calendar. */
    public byte[] toCancel() {
        return toCancel(List.of());
    }

    /** The same with entries for sessions; each is taken out. */
    public byte[] toCancel(List<CalendarEntry> sessions) {
        VEvent entry = entry();
        entry.setStatus(Status.cancelled());
        return bytes(
                Method.CANCEL,
                Stream.concat(Stream.of(entry), sessions.stream().map(this::cancelled))
                        .toList());
    }

    private VEvent numbered(CalendarEntry chosen) {
        VEvent entry = new VEvent();
        entry.setUid(chosen.id() + "@samvaad");
        entry.setSequence(chosen.sequence());
        entry.setDateTimeStamp(Date.from(written));
        return entry;
    }

    private VEvent cancelled(CalendarEntry chosen) {
        VEvent entry = numbered(chosen);
        entry.setStatus(Status.cancelled());
        entry.setSummary(words(event.title())).setLanguage(language.code());
        when(entry);
        return entry;
    }

    private Optional<VEvent> entry(CalendarEntry chosen) {
        if (chosen.session().isEmpty()) {
            return Optional.of(cancelled(chosen));
        }
        VEvent entry = numbered(chosen);
        Session session = chosen.session().get();
        entry.setStatus(Status.confirmed());
        entry.setSummary(words(session.title())).setLanguage(language.code());
        String place = Stream.concat(
                        Stream.of(words(session.room())), event.venue().map(venue -> words(venue.name())).stream())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        if (!place.isEmpty()) {
            entry.setLocation(place).setLanguage(language.code());
        }
        event.endOf(session).ifPresent(ends -> entry.setDateEnd(Date.from(ends), true));
        Optional<Instant> starts = event.startOf(session);
        starts.ifPresent(start -> entry.setDateStart(Date.from(start), true));
        return starts.map(start -> entry);
    }

    private VEvent entry() {
        VEvent entry = new VEvent();
        entry.setUid(event.id() + "@samvaad");
        entry.setSequence(sequence);
        entry.setDateTimeStamp(Date.from(written));
        entry.setSummary(words(event.title())).setLanguage(language.code());
        when(entry);
        event.venue().ifPresent(venue -> where(entry, venue));
        String description = joined("\n\n", Stream.concat(Stream.of(event.summary()), directions()));
        if (!description.isEmpty()) {
            entry.setDescription(description).setLanguage(language.code());
        }
        event.contacts().stream()
                .flatMap(contact -> contact.url().stream())
                .findFirst()
                .ifPresent(entry::setUrl);
        return entry;
    }

    private void when(VEvent entry) {
        if (event.starts().hasTime()) {
            entry.setDateStart(Date.from(event.begins()), true);
            // Don't show an end that nobody stated: without one, the calendar shows only the start.
            event.ends()
                    .map(ends -> ends.hasTime() ? event.endsAt() : midnightAfter(ends))
                    .ifPresent(ends -> entry.setDateEnd(Date.from(ends), true));
        } else {
            entry.setDateStart(wholeDay(event.starts().date()), false);
            LocalDate last = event.ends().orElse(event.starts()).date();
            entry.setDateEnd(wholeDay(last.plusDays(1)), false);
        }
    }

    private void where(VEvent entry, Venue venue) {
        entry.setLocation(place(words(venue.name()), words(venue.address()))).setLanguage(language.code());
        venue.position().ifPresent(position -> entry.setGeo(new Geo(position.latitude(), position.longitude())));
    }

    private static String place(String name, String address) {
        if (address.startsWith(name)) {
            return address;
        }
        return address.isEmpty() ? name : name + ", " + address;
    }

    private Stream<LocalText> directions() {
        return event.venue().map(Venue::directions).stream();
    }

    /** One day before. A whole day begins at midnight, so for that it is 6 in the evening of the day before. */
    private Duration ahead() {
        Duration.Builder ahead = Duration.builder().prior(true);
        return event.starts().hasTime() ? ahead.days(1).build() : ahead.hours(6).build();
    }

    private Instant midnightAfter(Moment day) {
        return Moment.on(day.date().plusDays(1)).begins(event.zone());
    }

    /** The library writes a date as its day in the machine's own time zone. */
    private static Date wholeDay(LocalDate date) {
        return Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private String joined(String between, Stream<LocalText> texts) {
        return texts.map(this::words).filter(text -> !text.isBlank()).collect(Collectors.joining(between));
    }

    private String words(LocalText text) {
        return text.in(language);
    }

    private static byte[] bytes(String method, List<VEvent> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        entries.forEach(calendar::addEvent);
        StringWriter lines = new StringWriter();
        try (ICalWriter writer = new ICalWriter(lines, ICalVersion.V2_0)) {
            // The library folds lines by characters. That makes Hindi lines three times as long as the standard allows.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FoldedLines.of(lines.toString()).getBytes(StandardCharsets.UTF_8);
    }
}
