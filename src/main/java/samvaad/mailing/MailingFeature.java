package samvaad.mailing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.HandedOver;
import samvaad.bot.OwnRows;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.UserId;
import samvaad.info.EventChoice;
import samvaad.outbox.MediaMaker;
import samvaad.staff.Staff;
import samvaad.staff.StaffMenu;
import samvaad.text.Html;

/** Messages to many people: written and started by organisers, sent a few at a time. */
public final class MailingFeature implements Feature {

    private final Core core;
    private final Mailings mailings;
    private final Reaches reaches;
    private final MailingHandler handler;
    private final PlanningHandler planning;
    private final MailingTicks ticks;
    private final MovedRecipients moved;
    private final ReceivedMailings received;

    public MailingFeature(
            Core core, EventChoice choice, Mailings mailings, Router router, Staff staff, StaffMenu menus) {
        this.core = core;
        this.mailings = mailings;
        this.received = new ReceivedMailings(core.writer().sql());
        this.reaches = new Reaches(core, mailings);
        MailingScreens screens = new MailingScreens(mailings, reaches);
        PlanScreens plans = new PlanScreens(mailings, screens);
        SendPress send = new SendPress(mailings, reaches, screens);
        this.planning = new PlanningHandler(core, choice, mailings, reaches, screens, plans, send);
        this.handler = new MailingHandler(choice, mailings, reaches, screens, router, planning, send);
        this.moved = new MovedRecipients(core.writer(), mailings, core.outbox());
        this.ticks = new MailingTicks(
                core, mailings, reaches, screens, new PlannedMailings(core, mailings, reaches, staff, menus));
    }

    @Override
    public void routes(Router all) {
        handler.routes(all);
        planning.routes(all);
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(ticks::tick);
    }

    @Override
    public List<Runnable> slowTicks() {
        return List.of(reaches::count);
    }

    @Override
    public Map<String, MediaMaker> staffMakers() {
        return Map.of(UnreachedList.NAME, new UnreachedList(core.database(), core.messages()));
    }

    @Override
    public Html ownData(Turn turn) {
        return received.words(turn);
    }

    @Override
    public void addOwnData(Turn turn, ObjectNode all) {
        received.json(turn, all);
    }

    @Override
    public List<OwnRows> ownRows() {
        return List.of(OwnRows.of("mailings_written", "mailing", "author")
                .line("mydata.mailingWritten")
                .moments("changed_at")
                .event()
                .words("state", "author_language"));
    }

    @Override
    public void erase(UserId person, Instant now) {
        mailings.erase(person);
    }

    @Override
    public void handedOver(HandedOver move) {
        moved.handedOver(move);
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(EventColumn.of("mailing"));
    }
}
