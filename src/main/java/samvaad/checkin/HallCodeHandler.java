package samvaad.checkin;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import samvaad.bot.Precedence;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming;
import samvaad.chat.Keyboard;
import samvaad.chat.UserId;
import samvaad.checkin.HallCodeTable.Shown;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.registration.RegistrationChoice;
import samvaad.registration.Registrations;
import samvaad.seating.SessionEntries;
import samvaad.text.Html;
import samvaad.text.Moments;
import samvaad.typed.Digits;

/** Somebody in the hall types the code that is shown there, and is counted in the session. */
final class HallCodeHandler {

    private static final Pattern CODE = Pattern.compile("[0-9]{4}");

    /** Who stood at the door: nobody. */
    private static final UserId NOBODY = new UserId(0);

    private final HallCodes codes;
    private final Registrations registrations;
    private final RegistrationChoice one;
    private final SessionEntries entries;

    HallCodeHandler(HallCodes codes, Registrations registrations, RegistrationChoice one, SessionEntries entries) {
        this.codes = codes;
        this.registrations = registrations;
        this.one = one;
        this.entries = entries;
    }

    void routes(Router router) {
        router.input(Precedence.HALL_CODE, this::take);
        router.press("hallin", this::colleague);
    }

    /** Shows a new code for the hall. The one before it counts no more. */
    void show(Turn turn, Event event, Session session) {
        if (!CheckIns.isOpen(event, turn.now())) {
            turn.show(turn.say("door.notToday"));
            return;
        }
        Shown shown = codes.show(event, session, turn.now());
        String until = Moments.time(shown.until().atZone(event.zone()).toLocalTime(), turn.texts());
        turn.show(
                turn.say(
                        "hall.code",
                        "session",
                        session.title().in(turn.language()),
                        "code",
                        shown.code(),
                        "until",
                        until),
                Keyboard.rows()
                        .row(Button.press(
                                turn.label("button.newHallCode"), CallbackData.of("hall", event.id(), session.id())))
                        .row(Button.press(
                                turn.label("button.backToDoor"), CallbackData.of("door", event.id(), session.id())))
                        .build());
    }

    /** Only for those with a seat in an event that shows a code, or did just now. To others it is a text like any. */
    private boolean take(Turn turn, Incoming input) {
        if (!(input instanceof Incoming.Text text)) {
            return false;
        }
        String code = Digits.latin(text.text().strip());
        if (!CODE.matcher(code).matches()) {
            return false;
        }
        List<Registered> seats = seats(turn);
        if (seats.stream().noneMatch(seat -> codes.isAnyExpected(seat.event().id(), turn.now()))) {
            return false;
        }
        if (!codes.mayTry(turn.chat(), turn.now())) {
            turn.show(turn.say("hall.wait"));
            return true;
        }
        Optional<Shown> shown = codes.find(code, turn.now());
        List<Registered> here = seats.stream()
                .filter(seat -> shown.filter(
                                one -> one.event().equals(seat.event().id()))
                        .isPresent())
                .toList();
        if (here.isEmpty()) {
            codes.noteWrong(turn.chat(), turn.now());
            turn.show(turn.say("hall.wrong"));
        } else {
            enter(turn, shown.orElseThrow(), here);
        }
        return true;
    }

    private List<Registered> seats(Turn turn) {
        return registrations.of(turn.chat()).stream()
                .filter(registration -> registration.status() == Registration.Status.CONFIRMED)
                .flatMap(registration -> one.of(registration).stream())
                .filter(seat -> CheckIns.isOpen(seat.event(), turn.now()))
                .toList();
    }

    private void enter(Turn turn, Shown shown, List<Registered> here) {
        Optional<Registered> own =
                here.stream().filter(seat -> !seat.registration().colleague()).findFirst();
        Html text = own.map(seat -> entered(turn, shown, seat)).orElse(Html.EMPTY);
        Keyboard.Rows rows = Keyboard.rows();
        here.stream()
                .filter(seat -> seat.registration().colleague())
                .forEach(seat -> rows.row(Button.press(
                        turn.label("hall.colleague", "name", seat.registration().name()),
                        CallbackData.of("hallin", seat.registration().id(), shown.code()))));
        Keyboard keyboard = rows.build();
        turn.show(keyboard.equals(Keyboard.NONE) ? text : text.paragraph(turn.say("hall.colleagues")), keyboard);
    }

    private void colleague(Turn turn, CallbackData data) {
        Optional<Registered> found = one.ownOrStale(turn, data, seat -> CheckIns.isOpen(seat.event(), turn.now()));
        Optional<Shown> shown = data.id(1).flatMap(code -> codes.find(code, turn.now()));
        if (found.isEmpty()) {
            return;
        }
        boolean counts = found.get().registration().status() == Registration.Status.CONFIRMED
                && shown.filter(one -> one.event().equals(found.get().event().id()))
                        .isPresent();
        turn.show(counts ? entered(turn, shown.orElseThrow(), found.get()) : turn.say("hall.wrong"));
    }

    private Html entered(Turn turn, Shown shown, Registered seat) {
        Optional<Session> session = seat.event().session(shown.session());
        if (session.isEmpty()) {
            return turn.say("hall.wrong");
        }
        boolean first = entries.enter(seat, session.get(), NOBODY, turn.now());
        return turn.say(
                first ? "hall.done" : "hall.already",
                "name",
                seat.registration().name(),
                "session",
                session.get().title().in(turn.language()));
    }
}
