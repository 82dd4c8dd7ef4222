package samvaad.mailing;

import java.util.Optional;
import samvaad.bot.Turn;
import samvaad.mailing.RecipientTable.Reach;

/** Somebody presses Send. */
final class SendPress {

    private final Mailings mailings;
    private final Reaches reaches;
    private final MailingScreens screens;

    SendPress(Mailings mailings, Reaches reaches, MailingScreens screens) {
        this.mailings = mailings;
        this.reaches = reaches;
        this.screens = screens;
    }

    /** Starts the mailing and shows how far it is. If it can't start, says why and returns false. */
    boolean starts(Turn turn, Mailing mailing) {
        Optional<Reach> reach = reaches.of(mailing);
        if (reach.isEmpty()) {
            turn.alert(turn.label("broadcast.counting"));
            return false;
        }
        if (!mailings.send(mailing, reach.get(), turn.from().user(), turn.language(), turn.now())) {
            turn.alert(turn.label("broadcast.nobody"));
            return false;
        }
        Mailing sending = mailings.found(mailing.id());
        turn.show(MailingScreens.slot(sending), screens.progress(sending, turn.texts()));
        return true;
    }
}
