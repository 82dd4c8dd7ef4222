package samvaad.attendee;

import java.time.ZonedDateTime;
import java.util.Optional;
import samvaad.answer.Answer;
import samvaad.answer.Question;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.checkin.CheckIns;
import samvaad.checkin.Entry;
import samvaad.event.Event;
import samvaad.info.EventWords;
import samvaad.outbox.Outbox;
import samvaad.registration.Admissions;
import samvaad.registration.NominatedSeats;
import samvaad.registration.Registration;
import samvaad.registration.Registration.Status;
import samvaad.text.Html;
import samvaad.text.Moments;

/** What organisers see about one person, with a button for each thing that can be done for them now. */
final class AttendeeCard {

    private final Admissions admissions;
    private final CheckIns checkIns;
    private final Outbox outbox;

    AttendeeCard(Admissions admissions, CheckIns checkIns, Outbox outbox) {
        this.admissions = admissions;
        this.checkIns = checkIns;
        this.outbox = outbox;
    }

    void show(Turn turn, Registration one, Event event) {
        Optional<Entry> entry = checkIns.of(one);
        Html text = turn.say(
                        "attendee.head",
                        "name",
                        one.name(),
                        "code",
                        one.code(),
                        "status",
                        turn.label("status.name." + one.status()))
                .line(EventWords.state(event, turn.texts()))
                .line(answers(turn, one, event))
                .paragraph(entry.map(at -> entered(turn, event, at)).orElse(Html.EMPTY))
                .paragraph(unreachable(turn, one));
        turn.show(text, keyboard(turn, one, event, entry.filter(Entry::isIn).isPresent()));
    }

    private Html unreachable(Turn turn, Registration one) {
        if (admissions.isUnconfirmed(one)) {
            return turn.say("attendee.nominated");
        }
        return isUnreachable(one) ? turn.say("attendee.closed") : Html.EMPTY;
    }

    /** Guests have no chat, and others may have blocked the bot. */
    boolean isUnreachable(Registration one) {
        return one.chat().equals(Admissions.GUESTS) || outbox.isClosed(one.chat());
    }

    private static Html answers(Turn turn, Registration one, Event event) {
        Html lines = Html.EMPTY;
        for (Question question : event.everAsked()) {
            Question field = question;
            lines = lines.line(one.answers()
                    .to(field.id())
                    .filter(answer -> !(answer instanceof Answer.Skipped))
                    .map(answer -> turn.say(
                            "mydata.answer",
                            "question",
                            field.ask().in(turn.texts()),
                            "answer",
                            field.words(answer, turn.texts())))
                    .orElse(Html.EMPTY));
        }
        return lines;
    }

    private static Html entered(Turn turn, Event event, Entry entry) {
        ZonedDateTime at = entry.at().atZone(event.zone());
        String key = entry.isIn() ? "attendee.entered" : "attendee.wasIn";
        return turn.say(key, "when", Moments.dayAndTime(at, turn.texts()));
    }

    private Keyboard keyboard(Turn turn, Registration one, Event event, boolean isIn) {
        boolean ahead = !event.over(turn.now());
        Keyboard.Rows rows = Keyboard.rows();
        if (one.status() == Status.CONFIRMED && !isIn && CheckIns.isOpen(event, turn.now())) {
            rows.row(Button.main(turn.label("button.checkin"), CallbackData.of("enter", one.id())));
        }
        if (one.status() != Status.CONFIRMED && ahead && admissions.hasRoomFor(one, event, turn.now())) {
            rows.row(Button.main(turn.label("button.admit"), CallbackData.of("seat", one.id())));
        }
        if (!isUnreachable(one)) {
            rows.row(Button.press(turn.label("button.write"), CallbackData.of("write", one.id())));
        }
        if (one.status().isActive() && !isIn && ahead) {
            rows.row(Button.danger(turn.label("button.withdraw"), CallbackData.of("drop", one.id())));
        }
        if (NominatedSeats.isUnclaimed(one)) {
            rows.row(Button.danger(turn.label("button.eraseData"), CallbackData.of("eraseone", one.id())));
        }
        if (event.certificate().isPresent()) {
            rows.row(Button.press(turn.label("button.certificate"), CallbackData.of("certfor", one.id())));
        }
        return rows.row(Button.press(turn.label("button.attendees"), CallbackData.of("attendees", one.event())))
                .build();
    }
}
