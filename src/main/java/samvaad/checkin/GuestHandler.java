package samvaad.checkin;

import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.bot.About;
import samvaad.bot.Access;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.dialogue.FormOwner;
import samvaad.dialogue.Forms;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.form.Form;
import samvaad.form.FormSession;
import samvaad.info.EventWords;
import samvaad.registration.Admissions;
import samvaad.registration.Registration;

/** Registers a guest on the spot and checks them in. */
final class GuestHandler implements FormOwner {

    private final Events events;
    private final Admissions admissions;
    private final CheckInHandler checkIn;
    private final Forms forms;
    private final Router router;

    GuestHandler(Events events, Admissions admissions, CheckInHandler checkIn, Forms forms, Router router) {
        this.events = events;
        this.admissions = admissions;
        this.checkIn = checkIn;
        this.forms = forms.owner(GuestForm.ID, this);
        this.router = router;
    }

    void routes(Router all) {
        all.press(
                "guest",
                Access.DESK,
                About.EVENT,
                (turn, data) ->
                        data.id(0).flatMap(events::find).ifPresentOrElse(event -> begin(turn, event), turn::stale));
        all.press("guestsame", Access.DESK, About.EVENT, (turn, data) -> decide(turn, data, true));
        all.press("guestother", Access.DESK, About.EVENT, (turn, data) -> decide(turn, data, false));
    }

    private void begin(Turn turn, Event event) {
        if (!event.takesPlace()) {
            turn.show(EventWords.state(event, turn.texts()));
        } else if (!CheckIns.isOpen(event, turn.now())) {
            turn.show(turn.say("guest.notToday"));
        } else if (!admissions.hasRoom(event, turn.now())) {
            turn.show(turn.say("guest.full"));
        } else {
            forms.open(turn, GuestForm.of(event), event.id().value(), true);
        }
    }

    @Override
    public Optional<Form> form(ChatId chat, FormSession session) {
        return events.find(session.subject()).map(GuestForm::of);
    }

    @Override
    public boolean ended(Turn turn, FormSession session) {
        Optional<Event> ended = events.find(session.subject()).filter(event -> !event.takesPlace());
        ended.ifPresent(event -> {
            forms.drop(turn.chat());
            turn.show(EventWords.state(event, turn.texts()));
        });
        return ended.isPresent();
    }

    @Override
    public void confirmed(Turn turn, FormSession session, Answers answers) {
        Event event = events.find(session.subject()).orElseThrow();
        if (!router.admits(turn, Role.DESK, Optional.of(event.id()))) {
            turn.stale();
            return;
        }
        Optional<Registration> alike = admissions.alike(event, answers);
        if (admissions.holder(event, answers).isEmpty() && alike.isPresent()) {
            forms.hold(turn, GuestForm.of(event), session);
            askWhetherTheSame(turn, event, alike.get());
        } else {
            comesIn(turn, event, answers);
        }
    }

    /** The staff may know who is registered, so they are told the name. */
    private static void askWhetherTheSame(Turn turn, Event event, Registration registered) {
        turn.forStaff(registered.about());
        turn.show(
                turn.say("guest.same", "name", registered.name(), "code", registered.code()),
                Keyboard.rows()
                        .row(Button.press(turn.label("button.samePerson"), CallbackData.of("guestsame", event.id())))
                        .row(Button.press(turn.label("button.otherPerson"), CallbackData.of("guestother", event.id())))
                        .build());
    }

    private void decide(Turn turn, CallbackData data, boolean same) {
        Optional<Event> event = data.id(0).flatMap(events::find);
        Optional<FormSession> held = event.filter(
                        one -> forms.isOpen(turn.chat(), GuestForm.ID, one.id().value()))
                .flatMap(one -> forms.held(turn.chat()));
        if (held.isEmpty()) {
            turn.stale();
            return;
        }
        Answers answers = GuestForm.of(event.orElseThrow()).relevant(held.get().answers());
        Optional<Registration> alike = same ? admissions.alike(event.get(), answers) : Optional.empty();
        forms.drop(turn.chat());
        alike.ifPresentOrElse(one -> checkIn.scan(turn, one), () -> comesIn(turn, event.get(), answers));
    }

    private void comesIn(Turn turn, Event event, Answers answers) {
        Optional<Registration> guest = admissions
                .holder(event, answers)
                .or(() -> admissions.guest(event, answers, turn.language(), turn.now()));
        guest.ifPresentOrElse(one -> checkIn.scan(turn, one), () -> turn.show(turn.say("guest.full")));
    }

    @Override
    public void left(Turn turn, FormSession session) {
        forms.drop(turn.chat());
        turn.show(turn.say("guest.left"));
    }
}
