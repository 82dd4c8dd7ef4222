package samvaad.desk;

import java.time.Clock;
import java.util.Map;
import samvaad.bot.Modes;
import samvaad.bot.Router;
import samvaad.checkin.CheckIns;
import samvaad.checkin.PeopleSearch;
import samvaad.event.Events;
import samvaad.info.EventChoice;
import samvaad.outbox.MediaMaker;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.registration.Admissions;
import samvaad.registration.Registrations;
import samvaad.store.Database;
import samvaad.store.Writer;
import samvaad.text.Messages;

/** What the organisers look at: numbers, people, files. */
public final class Office {

    private final StatsHandler stats;
    private final AttendeesHandler attendees;
    private final AttendeeHandler attendee;
    private final ExportHandler exports;

    public Office(
            Writer writer,
            EventChoice choice,
            Modes modes,
            Registrations registrations,
            Admissions admissions,
            CheckIns checkIns,
            PeopleSearch search,
            Outbox outbox,
            People people,
            AuditTable audit) {
        stats = new StatsHandler(choice, writer);
        attendees = new AttendeesHandler(choice, modes, registrations, search, writer);
        attendee =
                new AttendeeHandler(choice.events(), modes, registrations, admissions, checkIns, outbox, people, audit);
        exports = new ExportHandler(choice, writer, audit);
    }

    public void routes(Router router) {
        stats.routes(router);
        attendees.routes(router);
        attendee.routes(router);
        exports.routes(router);
    }

    /** Who draws and writes what is sent, away from the conversation. */
    public static Map<String, MediaMaker> makers(Database database, Events events, Messages messages, Clock clock) {
        return Map.of(
                StatsHandler.PICTURE,
                StatsHandler.maker(database, events, messages, clock),
                Exports.NAME,
                new Exports(database, events, messages));
    }
}
