package samvaad.seating;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.HandedOver;
import samvaad.bot.MenuPart;
import samvaad.bot.OwnRows;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.event.Event;
import samvaad.event.file.EventVersions;
import samvaad.info.EventChoice;
import samvaad.outbox.MediaMaker;
import samvaad.person.People;
import samvaad.registration.Registered;
import samvaad.registration.Registrations;
import samvaad.store.Sql;
import samvaad.text.Html;

/** Seats in sessions: choosing, changing, waiting, "My agenda", and a reminder before each. */
public final class SeatingFeature implements Feature {

    private final Core core;
    private final SeatingHandler handler;
    private final FreedSeats freed;
    private final SessionReminders reminders;
    private final SeatingData data;
    private final MyCalendar calendar;

    public SeatingFeature(
            Core core, EventChoice choice, People people, Registrations registrations, EventVersions versions) {
        this.core = core;
        Sql sql = core.writer().sql();
        SessionSeats seats = new SessionSeats(sql);
        reminders =
                new SessionReminders(new SessionReminderTable(sql), core.events(), core.outbox(), people, core.clock());
        freed = new FreedSeats(seats, registrations, core.events(), core.outbox(), people, reminders, core.clock());
        handler = new SeatingHandler(choice, registrations, seats, freed, reminders, versions);
        data = new SeatingData(new SessionSeatTable(sql), new SessionEntryTable(sql), registrations, versions);
        calendar = new MyCalendar(core.events(), core.clock());
    }

    /** Somebody has got a seat in the event. If there are sessions to choose, asks for the first. */
    public void seated(Turn turn, Registered person) {
        handler.seated(turn, person);
    }

    @Override
    public void routes(Router router) {
        handler.routes(router);
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(freed::tick, reminders::tick);
    }

    @Override
    public void handedOver(HandedOver move) {
        core.events().find(move.event()).ifPresent(event -> reminders.handedOver(event, move));
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(EventColumn.of("session_seat"), EventColumn.of("session_wait"), EventColumn.of("session_count"));
    }

    @Override
    public Map<String, MediaMaker> makers() {
        return Map.of(MyCalendar.NAME, calendar);
    }

    @Override
    public MenuPart menu(Turn turn, Event event) {
        return handler.menu(turn, event);
    }

    @Override
    public List<OwnRows> ownRows() {
        return List.of(
                OwnRows.ofRegistration("session_choices", "session_seat")
                        .moments("at")
                        .event()
                        .words("session", "choice")
                        .numbers("reminded"),
                OwnRows.ofRegistration("session_waits", "session_wait").event().words("session", "choice"),
                OwnRows.ofRegistration("session_entries", "session_entry")
                        .moments("at")
                        .event()
                        .words("session"));
    }

    @Override
    public Html ownData(Turn turn) {
        return data.words(turn);
    }

    @Override
    public void addOwnData(Turn turn, ObjectNode all) {
        data.json(turn, all);
    }
}
