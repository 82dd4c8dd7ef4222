package samvaad.attendee;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.bot.About;
import samvaad.bot.Access;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.checkin.PeopleSearch;
import samvaad.checkin.PersonLines;
import samvaad.dialogue.Modes;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.info.EventChoice;
import samvaad.info.EventWords;
import samvaad.registration.PassCode;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;
import samvaad.store.Writer;

/** {@code /attendees}: everybody at an event in pages, and a search. */
final class AttendeesHandler {

    private static final String MODE = "attendees";
    private static final Duration FRESH = Duration.ofMinutes(30);
    private static final int ON_A_PAGE = 8;
    private static final long FIRST = Long.MAX_VALUE;
    private static final String BEFORE = "b";
    private static final String AFTER = "a";

    private final EventChoice choice;
    private final Modes modes;
    private final Registrations registrations;
    private final PeopleSearch search;
    private final AttendeesTable table;

    AttendeesHandler(EventChoice choice, Modes modes, Registrations registrations, PeopleSearch search, Writer writer) {
        this.choice = choice;
        this.modes = modes.add(new Modes.Mode(
                MODE,
                Optional.of(new Modes.ForStaff(Role.ORGANISER, EventId::of)),
                FRESH,
                "attendees.left",
                this::typed));
        this.registrations = registrations;
        this.search = search;
        this.table = new AttendeesTable(writer.sql());
    }

    void routes(Router router) {
        router.command(
                "attendees",
                Access.ORGANISER,
                (turn, typed) -> choice.orAsk(turn, "attendees").ifPresent(event -> {
                    if (typed.isBlank()) {
                        page(turn, event, table.before(event.id(), FIRST, ON_A_PAGE));
                    } else {
                        found(turn, event, typed);
                    }
                }));
        router.press(
                "attendees",
                Access.ORGANISER,
                About.EVENT,
                (turn, data) -> choice.named(turn, data).ifPresent(event -> page(turn, event, ids(event, data))));
        router.press(
                "findone",
                Access.ORGANISER,
                About.EVENT,
                (turn, data) -> choice.named(turn, data).ifPresent(event -> {
                    modes.open(turn, MODE, event.id().value());
                    turn.show(turn.say("attendees.search"));
                }));
    }

    /** The people before or after a number. The first page if the press has no number or those people are gone. */
    private List<Long> ids(Event event, CallbackData data) {
        long number = data.number(2).orElse(FIRST);
        List<Long> ids = data.id(1).filter(AFTER::equals).isPresent()
                ? table.after(event.id(), number, ON_A_PAGE)
                : table.before(event.id(), number, ON_A_PAGE);
        return ids.isEmpty() ? table.before(event.id(), FIRST, ON_A_PAGE) : ids;
    }

    private void page(Turn turn, Event event, List<Long> ids) {
        if (ids.isEmpty()) {
            turn.show(turn.say("attendees.nobody"));
            return;
        }
        Keyboard.Rows rows = people(
                turn,
                event,
                ids.stream().flatMap(id -> registrations.find(id).stream()).toList());
        List<Button> turning = new ArrayList<>();
        long first = ids.get(0);
        long last = ids.get(ids.size() - 1);
        if (!table.after(event.id(), first, 1).isEmpty()) {
            turning.add(Button.press(
                    turn.label("button.previous"), CallbackData.of("attendees", event.id(), AFTER, first)));
        }
        if (!table.before(event.id(), last, 1).isEmpty()) {
            turning.add(
                    Button.press(turn.label("button.next"), CallbackData.of("attendees", event.id(), BEFORE, last)));
        }
        rows.row(turning).row(Button.press(turn.label("button.search"), CallbackData.of("findone", event.id())));
        turn.show(
                turn.say(
                                "attendees.title",
                                "event",
                                event.title().in(turn.language()),
                                "count",
                                table.count(event.id()))
                        .line(EventWords.state(event, turn.texts())),
                rows.build());
    }

    private void typed(Turn turn, String event, String typed) {
        choice.events().find(event).ifPresentOrElse(found -> found(turn, found, typed), turn::stale);
    }

    private void found(Turn turn, Event event, String typed) {
        List<Registration> people = new ArrayList<>();
        PassCode.parse(typed)
                .flatMap(registrations::find)
                .filter(one -> one.event().equals(event.id()))
                .ifPresent(people::add);
        PeopleSearch.Found found = search.find(event.id(), typed, ON_A_PAGE);
        people.addAll(found.people());
        Keyboard.Rows rows = people(turn, event, people);
        rows.row(Button.press(turn.label("button.attendees"), CallbackData.of("attendees", event.id())));
        String key = people.isEmpty() ? "checkin.unknown" : found.more() ? "checkin.many" : "attendees.found";
        turn.show(turn.say(key), rows.build());
    }

    private static Keyboard.Rows people(Turn turn, Event event, List<Registration> people) {
        Keyboard.Rows rows = Keyboard.rows();
        PersonLines lines = new PersonLines(event, turn.texts());
        for (Registration one : people) {
            turn.forStaff(one.about());
            rows.row(Button.press(marked(turn, one, lines.label(one)), CallbackData.of("attendee", one.id())));
        }
        return rows;
    }

    /** In words: a symbol is read aloud as nothing that helps. */
    private static String marked(Turn turn, Registration registration, String label) {
        return switch (registration.status()) {
            case CONFIRMED -> label;
            case WAITING, OFFERED -> turn.label("attendees.waiting", "person", label);
            case LAPSED, WITHDRAWN -> turn.label("attendees.gone", "person", label);
        };
    }
}
