package samvaad.reminder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.HandedOver;
import samvaad.bot.MenuPart;
import samvaad.bot.OwnRows;
import samvaad.bot.Router;
import samvaad.bot.Trace;
import samvaad.bot.Turn;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.person.People;
import samvaad.registration.Registrations;
import samvaad.registration.WithdrawHandler;
import samvaad.text.Html;

/** Reminders before the event: whether people want them, and whether they will come. */
public final class ReminderFeature implements Feature {

    /** Somebody who turned off messages and was never heard from again is forgotten after more than a year. */
    private static final Duration STRANGERS = Duration.ofDays(400);

    private final Muting muting;
    private final Core core;
    private final AttendancePlans plans;
    private final RemindersHandler reminders;
    private final AttendanceHandler attendance;
    private final DueReminders due;

    /** @param untold whether people still have to be told when or where an event is */
    public ReminderFeature(
            Core core,
            People people,
            Registrations registrations,
            WithdrawHandler withdrawals,
            Predicate<EventId> untold) {
        this.core = core;
        muting = new Muting(core.writer());
        plans = new AttendancePlans(core.writer(), core.events(), registrations);
        reminders = new RemindersHandler(muting, registrations);
        attendance = new AttendanceHandler(core.events(), registrations, plans, withdrawals);
        due = new DueReminders(core, registrations, people, muting, plans, untold);
    }

    @Override
    public void routes(Router router) {
        reminders.routes(router);
        attendance.routes(router);
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(plans::tick, due::tick);
    }

    @Override
    public MenuPart menu(Turn turn, Event event) {
        return reminders.menu(turn, event);
    }

    @Override
    public Html ownData(Turn turn) {
        return plans.words(turn);
    }

    @Override
    public void addOwnData(Turn turn, ObjectNode all) {
        plans.json(turn, all);
        muting.json(turn, all);
    }

    @Override
    public List<OwnRows> ownRows() {
        return List.of(
                OwnRows.of("muted", "muted", "person").line("mydata.muted").moments("muted_at"),
                OwnRows.ofRegistration("plans", "attendance_plan")
                        .line("mydata.said")
                        .moments("said_at")
                        .numbers("coming"),
                OwnRows.ofRegistration("reminders", "reminder_log")
                        .line("mydata.reminder")
                        .moments("logged_at")
                        .words("outcome", "reminder", "day"));
    }

    @Override
    public void erase(UserId person, Instant now) {
        muting.erase(person);
    }

    @Override
    public void handedOver(HandedOver move) {
        core.events().find(move.event()).ifPresent(event -> due.handedOver(event, move));
    }

    @Override
    public List<Trace> traces() {
        return List.of(Trace.fading("muted", "person", "muted_at", STRANGERS));
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(EventColumn.of("reminder_run"), EventColumn.of("attendance_day"));
    }
}
