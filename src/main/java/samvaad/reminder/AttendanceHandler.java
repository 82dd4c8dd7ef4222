package samvaad.reminder;

import java.util.List;
import java.util.Optional;
import samvaad.bot.About;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.event.EventStatus;
import samvaad.event.Events;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.registration.Registration.Status;
import samvaad.registration.RegistrationChoice;
import samvaad.registration.Registrations;
import samvaad.registration.WithdrawHandler;
import samvaad.text.Graphemes;

/**
 * Handles the answers to a reminder. "Coming" is noted in place. "Not coming" is asked once more, then frees the seat.
 */
final class AttendanceHandler {

    private static final int LABEL = 40;

    private final Events events;
    private final Registrations registrations;
    private final RegistrationChoice choice;
    private final AttendancePlans plans;
    private final WithdrawHandler withdrawals;

    AttendanceHandler(Events events, Registrations registrations, AttendancePlans plans, WithdrawHandler withdrawals) {
        this.events = events;
        this.registrations = registrations;
        this.choice = new RegistrationChoice(events, registrations);
        this.plans = plans;
        this.withdrawals = withdrawals;
    }

    void routes(Router router) {
        router.taking().press("coming", About.EVENT);
        router.taking().press("keepseat", About.EVENT);
        router.press("coming", this::coming);
        router.press("keepseat", this::keep);
        router.press("absent", this::absent);
        router.press(
                "absentone", (turn, data) -> one(turn, data).ifPresent(person -> ask(turn, person.registration())));
        router.press("absentyes", (turn, data) -> one(turn, data).ifPresent(person -> withdraw(turn, person)));
        router.press("remind", (turn, data) -> mine(turn, data).ifPresent(mine -> show(turn, mine)));
    }

    /** The people that the chat has registered for an event that is not over. */
    private record Mine(Event event, List<Registration> people) {}

    private Optional<Mine> mine(Turn turn, CallbackData data) {
        Optional<Mine> mine = data.id(0)
                .flatMap(events::find)
                .filter(event -> !event.over(turn.now()))
                .map(event -> new Mine(event, seated(turn, event)))
                .filter(found -> !found.people().isEmpty());
        if (mine.isEmpty()) {
            turn.stale();
        }
        return mine;
    }

    private List<Registration> seated(Turn turn, Event event) {
        return registrations.active(turn.chat(), event.id()).stream()
                .filter(registration -> registration.status() == Status.CONFIRMED)
                .toList();
    }

    private Optional<Registered> one(Turn turn, CallbackData data) {
        return choice.ownOrStale(
                turn,
                data,
                named -> named.registration().status() == Status.CONFIRMED
                        && !named.event().over(turn.now()));
    }

    private void coming(Turn turn, CallbackData data) {
        answered(turn, data, EventStatus.PLANNED, "reminder.noted");
    }

    private void keep(Turn turn, CallbackData data) {
        answered(turn, data, EventStatus.POSTPONED, "postponed.noted");
    }

    /** An answer to a question that is not open any more only shows how things stand. */
    private void answered(Turn turn, CallbackData data, EventStatus asked, String noted) {
        mine(turn, data).ifPresent(mine -> {
            if (mine.event().status() == asked) {
                mine.people().forEach(person -> plans.say(person, true, turn.now()));
                turn.toast(turn.label(noted));
            }
            show(turn, mine);
        });
    }

    private void show(Turn turn, Mine mine) {
        if (!mine.event().takesPlace()) {
            PostponedScreen screen = new PostponedScreen(mine.event(), turn.texts(), plans);
            turn.show(screen.text(mine.people()), screen.keyboard(mine.people()));
            return;
        }
        LongScreen.parts(new ReminderMessage(mine.event(), turn.texts(), plans).screen(mine.people(), turn.now()))
                .forEach(turn::show);
    }

    private void absent(Turn turn, CallbackData data) {
        mine(turn, data).ifPresent(mine -> {
            if (mine.people().size() == 1) {
                ask(turn, mine.people().get(0));
                return;
            }
            Keyboard.Rows rows = Keyboard.rows();
            mine.people()
                    .forEach(person -> rows.row(Button.press(
                            Graphemes.shorten(person.name(), LABEL), CallbackData.of("absentone", person.id()))));
            rows.row(Button.press(
                    turn.label("button.back"),
                    CallbackData.of("remind", mine.event().id())));
            turn.show(turn.say("reminder.who"), rows.build());
        });
    }

    private void ask(Turn turn, Registration person) {
        boolean takesPlace =
                events.find(person.event()).filter(Event::takesPlace).isPresent();
        Keyboard keyboard = Keyboard.rows()
                .row(
                        Button.danger(turn.label("button.yes"), CallbackData.of("absentyes", person.id())),
                        Button.press(turn.label("button.no"), CallbackData.of("remind", person.event())))
                .build();
        turn.show(turn.say(takesPlace ? "reminder.ask" : "postponed.ask", "name", person.name()), keyboard);
    }

    private void withdraw(Turn turn, Registered person) {
        if (withdrawals.withdraw(turn, person)) {
            plans.say(person.registration(), false, turn.now());
        }
    }
}
