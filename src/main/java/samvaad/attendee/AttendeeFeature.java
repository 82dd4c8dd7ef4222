package samvaad.attendee;

import samvaad.bot.Core;
import samvaad.bot.Feature;
import samvaad.bot.Router;
import samvaad.checkin.CheckIns;
import samvaad.checkin.PeopleSearch;
import samvaad.dialogue.Forms;
import samvaad.dialogue.Modes;
import samvaad.info.EventChoice;
import samvaad.person.Erasure;
import samvaad.person.People;
import samvaad.registration.Admissions;
import samvaad.registration.Registrations;
import samvaad.staff.AuditTable;

/** The people of an event: listed, searched, and helped one by one. */
public final class AttendeeFeature implements Feature {

    private final AttendeesHandler all;
    private final AttendeeHandler one;

    public AttendeeFeature(
            Core core,
            EventChoice choice,
            People people,
            Registrations registrations,
            Admissions admissions,
            CheckIns checkIns,
            PeopleSearch search,
            Modes modes,
            Forms forms,
            Erasure erasure,
            AuditTable audit) {
        all = new AttendeesHandler(choice, modes, registrations, search, core.writer());
        one = new AttendeeHandler(
                core.events(),
                modes,
                registrations,
                admissions,
                checkIns,
                core.outbox(),
                people,
                audit,
                new OpenNominations(core, people, forms),
                erasure);
    }

    @Override
    public void routes(Router router) {
        all.routes(router);
        one.routes(router);
    }
}
