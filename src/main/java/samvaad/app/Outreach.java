package samvaad.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.app.Features.Ground;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.mailing.Audience;
import samvaad.eventchange.EventFolder;
import samvaad.eventchange.EventUpdates;
import samvaad.mailing.MailingHandler;
import samvaad.mailing.MailingScreens;
import samvaad.mailing.MailingTicks;
import samvaad.mailing.Mailings;
import samvaad.eventchange.ReloadHandler;
import samvaad.staff.Staff;
import samvaad.mailing.UnreachedList;
import samvaad.info.EventChoice;
import samvaad.info.Menu;
import samvaad.outbox.MediaMaker;
import samvaad.person.Erasure;
import samvaad.person.OwnData;
import samvaad.person.People;
import samvaad.registration.EventVersions;
import samvaad.registration.Registrations;
import samvaad.registration.WithdrawHandler;
import samvaad.reminder.AttendanceHandler;
import samvaad.reminder.AttendancePlans;
import samvaad.reminder.DueReminders;
import samvaad.reminder.Muting;
import samvaad.reminder.RemindersHandler;

/** What goes out without being asked for, wired by hand: reminders, changes of events, mailings. */
final class Outreach {

    private final Muting muting;
    private final AttendancePlans plans;
    private final RemindersHandler reminders;
    private final AttendanceHandler attendance;
    private final DueReminders due;
    private final Mailings mailings;
    private final MailingHandler mailing;
    private final MailingTicks ticks;
    private final EventVersions versions;
    private final EventUpdates updates;
    private final EventFolder folder;
    private final ReloadHandler reload;
    private final UnreachedList unreached;

    /**
     * The wiring.
     *
     * @param audiences whom mailings may go to
     */
    Outreach(
            Ground on,
            EventChoice choice,
            People people,
            Registrations registrations,
            WithdrawHandler withdrawals,
            EventVersions versions,
            Staff staff,
            List<Audience> audiences) {
        this.versions = versions;
        muting = new Muting(on.writer());
        plans = new AttendancePlans(on.writer(), registrations);
        reminders = new RemindersHandler(muting, registrations);
        attendance = new AttendanceHandler(on.events(), registrations, plans, withdrawals);
        due = new DueReminders(
                on.writer(), on.events(), registrations, people, muting, plans, on.outbox(), on.messages(), on.clock());
        mailings = new Mailings(on.writer(), on.outbox(), audiences);
        MailingScreens screens = new MailingScreens(mailings);
        mailing = new MailingHandler(choice, mailings, screens, staff);
        ticks = new MailingTicks(mailings, screens, on.events(), on.outbox(), on.messages(), on.clock());
        updates = new EventUpdates(
                on.writer(), on.events(), versions, mailings, staff, people, on.outbox(), on.messages(), on.clock());
        folder = new EventFolder(on.eventFolder(), on.writer(), updates);
        reload = new ReloadHandler(folder, updates);
        unreached = new UnreachedList(on.database(), on.messages());
    }

    /** Since when a mailing of this person awaits a text, if one does. */
    Optional<Instant> awaitsSince(Turn turn) {
        return mailing.awaitsSince(turn);
    }

    /** To be called before forms take their texts. */
    void routes(Router router) {
        mailing.routes(router);
        reload.routes(router);
        reminders.routes(router);
        attendance.routes(router);
    }

    void addTo(Menu menu, Erasure erasure) {
        menu.add(reminders);
        erasure.add(muting).add(mailings);
    }

    OwnData addTo(OwnData ownData) {
        return ownData.add(plans).add(muting);
    }

    /** To be done before anything that events make due. */
    Runnable first() {
        return updates::tick;
    }

    /** In this order at each tick. */
    List<Runnable> due() {
        return List.of(versions::tick, due::tick, ticks::tick);
    }

    /** On a thread that may take its time. */
    List<Runnable> aside() {
        return List.of(folder::look);
    }

    Map<String, MediaMaker> makers() {
        return Map.of(UnreachedList.NAME, unreached);
    }
}
