package samvaad.attendee;

import java.time.Duration;
import java.util.Optional;
import samvaad.bot.Access;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.checkin.CheckIns;
import samvaad.dialogue.Modes;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.Erasure;
import samvaad.person.People;
import samvaad.registration.Admissions;
import samvaad.registration.NominatedSeats;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.registration.RegistrationChoice;
import samvaad.registration.Registrations;
import samvaad.staff.AuditTable;
import samvaad.text.Html;
import samvaad.text.Texts;

/** Does what a person's card offers: give a seat, send a message, end the registration, or erase it. */
final class AttendeeHandler {

    private static final String MODE = "write";
    private static final Duration FRESH = Duration.ofMinutes(30);
    private static final int LETTER = 3000;

    private final Modes modes;
    private final Registrations registrations;
    private final RegistrationChoice choice;
    private final Admissions admissions;
    private final AttendeeCard card;
    private final Outbox outbox;
    private final People people;
    private final AuditTable audit;
    private final OpenNominations nominations;
    private final Erasure erasure;

    AttendeeHandler(
            Events events,
            Modes modes,
            Registrations registrations,
            Admissions admissions,
            CheckIns checkIns,
            Outbox outbox,
            People people,
            AuditTable audit,
            OpenNominations nominations,
            Erasure erasure) {
        this.modes = modes.add(new Modes.Mode(
                MODE,
                Optional.of(new Modes.ForStaff(Role.ORGANISER, this::eventOf)),
                FRESH,
                "attendee.left",
                this::typed));
        this.registrations = registrations;
        this.choice = new RegistrationChoice(events, registrations);
        this.admissions = admissions;
        this.card = new AttendeeCard(admissions, checkIns, outbox);
        this.outbox = outbox;
        this.people = people;
        this.audit = audit;
        this.nominations = nominations;
        this.erasure = erasure;
    }

    /** An action for one person. */
    @FunctionalInterface
    private interface Doing {
        void with(Turn turn, Registered found);
    }

    void routes(Router router) {
        press(router, "attendee", this::card);
        press(router, "write", this::write);
        press(router, "drop", this::ask);
        press(router, "dropyes", this::withdraw);
        press(router, "seat", this::seat);
        press(router, "eraseone", this::askToErase);
        press(router, "eraseoneyes", this::erase);
    }

    private void press(Router router, String action, Doing doing) {
        router.press(
                action,
                Access.ORGANISER,
                choice::about,
                (turn, data) -> choice.anybodys(turn, data)
                        .ifPresentOrElse(
                                found -> {
                                    turn.forStaff(found.registration().about());
                                    doing.with(turn, found);
                                },
                                turn::stale));
    }

    private void card(Turn turn, Registered found) {
        card.show(turn, found.registration(), found.event());
    }

    private void again(Turn turn, Registered found) {
        registrations.find(found.registration().id()).flatMap(choice::of).ifPresent(now -> card(turn, now));
    }

    private void seat(Turn turn, Registered found) {
        boolean open = !found.event().over(turn.now());
        if (open
                && admissions
                        .admit(found.registration(), found.event(), turn.now())
                        .isPresent()) {
            note(turn, "seated", found);
        } else {
            turn.alert(turn.label("checkin.noSeat"));
        }
        again(turn, found);
    }

    private void ask(Turn turn, Registered found) {
        Registration one = found.registration();
        boolean heard = !card.isUnreachable(one) || nominations.hasReader(one);
        String key = heard ? "attendee.withdraw" : "attendee.withdrawSilently";
        turn.show(turn.say(key, "name", one.name()), sure(turn, "dropyes", one));
    }

    private static Keyboard sure(Turn turn, String action, Registration one) {
        return Keyboard.rows()
                .row(
                        Button.danger(turn.label("button.yes"), CallbackData.of(action, one.id())),
                        Button.press(turn.label("button.no"), CallbackData.of("attendee", one.id())))
                .build();
    }

    private void withdraw(Turn turn, Registered found) {
        boolean open = !found.event().over(turn.now());
        if (open && admissions.withdraw(found.registration(), found.event(), turn.now())) {
            nominations.cancelled(found.registration(), found.event());
            note(turn, "withdrew", found);
        }
        again(turn, found);
    }

    /** Whoever has it in their own chat erases it there. */
    private void askToErase(Turn turn, Registered found) {
        Registration one = found.registration();
        if (NominatedSeats.isUnclaimed(one)) {
            turn.show(turn.say("attendee.erase", "name", one.name()), sure(turn, "eraseoneyes", one));
        } else {
            card(turn, found);
        }
    }

    private void erase(Turn turn, Registered found) {
        Registration one = found.registration();
        if (!NominatedSeats.isUnclaimed(one)) {
            card(turn, found);
            return;
        }
        if (one.status().isActive() && !found.event().over(turn.now())) {
            nominations.cancelled(one, found.event());
        }
        erasure.erase(one.id(), turn.now());
        note(turn, "erased", found);
        turn.show(
                turn.say("attendee.erased"),
                Keyboard.rows()
                        .row(Button.press(turn.label("button.attendees"), CallbackData.of("attendees", one.event())))
                        .build());
    }

    private void write(Turn turn, Registered found) {
        if (card.isUnreachable(found.registration())) {
            card(turn, found);
            return;
        }
        modes.open(turn, MODE, Long.toString(found.registration().id()));
        turn.send(Outgoing.show(
                turn.say("attendee.write", "name", found.registration().name())));
    }

    private Optional<EventId> eventOf(String state) {
        return registrations.find(Long.parseLong(state)).map(Registration::event);
    }

    private void typed(Turn turn, String state, String words) {
        if (words.length() > LETTER) {
            turn.show(turn.say("questions.tooLong", "most", LETTER));
            return;
        }
        modes.close(turn.chat());
        Optional<Registered> found = registrations
                .find(Long.parseLong(state))
                .flatMap(choice::of)
                .filter(one -> !card.isUnreachable(one.registration()));
        if (found.isEmpty()) {
            turn.show(turn.say("attendee.closed"));
            return;
        }
        turn.forStaff(found.get().registration().about());
        send(found.get(), words.strip());
        note(turn, "wrote", found.get());
        turn.show(
                turn.say("attendee.written", "name", found.get().registration().name()));
    }

    private void send(Registered found, String words) {
        Registration one = found.registration();
        Texts texts = people.wordsFor(new UserId(one.chat().value()), one.language());
        Keyboard reply = Keyboard.rows()
                .row(Button.press(texts.label("button.ask"), CallbackData.of("ask", one.event())))
                .build();
        Html letter = texts.text(
                        "attendee.letter", "event", found.event().title().in(texts.language()))
                .line(Html.escape(words));
        outbox.send(one.chat(), Lane.NUDGE, one.tag(), Outgoing.show(letter, reply));
    }

    private void note(Turn turn, String what, Registered found) {
        String detail = Long.toString(found.registration().id());
        audit.note(turn.from().user(), turn.from().name(), what, detail, turn.now());
    }
}
