package samvaad.app;

import java.util.List;
import java.util.Map;
import samvaad.app.Features.Ground;
import samvaad.bot.Forms;
import samvaad.bot.Modes;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.checkin.CheckInDesk;
import samvaad.checkin.CheckIns;
import samvaad.checkin.NameIndex;
import samvaad.checkin.PeopleSearch;
import samvaad.staff.AuditTable;
import samvaad.question.FaqEntryTable;
import samvaad.staff.Invitations;
import samvaad.desk.Office;
import samvaad.question.Questions;
import samvaad.staff.Staff;
import samvaad.staff.StaffData;
import samvaad.staff.StaffHandler;
import samvaad.staff.StaffMenu;
import samvaad.info.EventChoice;
import samvaad.info.FaqHandler;
import samvaad.info.HelpHandler;
import samvaad.info.Menu;
import samvaad.info.StartHandler;
import samvaad.outbox.MediaMaker;
import samvaad.person.Erasure;
import samvaad.person.OwnData;
import samvaad.person.People;
import samvaad.registration.Admissions;
import samvaad.registration.Expiry;
import samvaad.registration.PassHandler;
import samvaad.registration.Registrations;
import samvaad.store.Sql;

/** The gate and the office, wired by hand: what the staff work with. */
final class OrganisersDesk {

    private final Modes modes;
    private final Router router;
    private final NameIndex names;
    private final CheckInDesk gate;
    private final Staff staff;
    private final StaffMenu menus;
    private final StaffHandler staffHandler;
    private final StaffData staffData;
    private final FaqEntryTable faq;
    private final Questions questions;
    private final Office office;
    private final Ground ground;

    OrganisersDesk(
            Ground on,
            EventChoice choice,
            People people,
            Registrations registrations,
            Forms forms,
            Router router,
            Staff staff) {
        this.staff = staff;
        this.ground = on;
        this.router = router;
        modes = new Modes(on.writer(), forms);
        names = new NameIndex(on.writer());
        Admissions admissions = new Admissions(on.writer(), registrations, on.outbox(), on.messages());
        CheckIns checkIns = new CheckIns(on.writer());
        PeopleSearch search = new PeopleSearch(on.writer(), names, registrations);
        gate = new CheckInDesk(choice, registrations, admissions, checkIns, search, forms, modes, router);
        Sql sql = on.writer().sql();
        AuditTable audit = new AuditTable(sql);
        menus = new StaffMenu(on.writer(), on.outbox(), people, on.messages(), router::knows);
        staffHandler = new StaffHandler(
                staff, new Invitations(on.writer(), on.outbox()), menus, modes, on.outbox(), audit, on.botName());
        staffData = new StaffData(staff, staffHandler, audit);
        faq = new FaqEntryTable(sql);
        questions = new Questions(on.writer(), choice, modes, staff, menus, faq, on.outbox(), people, on.clock());
        office = new Office(
                on.writer(), choice, modes, registrations, admissions, checkIns, search, on.outbox(), people, audit);
    }

    void addTo(Menu menu, Erasure erasure) {
        menu.add(gate.menu());
        erasure.add(gate.erasure())
                .add((person, now) -> modes.close(person.privateChat()))
                .add(questions)
                .add(staffData);
    }

    OwnData addTo(OwnData ownData) {
        return ownData.add(staffData).add(questions);
    }

    void addTo(StartHandler start, PassHandler passes) {
        start.link("c-", (turn, token) -> gate.link(turn, token, passes));
        start.link(Invitations.PREFIX, staffHandler::link);
        start.also(this::refreshMenu);
    }

    void addTo(FaqHandler faqs, HelpHandler help) {
        faqs.add(faq);
        help.offering(questions::button);
    }

    /** The staff's menu of commands, in the language that is spoken now. */
    void refreshMenu(Turn turn) {
        menus.refresh(turn, staff.role(turn.from().user()));
    }

    /** To be called before anybody else takes texts. */
    void inputs(Outreach outreach) {
        modes.beside(outreach::awaitsSince).routes(router);
    }

    void routes() {
        gate.routes();
        staffHandler.routes(router);
        questions.routes(router);
        office.routes(router);
    }

    Map<String, MediaMaker> makers() {
        return Office.makers(ground.database(), ground.events(), ground.messages(), ground.clock());
    }

    /** In this order at each tick. */
    List<Runnable> due(Expiry expiry) {
        return List.of(
                names::tick,
                questions::tick,
                () -> staffHandler.tick(ground.clock().instant()),
                () -> staffData.tick(ground.clock().instant(), expiry.lastKeptUntil()));
    }
}
