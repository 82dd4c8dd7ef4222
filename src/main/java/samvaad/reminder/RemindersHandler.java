package samvaad.reminder;

import samvaad.bot.MenuPart;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.registration.Registrations;

/** {@code /reminders}: shows whether reminders and mailings are on, with a button to change it. */
final class RemindersHandler {

    private final Muting muting;
    private final Registrations registrations;

    RemindersHandler(Muting muting, Registrations registrations) {
        this.muting = muting;
        this.registrations = registrations;
    }

    void routes(Router router) {
        router.command("reminders", (turn, argument) -> show(turn));
        router.press("reminders", (turn, data) -> show(turn));
        router.press("mute", (turn, data) -> {
            muting.mute(turn.from().user(), turn.now());
            show(turn);
        });
        router.press("unmute", (turn, data) -> {
            muting.unmute(turn.from().user());
            show(turn);
        });
    }

    private void show(Turn turn) {
        boolean off = muting.isMuted(turn.from().user());
        Button change = off
                ? Button.main(turn.label("button.unmute"), CallbackData.of("unmute"))
                : Button.press(turn.label("button.mute"), CallbackData.of("mute"));
        Keyboard keyboard = Keyboard.rows()
                .row(change)
                .row(Button.press(turn.label("button.menu"), CallbackData.of("menu")))
                .build();
        turn.show(turn.say(off ? "reminders.off" : "reminders.on"), keyboard);
    }

    /** A menu entry for people who may get reminders. */
    MenuPart menu(Turn turn, Event event) {
        if (event.over(turn.now())
                || registrations.active(turn.chat(), event.id()).isEmpty()) {
            return MenuPart.NOTHING;
        }
        return MenuPart.row(Button.press(turn.label("button.reminders"), CallbackData.of("reminders")));
    }
}
