package samvaad.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.bot.About;
import samvaad.bot.Access;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.Handler;
import samvaad.bot.MenuPart;
import samvaad.bot.OwnRows;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.UserId;
import samvaad.dialogue.Forms;
import samvaad.dialogue.Modes;
import samvaad.event.Event;
import samvaad.info.EventChoice;
import samvaad.registration.Admissions;
import samvaad.registration.PassToken;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.registration.RegistrationChoice;
import samvaad.registration.Registrations;
import samvaad.seating.SessionEntries;
import samvaad.seating.SessionSeats;
import samvaad.store.Sql;

/** {@code /checkin} and links of passes: the ways to the gate. */
public final class CheckInFeature implements Feature {

    /** How the payload of a pass's link begins. */
    private static final String PASS = "c-";

    private final EventChoice choice;
    private final Registrations registrations;
    private final RegistrationChoice registered;
    private final CheckIns checkIns;
    private final NameIndex names;
    private final Gate gate;
    private final SessionDoor door;
    private final HallCodeHandler hall;
    private final SessionEntries entries;
    private final CheckInReplies replies;
    private final CheckInHandler checkIn;
    private final GateSearch search;
    private final GuestHandler guests;
    private final Router router;
    private final Handler.OnCommand openPass;

    /**
     * @param sql of the writer, for the doors of sessions
     * @param people finds people by name who have no pass at hand
     * @param openPass shows a pass to its owner
     */
    public CheckInFeature(
            Sql sql,
            EventChoice choice,
            Registrations registrations,
            Admissions admissions,
            CheckIns checkIns,
            NameIndex names,
            PeopleSearch people,
            Forms forms,
            Modes modes,
            Router router,
            Handler.OnCommand openPass) {
        this.choice = choice;
        this.registrations = registrations;
        this.registered = new RegistrationChoice(choice.events(), registrations);
        this.checkIns = checkIns;
        this.names = names;
        this.router = router;
        this.openPass = openPass;
        this.gate = new Gate(choice, modes, checkIns, registrations);
        this.replies = new CheckInReplies(admissions, router);
        this.checkIn = new CheckInHandler(choice.events(), registrations, admissions, checkIns, gate, replies);
        this.search = new GateSearch(registrations, people, checkIn, replies);
        this.guests = new GuestHandler(choice.events(), admissions, checkIn, forms, router);
        modes.add(Gate.mode(this::typed)).add(Gate.choosing((turn, before, text) -> command(turn, text)));
        choice.asksFor("gate", "gate.choose");
        choice.asksFor("gatefor", "gate.choose");
        this.entries = new SessionEntries(sql);
        this.hall = new HallCodeHandler(new HallCodes(sql), registrations, registered, entries);
        this.door = new SessionDoor(choice, modes, registrations, people, new SessionSeats(sql), entries, hall);
    }

    @Override
    public void routes(Router all) {
        all.command("checkin", Access.DESK, this::command);
        all.press(
                "gate",
                Access.DESK,
                About.EVENT,
                (turn, data) -> choice.named(turn, data).ifPresent(event -> gate.open(turn, event)));
        all.press(
                "gatefor",
                Access.DESK,
                About.EVENT,
                (turn, data) -> choice.named(turn, data).ifPresent(event -> searchAt(turn, event)));
        checkIn.routes(all);
        guests.routes(all);
        door.routes(all);
        hall.routes(all);
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(names::tick);
    }

    @Override
    public List<OwnRows> ownRows() {
        return List.of(OwnRows.ofRegistration("entries", "check_in")
                .line("mydata.entered")
                .moments("at", "left_at")
                .event()
                .words("day"));
    }

    /** If staff want to be forgotten, their name goes from everything they noted at the gate. */
    @Override
    public void erase(UserId person, Instant now) {
        checkIns.forgetName(person);
        entries.forget(person);
    }

    /** The row of the menu for staff. */
    @Override
    public MenuPart menu(Turn turn, Event event) {
        return router.mayDo(turn, Role.DESK, event.id())
                ? MenuPart.row(Button.press(turn.label("button.checkin"), CallbackData.of("gate", event.id())))
                : MenuPart.NOTHING;
    }

    @Override
    public Map<String, Handler.OnCommand> startLinks() {
        return Map.of(PASS, this::link);
    }

    private void typed(Turn turn, String event, String text) {
        choice.events().find(event).ifPresentOrElse(found -> search.search(turn, found, text), turn::stale);
    }

    /**
     * The link of a pass. Staff of its event check in with it, the owner sees the pass. To staff of other events it is
     * as good as none.
     */
    private void link(Turn turn, String token) {
        if (!router.admits(turn, Role.DESK, Optional.empty())) {
            openPass.handle(turn, token);
            return;
        }
        Optional<Registration> found = PassToken.parse(token).flatMap(registrations::find);
        if (found.isEmpty()) {
            CheckInReplies.unknown(turn);
        } else if (isForOwner(turn, found.get())) {
            openPass.handle(turn, token);
        } else if (door.isOpen(turn)) {
            door.scan(turn, found.get());
        } else {
            checkIn.scan(turn, found.get());
        }
    }

    private boolean isForOwner(Turn turn, Registration registration) {
        return registration.chat().equals(turn.chat())
                && registered
                        .of(registration)
                        .map(Registered::event)
                        .filter(event -> !turn.dealsWith(event.id()) || !CheckIns.isOpen(event, turn.now()))
                        .isPresent();
    }

    private void command(Turn turn, String argument) {
        Optional<Event> here = gate.at(turn);
        if (here.isEmpty() && argument.isBlank()) {
            choice.orAsk(turn, "gate").ifPresent(event -> gate.open(turn, event));
        } else if (here.isEmpty()) {
            if (!search.scansPass(turn, argument, choice.present(turn))) {
                gate.ask(turn, argument);
            }
        } else if (argument.isBlank()) {
            gate.open(turn, here.get());
        } else {
            search.search(turn, here.get(), argument);
        }
    }

    /** The event has been chosen: the gate opens, and below it stands who was searched for. */
    private void searchAt(Turn turn, Event event) {
        Optional<String> typed = gate.wanted(turn);
        gate.open(turn, event);
        typed.ifPresent(words -> search.search(turn, event, words));
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(
                EventColumn.of("check_in"),
                EventColumn.of("session_entry"),
                EventColumn.of("search_key"),
                EventColumn.of("hall_code"));
    }
}
