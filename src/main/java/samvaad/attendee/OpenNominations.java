package samvaad.attendee;

import samvaad.attendee.AgreedTable.Agreed;
import samvaad.bot.Core;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.dialogue.Forms;
import samvaad.event.Event;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.registration.Registration;
import samvaad.text.Texts;

/**
 * Nominations that somebody has opened and agreed to without having confirmed. Their registration is in nobody's chat
 * yet, but they have one and hear what becomes of it.
 */
final class OpenNominations {

    private final AgreedTable table;
    private final Outbox outbox;
    private final People people;
    private final Forms forms;

    OpenNominations(Core core, People people, Forms forms) {
        this.table = new AgreedTable(core.writer().sql());
        this.outbox = core.outbox();
        this.people = people;
        this.forms = forms;
    }

    /** Whether somebody will read what is said about this registration. */
    boolean hasReader(Registration one) {
        return table.of(one.id())
                .filter(agreed -> !outbox.isClosed(agreed.person().privateChat()))
                .isPresent();
    }

    /** The registration is no more: there is nothing left to confirm. */
    void cancelled(Registration one, Event event) {
        table.of(one.id()).ifPresent(agreed -> tell(agreed, one, event));
    }

    private void tell(Agreed agreed, Registration one, Event event) {
        ChatId chat = agreed.person().privateChat();
        boolean open = forms.session(chat)
                .filter(form -> form.subject().equals(agreed.token()))
                .isPresent();
        if (open) {
            forms.drop(chat);
        }
        Texts texts = people.wordsFor(agreed.person(), one.language());
        String title = event.title().in(texts.language());
        outbox.send(
                chat, Lane.NUDGE, Outgoing.show(texts.text("admission.withdrawn", "name", one.name(), "event", title)));
    }
}
