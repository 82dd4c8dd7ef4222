package samvaad.info;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import samvaad.bot.Access;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Agenda;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.text.Html;
import samvaad.text.Moments;

/** {@code /agenda}: the sessions, a day at a time, as far as they are announced. On the day itself, what is on now. */
public final class AgendaHandler {

    /** The press that opens the agenda where a session stands. */
    public static final String ITEM = "item";

    private static final String ACTION = "agenda";
    private static final String DAY_UNKNOWN = "later";

    /** Buttons for this many days before the one shown, and after it. */
    private static final int DAYS_AROUND = 3;

    private final EventChoice choice;

    public AgendaHandler(EventChoice choice) {
        this.choice = choice;
    }

    void routes(Router router) {
        choice.routes(router, ACTION, Access.GROUPS, this::open);
        router.press(
                ITEM,
                Access.GROUPS,
                (turn, data) -> choice.named(turn, data)
                        .ifPresent(event -> openAt(turn, event, data.id(1).orElse(""))));
    }

    /** An agenda as it is for this turn. */
    private record Opened(Turn turn, Event event, Agenda agenda, AgendaWords words) {

        static Opened of(Turn turn, Event event) {
            Agenda agenda = new Agenda(event);
            return new Opened(turn, event, agenda, new AgendaWords(event, agenda, turn.texts(), turn.now()));
        }

        List<List<Session>> pages(Agenda.Day day) {
            return AgendaPages.cut(
                    day.sessions(), session -> words.session(session).value().length());
        }
    }

    /** Without a page in the data: the one with what is on or comes next. */
    private void open(Turn turn, Event event, CallbackData data) {
        Opened opened = Opened.of(turn, event);
        List<Agenda.Day> days = opened.agenda().days();
        if (days.isEmpty()) {
            Html text = title(turn, event)
                    .line(EventWords.when(event, turn.texts()))
                    .paragraph(turn.say("event.agendaUnknown"));
            turn.show(text, Keyboard.rows().row(Menu.back(turn, event)).build());
            return;
        }
        int day = opened.agenda().dayAt(turn.now());
        for (int i = 0; i < days.size(); i++) {
            day = data.id(1).filter(key(days.get(i))::equals).isPresent() ? i : day;
        }
        List<List<Session>> pages = opened.pages(days.get(day));
        int page = data.number(2)
                .map(asked -> (int) Math.max(0, Math.min(pages.size() - 1, asked)))
                .orElseGet(() -> firstAhead(opened, pages));
        show(opened, day, page);
    }

    private static int firstAhead(Opened opened, List<List<Session>> pages) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).stream().anyMatch(opened.words()::isAhead)) {
                return i;
            }
        }
        return 0;
    }

    private void openAt(Turn turn, Event event, String session) {
        Opened opened = Opened.of(turn, event);
        List<Agenda.Day> days = opened.agenda().days();
        for (int day = 0; day < days.size(); day++) {
            List<List<Session>> pages = opened.pages(days.get(day));
            for (int page = 0; page < pages.size(); page++) {
                if (pages.get(page).stream().anyMatch(one -> one.id().equals(session))) {
                    show(opened, day, page);
                    return;
                }
            }
        }
        open(turn, event, CallbackData.of(ACTION, event.id()));
    }

    private static void show(Opened opened, int at, int page) {
        Turn turn = opened.turn();
        Agenda.Day day = opened.agenda().days().get(at);
        List<List<Session>> pages = opened.pages(day);
        Html text = title(turn, opened.event())
                .line(opened.words().heading(day))
                .line(pages.size() > 1 ? turn.say("about.page", "page", page + 1, "pages", pages.size()) : Html.EMPTY)
                .paragraph(opened.words().summary(day));
        for (Session session : pages.get(page)) {
            text = text.paragraph(opened.words().session(session));
        }
        Keyboard.Rows rows = Keyboard.rows();
        rows.row(turning(opened, day, page, pages.size())).pairs(otherDays(opened, at));
        turn.show(text, rows.row(Menu.back(turn, opened.event())).build());
    }

    private static Html title(Turn turn, Event event) {
        return turn.say("agenda.title", "event", event.title().in(turn.language()));
    }

    private static List<Button> turning(Opened opened, Agenda.Day day, int page, int pages) {
        List<Button> turning = new ArrayList<>();
        if (page > 0) {
            turning.add(toPage(opened, "button.previous", day, page - 1));
        }
        if (page + 1 < pages) {
            turning.add(toPage(opened, "button.next", day, page + 1));
        }
        return turning;
    }

    private static Button toPage(Opened opened, String label, Agenda.Day day, int page) {
        return Button.press(
                opened.turn().label(label),
                CallbackData.of(ACTION, opened.event().id(), key(day), page));
    }

    private static List<Button> otherDays(Opened opened, int at) {
        List<Agenda.Day> days = opened.agenda().days();
        List<Button> buttons = new ArrayList<>();
        for (int i = Math.max(0, at - DAYS_AROUND); i < Math.min(days.size(), at + DAYS_AROUND + 1); i++) {
            if (i != at) {
                buttons.add(Button.press(
                        label(opened, days.get(i)),
                        CallbackData.of(ACTION, opened.event().id(), key(days.get(i)))));
            }
        }
        return buttons;
    }

    private static String label(Opened opened, Agenda.Day day) {
        Turn turn = opened.turn();
        Event event = opened.event();
        if (day.date().isEmpty()) {
            return turn.label("button.dayUnknown");
        }
        LocalDate date = day.date().get();
        return event.takesPlace()
                ? Moments.day(date, turn.texts())
                : turn.label("button.agendaDay", "day", event.days().indexOf(date) + 1);
    }

    private static String key(Agenda.Day day) {
        return day.date().map(LocalDate::toString).orElse(DAY_UNKNOWN);
    }
}
