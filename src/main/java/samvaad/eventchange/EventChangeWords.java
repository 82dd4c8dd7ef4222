package samvaad.eventchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import samvaad.event.Event;
import samvaad.event.EventChange;
import samvaad.event.EventChange.AddressChanged;
import samvaad.event.EventChange.AgendaAnnounced;
import samvaad.event.EventChange.CapacityChanged;
import samvaad.event.EventChange.ClosingMoved;
import samvaad.event.EventChange.ContactsChanged;
import samvaad.event.EventChange.DateMoved;
import samvaad.event.EventChange.DirectionsChanged;
import samvaad.event.EventChange.EndMoved;
import samvaad.event.EventChange.OpeningMoved;
import samvaad.event.EventChange.PositionMoved;
import samvaad.event.EventChange.RegistrationAnnounced;
import samvaad.event.EventChange.RegistrationWithdrawn;
import samvaad.event.EventChange.RoomChanged;
import samvaad.event.EventChange.SessionAdded;
import samvaad.event.EventChange.SessionMoved;
import samvaad.event.EventChange.SessionRemoved;
import samvaad.event.EventChange.SessionRenamed;
import samvaad.event.EventChange.SpeakerChanged;
import samvaad.event.EventChange.StatusChanged;
import samvaad.event.EventChange.TimeMoved;
import samvaad.event.EventChange.TitleChanged;
import samvaad.event.EventChange.VenueAnnounced;
import samvaad.event.EventChange.VenueRenamed;
import samvaad.event.EventChange.VenueWithdrawn;
import samvaad.event.EventChange.ZoneChanged;
import samvaad.event.EventStatus;
import samvaad.event.Moment;
import samvaad.event.Session;
import samvaad.info.EventWords;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.LocalText;
import samvaad.text.Moments;
import samvaad.text.Texts;

/** The difference between two versions of an event in words: what is new, and what it was before. */
final class EventChangeWords {

    private final Event event;
    private final Texts texts;
    private final Language language;

    EventChangeWords(Event event, Texts texts) {
        this.event = event;
        this.texts = texts;
        this.language = texts.language();
    }

    Html of(List<EventChange> changes) {
        Html lines = Html.EMPTY;
        for (EventChange change : changes) {
            lines = lines.line(of(change));
        }
        return lines;
    }

    private Html of(EventChange change) {
        if (change instanceof StatusChanged c) {
            return status(c);
        } else if (change instanceof DateMoved c) {
            return moved("date", Moments.date(c.before(), texts), Moments.date(c.after(), texts));
        } else if (change instanceof TimeMoved c) {
            return moved("time", time(c.before()), time(c.after()));
        } else if (change instanceof EndMoved c) {
            return moments("end", c.before(), c.after());
        } else if (change instanceof ZoneChanged c) {
            return moved("zone", c.before().getId(), c.after().getId());
        } else if (change instanceof VenueAnnounced c) {
            return one("venueAnnounced", EventWords.name(c.after(), language))
                    .line(Html.escape(words(c.after().address())));
        } else if (change instanceof VenueWithdrawn c) {
            return moved("venue", EventWords.name(c.before(), language), "");
        } else if (change instanceof VenueRenamed c) {
            return moved("venue", words(c.before()), words(c.after()));
        } else if (change instanceof AddressChanged c) {
            return moved("address", words(c.before()), words(c.after()));
        } else if (change instanceof DirectionsChanged c) {
            return moved("directions", words(c.before()), words(c.after()));
        } else if (change instanceof PositionMoved) {
            return texts.text("change.position");
        } else if (change instanceof TitleChanged c) {
            return moved("title", words(c.before()), words(c.after()));
        } else if (change instanceof ContactsChanged) {
            Html contact = EventWords.contact(event, texts);
            return texts.text("change.contact").line(contact.isEmpty() ? texts.text("contact.unknown") : contact);
        }
        return ofAgenda(change);
    }

    /** A postponed event has no date, and the one in the file may never have been told. */
    private Html status(StatusChanged change) {
        if (change.before() == EventStatus.POSTPONED && change.after() == EventStatus.CANCELLED) {
            return texts.text("change.cancelledPostponed");
        } else if (change.after() != EventStatus.PLANNED) {
            return texts.text("change." + change.after(), "date", Moments.date(change.day(), texts));
        }
        return texts.text("change.again." + change.before())
                .line(EventWords.when(event, texts))
                .line(EventWords.where(event, texts));
    }

