package samvaad.info;

import java.time.LocalDate;
import java.util.Optional;
import samvaad.event.Contact;
import samvaad.event.Event;
import samvaad.event.Gate;
import samvaad.event.Moment;
import samvaad.event.Venue;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.LocalText;
import samvaad.text.Moments;
import samvaad.text.Texts;

/** Puts an event into words. What the file leaves out is "to be announced". */
public final class EventWords {

    private EventWords() {}

    public static Html title(Event event, Texts texts) {
        return Html.escape(event.title().in(texts.language())).bold();
    }

    /** The title in one line, with the state of an event that does not take place as planned. */
    public static String titleLine(Event event, Texts texts) {
        String title = event.title().in(texts.language());
        return event.takesPlace() ? title : title + " (" + texts.label("event.label." + event.status()) + ")";
    }

    /** That the event is postponed or cancelled, in a sentence. Empty if it takes place. */
    public static Html state(Event event, Texts texts) {
        return event.takesPlace()
                ? Html.EMPTY
                : texts.text(
                        "event." + event.status(),
                        "date",
                        Moments.date(event.starts().date(), texts));
    }

    /** The day in a few words, for a button. Instead of it, that the event is postponed or cancelled. */
    static String day(Event event, Texts texts) {
        return event.takesPlace()
                ? Moments.day(event.starts().date(), texts)
                : texts.label("event.label." + event.status());
    }

    /** Day and time, on one day or several. Instead of them, that the event is postponed or cancelled. */
    public static Html when(Event event, Texts texts) {
        if (!event.takesPlace()) {
            return state(event, texts);
        }
        Moment starts = event.starts();
        LocalDate last = event.ends().map(Moment::date).orElse(starts.date());
        Html days = starts.date().equals(last)
                ? texts.text("event.date", "date", Moments.date(starts.date(), texts))
                : texts.text(
                        "event.dates", "from", Moments.date(starts.date(), texts), "to", Moments.date(last, texts));
        return days.line(hours(event, texts));
    }

    private static Html hours(Event event, Texts texts) {
        if (event.starts().time().isEmpty()) {
            return texts.text("event.timeUnknown");
        }
        String from = Moments.time(event.starts().time().get(), texts);
        Optional<String> to = event.ends().flatMap(Moment::time).map(time -> Moments.time(time, texts));
        if (to.isEmpty()) {
            return texts.text("event.begins", "from", from);
        }
        return texts.text(event.days().size() == 1 ? "event.hours" : "event.hoursOfDays", "from", from, "to", to.get());
    }

    /** Name and address, one line each, or that the venue will be announced. */
    public static Html where(Event event, Texts texts) {
        return event.venue()
                .map(venue -> texts.text("event.venue", "venue", name(venue, texts.language())))
                .orElseGet(() -> texts.text("event.venueUnknown"));
    }

    public static String name(Venue venue, Language language) {
        return venue.name().in(language);
    }

    /** When the gate is open; empty if the file does not say. */
    public static Html gate(Event event, Texts texts) {
        return event.practical().gate().map(gate -> gate(gate, texts)).orElse(Html.EMPTY);
    }

    private static Html gate(Gate gate, Texts texts) {
        String from = Moments.time(gate.opens(), texts);
        return gate.closes()
                .map(closes -> texts.text("event.gateHours", "from", from, "to", Moments.time(closes, texts)))
                .orElseGet(() -> texts.text("event.gate", "from", from));
    }

    /** What it costs; empty if the file does not say. */
    public static Html fee(Event event, Texts texts) {
        return given("event.fee", "fee", event.practical().fee(), texts);
    }

    /** What to know on the day; empty if the file has nothing. */
    public static Html note(Event event, Texts texts) {
        return given("event.note", "note", event.practical().note(), texts);
    }

    private static Html given(String key, String argument, LocalText text, Texts texts) {
        return text.isEmpty() ? Html.EMPTY : texts.text(key, argument, text.in(texts.language()));
    }

    /** The ways to ask a human: for each contact its name and what it is for, then one line each. */
    public static Html contact(Event event, Texts texts) {
        Html all = Html.EMPTY;
        for (Contact contact : event.contacts()) {
            Html lines = who(contact, texts);
            if (contact.phone().isPresent()) {
                lines = lines.line(
                        texts.text("contact.phone", "phone", contact.phone().get()));
            }
            if (contact.email().isPresent()) {
                lines = lines.line(
                        texts.text("contact.email", "email", contact.email().get()));
            }
            if (contact.url().isPresent()) {
                lines = lines.line(
                        texts.text("contact.url", "url", contact.url().get()));
            }
            all = contact.name().isEmpty() ? all.line(lines) : all.paragraph(lines);
        }
        return all;
    }

    private static Html who(Contact contact, Texts texts) {
        if (contact.name().isEmpty()) {
            return Html.EMPTY;
        }
        String name = contact.name().in(texts.language());
        return contact.purpose().isEmpty()
                ? Html.escape(name).bold()
                : texts.text(
                        "contact.who",
                        "name",
                        name,
                        "purpose",
                        contact.purpose().in(texts.language()));
    }
}
