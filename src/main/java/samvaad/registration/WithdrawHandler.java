package samvaad.registration;

import java.util.List;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.info.EventChoice;
import samvaad.info.Menu;
import samvaad.text.Graphemes;

/** {@code /unregister}: gives up a seat or a place, after asking once. There is a way back. */
public final class WithdrawHandler {

    private static final int LABEL = 40;

    /** In the button of somebody who comes back and says that the other registration is another person's. */
    private static final String ANOTHER = "a";

    private final Registrations registrations;
    private final RegistrationChoice one;
    private final SeatOffers offers;
    private final RegistrationReplies replies;
    private final SamePerson samePerson;

    WithdrawHandler(
            EventChoice choice,
            Registrations registrations,
            SeatOffers offers,
            RegistrationReplies replies,
            SamePerson samePerson) {
        this.registrations = registrations;
        this.one = new RegistrationChoice(choice.events(), registrations);
        this.offers = offers;
        this.replies = replies;
        this.samePerson = samePerson;
    }

    public void routes(Router router) {
        router.taking().press("again", registrations::eventOf);
        router.command("unregister", (turn, argument) -> choose(turn));
        router.press(
                "unregister",
                (turn, data) -> one.own(turn, data).ifPresentOrElse(r -> ask(turn, r), () -> choose(turn)));
        router.press(
                "unregyes", (turn, data) -> one.own(turn, data).ifPresentOrElse(r -> withdraw(turn, r), turn::stale));
        router.press(
                "again",
                (turn, data) -> one.own(turn, data).ifPresentOrElse(r -> comeBack(turn, data, r), turn::stale));
    }

    private void choose(Turn turn) {
        List<Registered> own = registrations.of(turn.chat()).stream()
                .filter(registration -> registration.status().isActive())
                .flatMap(registration -> one.of(registration).stream())
                .filter(registered -> !registered.event().over(turn.now()))
                .toList();
        if (own.isEmpty()) {
            turn.show(
                    turn.say("unregister.nobody"),
                    Keyboard.rows()
                            .row(Button.main(turn.label("button.menu"), CallbackData.of("menu")))
                            .build());
        } else if (own.size() == 1) {
            ask(turn, own.get(0));
        } else {
            Keyboard.Rows rows = Keyboard.rows();
            own.stream()
                    .map(Registered::registration)
                    .forEach(registration -> rows.row(Button.press(
                            Graphemes.shorten(registration.name(), LABEL),
                            CallbackData.of("unregister", registration.id()))));
            turn.show(turn.say("unregister.whose"), rows.build());
        }
    }

    private void ask(Turn turn, Registered registered) {
        Registration registration = registered.registration();
        if (!registration.status().isActive()) {
            turn.stale();
            return;
        }
        if (registered.event().over(turn.now())) {
            over(turn, registered.event());
            return;
        }
        Keyboard keyboard = Keyboard.rows()
                .row(
                        Button.danger(turn.label("button.yes"), CallbackData.of("unregyes", registration.id())),
                        Button.press(turn.label("button.no"), CallbackData.of("pass", registration.event())))
                .build();
        turn.show(turn.say("unregister.ask", "name", registration.name()), keyboard);
    }

    /**
     * Gives up the seat or the place, says so, and informs the next person.
     *
     * @return whether there was one to give up
     */
    public boolean withdraw(Turn turn, Registered registered) {
        Registration registration = registered.registration();
        Event event = registered.event();
        if (event.over(turn.now())) {
            over(turn, event);
            return false;
        }
        if (!registrations.withdraw(registration, event, turn.now())) {
            turn.stale();
            return false;
        }
        Keyboard.Rows rows = Keyboard.rows();
        if (event.takesPlace()) {
            rows.row(Button.press(turn.label("button.register"), CallbackData.of("again", registration.id())));
        }
        Keyboard keyboard = rows.row(Button.press(turn.label("button.uncalendar"), uncalendar(registration, event)))
                .row(Menu.back(turn, event))
                .build();
        turn.show(turn.say("unregister.done", "name", registration.name()), keyboard);
        offers.offer(event, turn.now());
        return true;
    }

    private void over(Turn turn, Event event) {
        turn.show(turn.say("event.over"), replies.menu(turn, event));
    }

    /** Where there were sessions to choose, those go from the calendar too. */
    private static CallbackData uncalendar(Registration registration, Event event) {
        return event.hasChoices()
                ? CallbackData.of("unmycalendar", registration.id())
                : CallbackData.of("uncalendar", event.id());
    }

    private void comeBack(Turn turn, CallbackData data, Registered registered) {
        Registration registration = registered.registration();
        boolean decided = data.id(1).filter(ANOTHER::equals).isPresent();
        if (!decided
                && !registration.status().isActive()
                && registered.event().registrationOpen(turn.now())
                && samePerson
                        .holder(registered.event(), turn.chat(), registration.answers())
                        .isPresent()) {
            turn.show(
                    turn.say("registration.same", "name", registration.name()),
                    Keyboard.rows()
                            .row(Button.press(
                                    turn.label("button.samePerson"), CallbackData.of("pass", registration.event())))
                            .row(Button.press(
                                    turn.label("button.otherPerson"),
                                    CallbackData.of("again", registration.id(), ANOTHER)))
                            .build());
            return;
        }
        RegistrationResult result = registrations.comeBack(registered.registration(), registered.event(), turn.now());
        replies.say(turn, registered.event(), result);
        if (result instanceof RegistrationResult.Confirmed) {
            turn.closePressed();
        }
    }
}
