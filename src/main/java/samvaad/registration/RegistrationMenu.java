package samvaad.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.bot.MenuPart;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.dialogue.Forms;
import samvaad.event.Event;
import samvaad.text.Html;

/** The first rows of the menu: continue a form, register, the pass, an offered seat. */
final class RegistrationMenu {

    private final Registrations registrations;
    private final RegistrationReplies replies;
    private final Forms forms;

    RegistrationMenu(Registrations registrations, RegistrationReplies replies, Forms forms) {
        this.registrations = registrations;
        this.replies = replies;
        this.forms = forms;
    }

    MenuPart of(Turn turn, Event event) {
        Optional<Outgoing.Show> unfinished = event.takesPlace() ? forms.resume(turn) : Optional.empty();
        if (unfinished.isPresent() && unfinished.get().keyboard() instanceof Keyboard.Inline buttons) {
            return unfinished(turn, event, unfinished.get().text(), buttons);
        }
        List<Registration> own = registrations.active(turn.chat(), event.id());
        if (!own.isEmpty()) {
            return standing(turn, event, own);
        }
        if (event.registration().isEmpty() || !event.takesPlace() || event.over(turn.now())) {
            return MenuPart.NOTHING;
        }
        if (!event.registrationOpen(turn.now())) {
            Html status = RegistrationReplies.opens(turn, event)
                    .map(opens -> turn.say("registration.notYet", "opens", opens))
                    .orElseGet(() -> turn.say("registration.closed"));
            return new MenuPart(status, List.of());
        }
        List<Registration> passedBy = registrations.untold(turn.chat(), event.id());
        if (!passedBy.isEmpty()) {
            return replies.passedBy(turn, event, passedBy);
        }
        Button register = Button.main(turn.label("button.register"), CallbackData.of("register", event.id()));
        Html status = registrations.hasSeat(event, turn.now()) ? Html.EMPTY : turn.say("registration.full");
        return new MenuPart(status.paragraph(replies.held(turn, event)), List.of(List.of(register)));
    }

    /** An unfinished form hides neither the pass nor the person's state. */
    private MenuPart unfinished(Turn turn, Event event, Html asks, Keyboard.Inline buttons) {
        List<Registration> own = registrations.active(turn.chat(), event.id());
        if (own.isEmpty()) {
            return new MenuPart(asks, buttons.rows());
        }
        List<List<Button>> rows = new ArrayList<>(buttons.rows());
        rows.add(List.of(Button.press(turn.label("button.pass"), CallbackData.of("pass", event.id()))));
        return new MenuPart(replies.status(turn, own).paragraph(asks), rows);
    }

    private MenuPart standing(Turn turn, Event event, List<Registration> own) {
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(Button.main(turn.label("button.pass"), CallbackData.of("pass", event.id()))));
        replies.colleague(turn, event).ifPresent(button -> rows.add(List.of(button)));
        return new MenuPart(replies.status(turn, own), rows);
    }
}
