package samvaad.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.info.EventWords;
import samvaad.registration.Admissions;
import samvaad.registration.Registration;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Moments;

/** The replies at the gate: one message for each person, with buttons for what can be done. */
final class CheckInReplies {

    private static final int TYPED = 40;

    private final Admissions admissions;
    private final Router router;

    CheckInReplies(Admissions admissions, Router router) {
        this.admissions = admissions;
        this.router = router;
    }

    void show(Turn turn, CheckInResult result) {
        if (result instanceof CheckInResult.Entered entered) {
            turn.show(
                    done(turn, entered).line(lines(turn, entered.event()).line(entered.registration())),
                    undo(turn, entered.entry()));
        } else if (result instanceof CheckInResult.AlreadyEntered already) {
            turn.show(
                    already(turn, already).line(lines(turn, already.event()).below(already.registration())),
                    undo(turn, already.entry()));
        } else if (result instanceof CheckInResult.NotConfirmed not) {
            notConfirmed(turn, not);
        } else if (result instanceof CheckInResult.TooEarly early) {
            turn.show(turn.say(
                            "checkin.tooEarly",
                            "name",
                            early.registration().name(),
                            "date",
                            Moments.date(early.event().starts().date(), turn.texts()))
                    .line(title(turn, early.event())));
        } else if (result instanceof CheckInResult.NotTakingPlace not) {
            turn.show(turn.say(
                            "checkin." + not.event().status(),
                            "name",
                            not.registration().name())
                    .line(title(turn, not.event())));
        } else if (result instanceof CheckInResult.TooLate late) {
            turn.show(turn.say("checkin.tooLate", "name", late.registration().name())
                    .line(title(turn, late.event())));
        } else {
            ofOtherEvent(turn, (CheckInResult.OfOtherEvent) result);
        }
    }

    /** Shows a person who was found by name: look first, then check in with one press. */
    void card(Turn turn, Registration registration, Event event, Optional<Entry> entry) {
        if (entry.filter(Entry::isIn).isPresent()) {
            show(turn, new CheckInResult.AlreadyEntered(registration, event, entry.get()));
            return;
        }
        boolean enters = registration.status() == Registration.Status.CONFIRMED;
        Html text = Html.escape(registration.name())
                .bold()
                .line(lines(turn, event).below(registration))
                .line(turn.say(
                        "checkin.code",
                        "code",
                        registration.code(),
                        "status",
                        turn.label("status.name." + registration.status())))
                .line(wasIn(turn, event, entry))
                .paragraph(EventWords.state(event, turn.texts()));
        turn.show(text, enters ? enter(turn, registration) : admit(turn, registration, event));
    }

    /** Says that nobody has this pass any more. */
    static void unknown(Turn turn) {
        turn.show(turn.say("checkin.unknown").line(turn.say("checkin.unknownPass")));
    }

    void unknown(Turn turn, Event event, String typed) {
        Keyboard keyboard = Keyboard.rows()
                .row(Button.press(turn.label("button.guest"), CallbackData.of("guest", event.id())))
                .build();
        turn.show(nobody(turn, typed), keyboard);
    }

    /** Says that nobody was found by this, and how to search. */
    static Html nobody(Turn turn, String typed) {
        return turn.say("checkin.unknown")
                .line(turn.say("checkin.searched", "typed", Graphemes.shorten(typed, TYPED)))
                .paragraph(turn.say("checkin.tips"));
    }

    /** Several people, with a button each. {@code named} is somebody whose code happens to read like a name. */
    void several(Turn turn, Event event, PeopleSearch.Found found, Optional<Registration> named) {
        Keyboard.Rows rows = Keyboard.rows();
        Stream.concat(named.stream(), found.people().stream()).forEach(one -> {
            turn.forStaff(one.about());
            rows.row(Button.press(lines(turn, event).label(one), CallbackData.of("who", one.id())));
        });
        turn.show(turn.say(found.more() ? "checkin.many" : "checkin.several"), rows.build());
    }

