package samvaad.registration;

import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.info.EventChoice;
import samvaad.info.Menu;
import samvaad.registration.Registration.Status;

/** Gives the link to follow the event online, in its time, to people who have a seat at that moment. */
final class OnlineHandler {

    private final EventChoice choice;
    private final Registrations registrations;

    OnlineHandler(EventChoice choice, Registrations registrations) {
        this.choice = choice;
        this.registrations = registrations;
    }

    void routes(Router router) {
        router.press(
                OnlineAccess.PRESS, (turn, data) -> choice.named(turn, data).ifPresent(event -> give(turn, event)));
    }

    /** In a new message: the pressed one is a pass or a reminder, which stays. */
    private void give(Turn turn, Event event) {
        OnlineAccess access = new OnlineAccess(event, turn.now(), turn.texts());
        if (access.button().isEmpty()) {
            turn.stale();
        } else if (!isSeated(turn, event)) {
            turn.alert(turn.label("online.seatsOnly"));
        } else if (access.isOpen()) {
            Keyboard.Rows rows = Keyboard.rows();
            access.button().ifPresent(rows::row);
            turn.send(Outgoing.show(
                    access.words(), rows.row(Menu.back(turn, event)).build()));
        } else {
            turn.alert(access.notice());
        }
    }

    private boolean isSeated(Turn turn, Event event) {
        return registrations.active(turn.chat(), event.id()).stream()
                .anyMatch(registration -> registration.status() == Status.CONFIRMED);
    }
}
