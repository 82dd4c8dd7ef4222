package samvaad.ownpass;

import samvaad.bot.BotName;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.Keyboard;
import samvaad.event.EventStatus;
import samvaad.info.Menu;
import samvaad.registration.Registered;
import samvaad.registration.RegistrationChoice;

/** Gives somebody who registered a colleague the link to hand on. */
final class LinkHandler {

    private final RegistrationChoice choice;
    private final OwnPasses passes;
    private final BotName botName;

    LinkHandler(RegistrationChoice choice, OwnPasses passes, BotName botName) {
        this.choice = choice;
        this.passes = passes;
        this.botName = botName;
    }

    void routes(Router router) {
        router.press(
                "ownpass",
                (turn, data) -> choice.ownOrStale(turn, data, found -> mayGo(turn, found))
                        .ifPresent(found -> make(turn, found)));
    }

    private static boolean mayGo(Turn turn, Registered found) {
        return found.registration().colleague()
                && found.registration().status().isActive()
                && !found.event().over(turn.now())
                && found.event().status() != EventStatus.CANCELLED;
    }

    private void make(Turn turn, Registered found) {
        String payload = passes.make(found.registration(), turn.now());
        String link = botName.link(payload).orElse("https://t.me/?start=" + payload);
        String words =
                turn.label("ownpass.share", "event", found.event().title().in(turn.language()));
        Keyboard.Rows rows = Keyboard.rows();
        botName.shareLink(payload, words)
                .ifPresent(share -> rows.row(new Button.Link(turn.label("button.sendLink"), share)));
        rows.row(new Button.Copy(turn.label("button.copyLink"), link)).row(Menu.back(turn, found.event()));
        turn.show(turn.say("ownpass.link", "name", found.registration().name(), "link", link), rows.build());
    }
}