    void undone(Turn turn, Registration registration) {
        turn.show(turn.say("checkin.undone", "name", registration.name()), enter(turn, registration));
    }

    private static Html done(Turn turn, CheckInResult.Entered entered) {
        return turn.say(
                "checkin.done",
                "name",
                entered.registration().name(),
                "time",
                time(turn, entered.event(), entered.entry().at()));
    }

    private static Html already(Turn turn, CheckInResult.AlreadyEntered already) {
        Entry entry = already.entry();
        return turn.say(
                "checkin.already",
                "name",
                already.registration().name(),
                "time",
                time(turn, already.event(), entry.at()),
                "by",
                entry.byName().isEmpty() ? turn.label("checkin.somebody") : entry.byName());
    }

    private void notConfirmed(Turn turn, CheckInResult.NotConfirmed not) {
        Registration registration = not.registration();
        Html text = turn.say(
                        "checkin.notConfirmed",
                        "name",
                        registration.name(),
                        "status",
                        turn.label("status.name." + registration.status()))
                .line(wasIn(turn, not.event(), not.before()))
                .line(lines(turn, not.event()).below(registration))
                .paragraph(turn.say(whatToDo(turn, registration, not.event())));
        turn.show(text, admit(turn, registration, not.event()));
    }

    /** Says that the person came in once, but has given up the seat since. */
    private static Html wasIn(Turn turn, Event event, Optional<Entry> entry) {
        return entry.map(was -> turn.say(
                        "checkin.wasIn",
                        "time",
                        time(turn, event, was.at()),
                        "left",
                        time(turn, event, was.leftAt().orElse(was.at()))))
                .orElse(Html.EMPTY);
    }

    private String whatToDo(Turn turn, Registration registration, Event event) {
        if (!admissions.hasRoomFor(registration, event, turn.now())) {
            return "checkin.noSeat";
        }
        return router.mayDo(turn, Role.ORGANISER, event.id()) ? "checkin.mayAdmit" : "checkin.askOrganiser";
    }

    private Keyboard admit(Turn turn, Registration registration, Event event) {
        if (!router.mayDo(turn, Role.ORGANISER, event.id())
                || !admissions.hasRoomFor(registration, event, turn.now())) {
            return Keyboard.NONE;
        }
        return Keyboard.rows()
                .row(Button.main(turn.label("button.admit"), CallbackData.of("admit", registration.id())))
                .build();
    }

    private static void ofOtherEvent(Turn turn, CheckInResult.OfOtherEvent other) {
        Html text = turn.say("checkin.otherEvent", "name", other.registration().name())
                .line(title(turn, other.event()))
                .line(EventWords.when(other.event(), turn.texts()));
        boolean open = CheckIns.isOpen(other.event(), turn.now());
        turn.show(
                open ? text.paragraph(turn.say("checkin.otherGate")) : text,
                open ? enter(turn, other.registration()) : Keyboard.NONE);
    }

    private static Keyboard undo(Turn turn, Entry entry) {
        CallbackData data =
                CallbackData.of("undo", entry.registration(), entry.at().toEpochMilli());
        return Keyboard.rows()
                .row(Button.press(turn.label("button.undo"), data))
                .build();
    }

    private static Keyboard enter(Turn turn, Registration registration) {
        return Keyboard.rows()
                .row(Button.main(turn.label("button.checkin"), CallbackData.of("enter", registration.id())))
                .build();
    }

    private static PersonLines lines(Turn turn, Event event) {
        return new PersonLines(event, turn.texts());
    }

    private static Html title(Turn turn, Event event) {
        return EventWords.title(event, turn.texts());
    }

    /** Includes the date if it was another day. */
    private static String time(Turn turn, Event event, Instant at) {
        ZonedDateTime local = at.atZone(event.zone());
        LocalDate today = turn.now().atZone(event.zone()).toLocalDate();
        return local.toLocalDate().equals(today)
                ? Moments.time(local.toLocalTime(), turn.texts())
                : Moments.dayAndTime(local, turn.texts());
    }
}
