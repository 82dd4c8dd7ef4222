package samvaad.material;

import java.util.Optional;
import samvaad.bot.Core;
import samvaad.bot.Role;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.outbox.Confidential;
import samvaad.outbox.DeliveryListener;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.staff.Staff;
import samvaad.staff.StaffMenu;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * What happens when Telegram does not take a file: whoever asked for it is told. If it was a document that an organiser
 * had sent, so are the organisers, because the bot has no copy of it.
 */
final class LostFiles implements DeliveryListener {

    private final DocumentTable table;
    private final Materials materials;
    private final Staff staff;
    private final StaffMenu menus;
    private final Events events;
    private final Outbox outbox;
    private final Messages messages;

    LostFiles(Core core, DocumentTable table, Materials materials, Staff staff, StaffMenu menus) {
        this.table = table;
        this.materials = materials;
        this.staff = staff;
        this.menus = menus;
        this.events = core.events();
        this.outbox = core.outbox();
        this.messages = core.messages();
    }

    @Override
    public void ended(String detail, ChatId chat, End end) {
        String[] ids = detail.split(":", 3);
        Optional<Event> event = events.find(ids[0]);
        if (end != End.REFUSED || event.isEmpty()) {
            return;
        }
        Optional<Material> material = materials.find(event.get(), ids[2]);
        Texts texts = messages.in(new Language(ids[1]));
        material.ifPresent(found -> outbox.send(
                chat,
                Lane.ANSWER,
                Outgoing.show(
                        texts.text("materials.lost", "title", found.title().in(texts.language())))));
        if (Document.number(ids[2]).filter(table::lose).isPresent()) {
            material.ifPresent(found -> tellOrganisers(found, event.get()));
        }
    }

    private void tellOrganisers(Material material, Event event) {
        for (UserId person : staff.whoMay(Role.ORGANISER, event.id())) {
            Texts texts = menus.wordsFor(person);
            Outgoing.Show news = Outgoing.show(texts.text(
                    "handouts.sendAgain",
                    "title",
                    material.title().in(texts.language()),
                    "event",
                    event.title().in(texts.language())));
            outbox.confidences()
                    .with(Confidential.forStaff(), () -> outbox.send(person.privateChat(), Lane.ANSWER, news));
        }
    }
}
