package samvaad.mailing;

import java.util.OptionalLong;
import samvaad.store.Writer;

/** Chooses the recipients of a mailing in the order of their chats, some at a time, so that nobody waits for it. */
final class Choosing {

    /** How many chats are looked at before looking at the time. */
    private static final int CHATS = 50;

    /** After so long, or so many chats, people get their answers before more are chosen. */
    private static final long NANOS = 3_000_000;

    private static final int MOST_CHATS = 500;

    private final MailingTable table;
    private final PlanTable plans;
    private final RecipientTable recipients;

    Choosing(Writer writer) {
        this.table = new MailingTable(writer.sql());
        this.plans = new PlanTable(writer.sql());
        this.recipients = new RecipientTable(writer.sql());
    }

    /** Whether some are still to be chosen. */
    boolean isOpen(Mailing mailing) {
        return plans.chosenTo(mailing.id()).isPresent();
    }

    /** Whether it is still to be decided if this chat is a recipient. */
    boolean isAhead(Mailing mailing, long chat) {
        OptionalLong chosen = plans.chosenTo(mailing.id());
        return chosen.isPresent() && chat > chosen.getAsLong();
    }

    /** Chooses some more, each once: as many as that takes a few milliseconds. */
    void goOn(Mailing mailing, Audience audience) {
        OptionalLong chosen = plans.chosenTo(mailing.id());
        if (chosen.isEmpty()) {
            return;
        }
        long begun = System.nanoTime();
        int chats = 0;
        OptionalLong to = recipients.last(chosen.getAsLong(), CHATS);
        while (to.isPresent() && chats < MOST_CHATS && System.nanoTime() - begun < NANOS) {
            add(mailing, audience, chosen.getAsLong(), to.getAsLong());
            chosen = to;
            chats += CHATS;
            to = recipients.last(chosen.getAsLong(), CHATS);
        }
        plans.chosenTo(mailing.id(), to.isEmpty() ? OptionalLong.empty() : chosen);
    }

    /** Chooses among the chats after the first and up to the second, which must not have been looked at before. */
    void add(Mailing mailing, Audience audience, long after, long to) {
        RecipientTable.Chosen more = recipients.choose(mailing, audience, after, to);
        table.count(mailing.id(), "total", more.people());
        table.count(mailing.id(), "blocked", more.blocked());
    }
}
