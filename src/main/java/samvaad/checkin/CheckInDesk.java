package samvaad.checkin;

import java.util.List;
import java.util.Optional;
import samvaad.bot.Forms;
import samvaad.bot.Modes;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.event.Event;
import samvaad.info.EventChoice;
import samvaad.info.Menu;
import samvaad.person.Erasure;
import samvaad.registration.Admissions;
import samvaad.registration.PassHandler;
import samvaad.registration.PassToken;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;
import samvaad.text.Html;

/** {@code /checkin} and the links of passes: the ways in to the gate. */
public final class CheckInDesk {

    private final EventChoice choice;
    private final Registrations registrations;
    private final CheckIns checkIns;
    private final Gate gate;
    private final CheckInReplies replies;
    private final CheckInHandler checkIn;
    private final GateSearch search;
    private final GuestHandler guests;
    private final Router router;

    /** @param people finds those who have no pass at hand */
    public CheckInDesk(
            EventChoice choice,
            Registrations registrations,
            Admissions admissions,
            CheckIns checkIns,
            PeopleSearch people,
            Forms forms,
            Modes modes,
            Router router) {
        this.choice = choice;
        this.registrations = registrations;
        this.checkIns = checkIns;
        this.router = router;
        this.gate = new Gate(choice, modes, checkIns, registrations);
        this.replies = new CheckInReplies(admissions, router::mayDo);
        this.checkIn = new CheckInHandler(choice.events(), registrations, admissions, checkIns, gate, replies);
        this.search = new GateSearch(registrations, people, checkIn, replies);
        this.guests = new GuestHandler(choice.events(), admissions, checkIn, forms, router);
    }

    public void routes() {
        router.staffCommand("checkin", Role.DESK, this::command);
        router.staffPress(
                "gate", Role.DESK, (turn, data) -> choice.named(turn, data).ifPresent(event -> gate.open(turn, event)));
        checkIn.routes(router);
        guests.routes();
        gate.searchWith((turn, event, text) ->
                choice.events().find(event).ifPresentOrElse(found -> search.search(turn, found, text), turn::stale));
    }

    /** For somebody who wants to be forgotten: what they noted at the gate goes without their name. */
    public Erasure.Part erasure() {
        return (person, now) -> checkIns.forgetName(person);
    }

    /** The staff's row of the menu. */
    public Menu.Part menu() {
        return (turn, event) -> router.mayDo(turn, Role.DESK)
                ? new Menu.Addition(
                        Html.EMPTY,
                        List.of(List.of(
                                Button.press(turn.label("button.checkin"), CallbackData.of("gate", event.id())))))
                : Menu.Addition.NOTHING;
    }

    /** The link of a pass: the staff check in with it, its owner looks at it. */
    public void link(Turn turn, String token, PassHandler passes) {
        if (!router.mayDo(turn, Role.DESK)) {
            passes.open(turn, token);
            return;
        }
        Optional<Registration> found = PassToken.parse(token).flatMap(registrations::find);
        if (found.isEmpty()) {
            replies.unknown(turn);
        } else if (isOwnForLater(turn, found.get())) {
            passes.open(turn, token);
        } else {
            checkIn.scan(turn, found.get());
        }
    }

    private boolean isOwnForLater(Turn turn, Registration registration) {
        return registration.chat().equals(turn.chat())
                && choice.events()
                        .find(registration.event())
                        .filter(event -> !CheckIns.isOpen(event, turn.now()))
                        .isPresent();
    }

    private void command(Turn turn, String argument) {
        Optional<Event> here = gate.at(turn);
        if (here.isEmpty()) {
            choice.orAsk(turn, "gate").ifPresent(event -> gate.open(turn, event));
        } else if (argument.isBlank()) {
            gate.open(turn, here.get());
        } else {
            search.search(turn, here.get(), argument);
        }
    }
}