    private Html ofAgenda(EventChange change) {
        if (change instanceof AgendaAnnounced c) {
            Html lines = texts.text("change.agenda");
            for (Session session : c.after()) {
                lines = lines.line(Html.escape("• " + session(session)));
            }
            return lines;
        } else if (change instanceof SessionAdded c) {
            return one("sessionAdded", session(c.after()));
        } else if (change instanceof SessionRemoved c) {
            return one("sessionRemoved", session(c.before()));
        } else if (change instanceof SessionMoved c) {
            return moved(
                    "session",
                    hours(c.before(), c.dayBefore()),
                    hours(c.after(), c.dayAfter()),
                    words(c.after().title()));
        } else if (change instanceof RoomChanged c) {
            return moved(
                    "room",
                    words(c.before().room()),
                    words(c.after().room()),
                    words(c.after().title()));
        } else if (change instanceof SessionRenamed c) {
            return moved(
                    "sessionTitle", words(c.before().title()), words(c.after().title()));
        } else if (change instanceof SpeakerChanged c) {
            return moved(
                    "speaker",
                    words(c.before().speaker()),
                    words(c.after().speaker()),
                    words(c.after().title()));
        }
        return ofRegistration(change);
    }

    private Html ofRegistration(EventChange change) {
        if (change instanceof RegistrationAnnounced) {
            return texts.text("change.registration");
        } else if (change instanceof RegistrationWithdrawn) {
            return texts.text("change.noRegistration");
        } else if (change instanceof OpeningMoved c) {
            return moments("opening", c.before(), c.after());
        } else if (change instanceof ClosingMoved c) {
            return moments("closing", Optional.of(c.before()), Optional.of(c.after()));
        }
        CapacityChanged c = (CapacityChanged) change;
        return moved("capacity", seats(c.before()), seats(c.after()));
    }

    private Html moved(String what, String before, String after) {
        return moved(what, before, after, "");
    }

    /** Becoming known, becoming unknown and changing need three different sentences. */
    private Html moved(String what, String before, String after, String session) {
        String pair = before.isBlank() ? ".known" : after.isBlank() ? ".unknown" : "";
        return texts.text("change." + what + pair, "before", before, "after", after, "session", session);
    }

    private Html one(String what, String text) {
        return texts.text("change." + what, "text", text);
    }

    private String words(LocalText text) {
        return text.in(language);
    }

    private String time(Optional<LocalTime> time) {
        return time.map(at -> Moments.time(at, texts)).orElse("");
    }

    /** Shows the years if they differ: a slip there is easy to overlook and costs the most. */
    private Html moments(String what, Optional<Moment> before, Optional<Moment> after) {
        boolean otherYear = before.isPresent()
                && after.isPresent()
                && before.get().date().getYear() != after.get().date().getYear();
        return moved(what, moment(before, otherYear), moment(after, otherYear));
    }

    private String moment(Optional<Moment> moment, boolean withYear) {
        return moment.map(m -> {
                    String day = withYear ? Moments.dayOfYear(m.date(), texts) : Moments.day(m.date(), texts);
                    return m.time()
                            .map(at -> day + ", " + Moments.time(at, texts))
                            .orElse(day);
                })
                .orElse("");
    }

    private String seats(OptionalInt seats) {
        return seats.isPresent() ? Integer.toString(seats.getAsInt()) : "";
    }

    private String session(Session session) {
        String title = words(session.title());
        String hours = hours(session, event.dayOf(session));
        String room = session.room().isEmpty() ? "" : ", " + words(session.room());
        return (hours.isEmpty() ? title : hours + ": " + title) + room;
    }

    /** When a session is, as far as it is known. The day is told if the event has several. */
    private String hours(Session session, Optional<LocalDate> day) {
        String date =
                event.days().size() > 1 ? day.map(on -> Moments.day(on, texts)).orElse("") : "";
        String from = time(session.starts());
        String hours = session.ends()
                .filter(ends -> !from.isEmpty())
                .map(ends -> from + " – " + Moments.time(ends, texts))
                .orElse(from);
        return date.isEmpty() || hours.isEmpty() ? date + hours : date + ", " + hours;
    }
}
