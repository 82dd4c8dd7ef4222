package samvaad.app;

import java.util.List;
import samvaad.app.Features.Ground;
import samvaad.bot.Forms;
import samvaad.bot.Modes;
import samvaad.bot.Router;
import samvaad.checkin.CheckInDesk;
import samvaad.checkin.CheckIns;
import samvaad.checkin.NameIndex;
import samvaad.checkin.PeopleSearch;
import samvaad.desk.Staff;
import samvaad.info.EventChoice;
import samvaad.info.Menu;
import samvaad.info.StartHandler;
import samvaad.person.Erasure;
import samvaad.registration.Admissions;
import samvaad.registration.PassHandler;
import samvaad.registration.Registrations;

/** The gate and the office, wired by hand: what the staff work with. */
final class OrganisersDesk {

    private final Modes modes;
    private final Router router;
    private final NameIndex names;
    private final CheckInDesk gate;

    OrganisersDesk(
            Ground on, EventChoice choice, Registrations registrations, Forms forms, Router router, Staff staff) {
        this.router = router;
        modes = new Modes(on.writer(), forms);
        names = new NameIndex(on.writer());
        Admissions admissions = new Admissions(on.writer(), registrations, on.outbox(), on.messages());
        CheckIns checkIns = new CheckIns(on.writer());
        PeopleSearch search = new PeopleSearch(on.writer(), names, registrations);
        gate = new CheckInDesk(choice, registrations, admissions, checkIns, search, forms, modes, router);
    }

    void addTo(Menu menu, Erasure erasure, StartHandler start, PassHandler passes) {
        menu.add(gate.menu());
        erasure.add(gate.erasure()).add((person, now) -> modes.close(person.privateChat()));
        start.link("c-", (turn, token) -> gate.link(turn, token, passes));
    }

    /** To be called before anybody else takes texts. */
    void inputs(Outreach outreach) {
        modes.beside(outreach::awaitsSince).routes(router);
    }

    void routes() {
        gate.routes();
    }

    /** In this order at each tick. */
    List<Runnable> due() {
        return List.of(names::tick);
    }
}
