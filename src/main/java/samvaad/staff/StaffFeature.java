package samvaad.staff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.Handler;
import samvaad.bot.OwnRows;
import samvaad.bot.Router;
import samvaad.bot.Trace;
import samvaad.bot.Turn;
import samvaad.chat.Incoming;
import samvaad.chat.UserId;
import samvaad.dialogue.Modes;
import samvaad.text.Html;

/** People who work for the events: invited, removed, with their own menu. Also who did what. */
public final class StaffFeature implements Feature {

    private final Core core;
    private final Staff staff;
    private final StaffMenu menus;
    private final InviteHandler invites;
    private final StaffHandler handler;
    private final StaffData data;
    private final Supplier<Optional<Instant>> lastKeptUntil;

    /** @param lastKeptUntil when the last event's people are erased, as far as events are known */
    public StaffFeature(
            Core core,
            Staff staff,
            StaffMenu menus,
            AuditTable audit,
            Modes modes,
            Supplier<Optional<Instant>> lastKeptUntil) {
        this.core = core;
        this.staff = staff;
        this.menus = menus;
        this.lastKeptUntil = lastKeptUntil;
        Invitations invitations = new Invitations(core.writer(), core.outbox());
        invites = new InviteHandler(core, staff, invitations, audit);
        handler = new StaffHandler(staff, core.events(), invites, invitations, menus, modes, core.outbox(), audit);
        data = new StaffData(staff, new DutyWords(core.events()), handler, audit);
    }

    @Override
    public void routes(Router router) {
        handler.routes(router);
    }

    @Override
    public void before(Turn turn) {
        boolean command =
                turn.incoming() instanceof Incoming.Command && turn.from().isPrivate();
        if (command && staff.isMember(turn.from().user())) {
            menus.speaks(turn);
        }
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(
                () -> handler.tick(core.clock().instant()),
                () -> data.tick(core.clock().instant(), lastKeptUntil.get()));
    }

    @Override
    public Html ownData(Turn turn) {
        return data.words(turn);
    }

    @Override
    public void addOwnData(Turn turn, ObjectNode all) {
        data.json(turn, all);
    }

    @Override
    public List<OwnRows> ownRows() {
        return List.of(
                OwnRows.of("staff_since", "staff", "person")
                        .line("mydata.staffSince")
                        .moments("added_at")
                        .words("name"),
                OwnRows.of("invited", "invitation", "invited_by")
                        .line("mydata.invited")
                        .moments("made_at")
                        .words("role", "events"),
                OwnRows.of("invitations_used", "invitation", "used_by")
                        .line("mydata.invitedYou")
                        .moments("made_at")
                        .words("role", "events"),
                OwnRows.of("staff_log", "audit", "person")
                        .line("mydata.log")
                        .moments("at")
                        .words("what", "detail", "name"));
    }

    @Override
    public void erase(UserId person, Instant now) {
        data.erase(person);
    }

    @Override
    public List<Trace> traces() {
        return List.of(Trace.lasting("staff", "person"), Trace.lasting("duty", "person"));
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(
                EventColumn.listed("duty", "events"),
                EventColumn.listed("duty_choice", "events"),
                EventColumn.listed("invitation", "events"));
    }

    @Override
    public Map<String, Handler.OnCommand> startLinks() {
        return Map.of(Invitations.PREFIX, invites::link);
    }

    /** Updates the staff's command menu to the language in use now. */
    @Override
    public void greeted(Turn turn) {
        menus.refresh(turn, staff.role(turn.from().user()));
    }

    /** Invitation links are confidential: whoever has one can use it. */
    @Override
    public boolean isConfidential(Incoming incoming) {
        return incoming instanceof Incoming.Command command
                && command.argument().startsWith(Invitations.PREFIX);
    }
}
