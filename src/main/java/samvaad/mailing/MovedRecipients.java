package samvaad.mailing;

import java.util.Optional;
import samvaad.bot.HandedOver;
import samvaad.mailing.RecipientTable.Entry;
import samvaad.mailing.RecipientTable.Fate;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.store.Writer;

/**
 * A registration goes to another chat while a mailing is on its way. The message goes there too unless it was delivered
 * before, and the chat that had the registration gets one only for others whom it has registered.
 */
final class MovedRecipients {

    private final Mailings mailings;
    private final MailingTable table;
    private final Choosing choosing;
    private final RecipientTable recipients;
    private final Outbox outbox;

    MovedRecipients(Writer writer, Mailings mailings, Outbox outbox) {
        this.mailings = mailings;
        this.table = new MailingTable(writer.sql());
        this.choosing = new Choosing(writer);
        this.recipients = new RecipientTable(writer.sql());
        this.outbox = outbox;
    }

    void handedOver(HandedOver move) {
        for (Mailing mailing : table.open()) {
            if (mailing.state() == Mailing.State.SENDING && mailing.event().equals(move.event())) {
                handedOver(mailing, move);
            }
        }
    }

    private void handedOver(Mailing mailing, HandedOver move) {
        boolean getsOwn = choosing.isAhead(mailing, move.to().value())
                || recipients.of(mailing.id(), move.to()).isPresent();
        Optional<Entry> old = recipients.of(mailing.id(), move.from());
        boolean isOpen = old.map(entry -> entry.fate() != Fate.SENT)
                .orElse(choosing.isAhead(mailing, move.from().value()));
        if (!isOpen) {
            return;
        }
        if (old.isPresent() && !recipients.isMeant(mailing, mailings.audience(mailing), move.from())) {
            giveOn(mailing, old.get(), move, getsOwn);
        } else if (!getsOwn) {
            choosing.add(
                    mailing,
                    mailings.audience(mailing),
                    move.to().value() - 1,
                    move.to().value());
        }
    }

    /** If the message is on the wire, it arrives in the old chat, counts as sent, and does not go to the new one. */
    private void giveOn(Mailing mailing, Entry entry, HandedOver move, boolean getsOwn) {
        outbox.cancel(Lane.MAILING, Mailings.tag(mailing, entry.id()));
        if (entry.fate() == Fate.BLOCKED || entry.fate() == Fate.FAILED) {
            table.count(mailing.id(), entry.fate() == Fate.BLOCKED ? "blocked" : "failed", -1);
        }
        if (getsOwn || !recipients.readdress(mailing, mailings.audience(mailing), entry.id(), move.to())) {
            recipients.remove(entry.id());
            table.count(mailing.id(), "total", -1);
        }
    }
}
