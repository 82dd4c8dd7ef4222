package samvaad.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import samvaad.bot.About;
import samvaad.bot.Access;
import samvaad.bot.Duties.Duty;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventScope;
import samvaad.event.Events;
import samvaad.info.Page;

/** Asks for which events somebody is to have a role: some, a series, or all. Nobody can give more than they have. */
final class DutyChooser {

    private static final String PRESS = "scope";

    private final Staff staff;
    private final StaffTable table;
    private final Events events;
    private final DutyWords words;
    private final BiConsumer<Turn, DutyChoice> chosen;

    /** @param chosen what follows from the choice */
    DutyChooser(Staff staff, Events events, DutyWords words, BiConsumer<Turn, DutyChoice> chosen) {
        this.staff = staff;
        this.table = staff.table();
        this.events = events;
        this.words = words;
        this.chosen = chosen;
    }

    void routes(Router router) {
        router.press(PRESS, Access.ORGANISER, About.NO_EVENT, this::press);
    }

    /** Whether somebody may give this role at these events, and take it away: who has the role above it there. */
    static boolean manages(Staff staff, UserId person, Duty duty, Events events) {
        Role above = duty.role() == Role.DESK ? Role.ORGANISER : Role.OWNER;
        return staff.duties(person).include(new Duty(above, duty.events()), events);
    }

    /** Begins to choose. What may not be changed by this person is not among what is ticked at first. */
    void ask(Turn turn, Role role, Optional<UserId> member, List<EventScope> before) {
        DutyChoice choice = new DutyChoice(turn.now().toEpochMilli(), role, member, List.of());
        List<EventScope> offered = offered(turn, choice);
        List<EventScope> ticked = offered.size() == 1 ? offered : before;
        choice = new DutyChoice(choice.madeAt(), role, member, ticked);
        table.choose(turn.from().user(), choice);
        show(turn, choice, 0);
    }

    private void press(Turn turn, CallbackData data) {
        Optional<DutyChoice> found = table.choice(turn.from().user())
                .filter(choice ->
                        data.number(0).filter(at -> at == choice.madeAt()).isPresent());
        if (found.isEmpty()) {
            turn.stale();
            return;
        }
        DutyChoice choice = found.get();
        String what = data.id(1).orElse("");
        if (what.equals("done")) {
            done(turn, choice);
        } else if (what.equals("page")) {
            show(turn, choice, data.number(2).orElse(0L));
        } else {
            DutyChoice now = EventScope.read(what)
                    .filter(offered(turn, choice)::contains)
                    .map(choice::toggle)
                    .orElse(choice);
            table.choose(turn.from().user(), now);
            show(turn, now, data.number(2).orElse(0L));
        }
    }

    private void done(Turn turn, DutyChoice choice) {
        boolean mayGive = choice.events().stream()
                .allMatch(scope -> manages(staff, turn.from().user(), new Duty(choice.role(), scope), events));
        if (choice.events().isEmpty()) {
            turn.alert(turn.label("staff.events.none"));
            show(turn, choice, 0);
        } else if (mayGive) {
            table.unchoose(turn.from().user());
            chosen.accept(turn, choice);
        } else {
            turn.stale();
        }
    }

    private void show(Turn turn, DutyChoice choice, long number) {
        Page<EventScope> page = Page.of(offered(turn, choice), number);
        Keyboard.Rows rows = Keyboard.rows();
        for (EventScope scope : page.items()) {
            String tick = choice.events().contains(scope) ? "✅ " : "";
            CallbackData data = CallbackData.of(PRESS, choice.madeAt(), scope, page.number());
            rows.row(Button.press(tick + words.of(scope, turn.texts()), data));
        }
        rows.row(page.turning(turn, to -> CallbackData.of(PRESS, choice.madeAt(), "page", to)));
        rows.row(Button.main(turn.label("button.done"), CallbackData.of(PRESS, choice.madeAt(), "done")));
        rows.row(Button.press(turn.label("button.staff"), CallbackData.of("staff")));
        String name =
                choice.member().flatMap(staff::member).map(Staff.Member::name).orElse("");
        String role = DutyWords.role(choice.role(), turn.texts());
        turn.show(
                name.isEmpty()
                        ? turn.say("staff.events.invite", "role", role)
                        : turn.say("staff.events.member", "name", name, "role", role),
                rows.build());
    }

    /** All events, each series, then each event that is not over, as far as this person may give the role there. */
    private List<EventScope> offered(Turn turn, DutyChoice choice) {
        List<EventScope> all = new ArrayList<>();
        all.add(new EventScope.All());
        events.all().stream()
                .flatMap(event -> event.series().stream())
                .distinct()
                .sorted()
                .forEach(series -> all.add(new EventScope.Series(series)));
        events.present(turn.now()).stream().map(Event::id).forEach(event -> all.add(new EventScope.One(event)));
        choice.events().stream().filter(scope -> !all.contains(scope)).forEach(all::add);
        return all.stream()
                .filter(scope -> manages(staff, turn.from().user(), new Duty(choice.role(), scope), events))
                .toList();
    }
}
