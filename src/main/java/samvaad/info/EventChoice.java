package samvaad.info;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.bot.About;
import samvaad.bot.Access;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.person.People;
import samvaad.text.Moments;

/** Which event a person means: the only one, the one they chose last, or the one they choose when asked. */
public final class EventChoice {

    private static final String PAGE = "events";
    private static final String MONTHS = "months";

    /** Two pages of events are turned quickly enough without a list of months. */
    private static final int FEW = 16;

    /** No more buttons than people look through, of the 100 that Telegram takes. */
    private static final int FOUND = 30;

    /** An event's id of 32 characters fits behind so many bytes. What comes in may be forged, and longer. */
    private static final int THEN = 31;

    private final Events events;
    private final People people;
    private final EventLabels labels;
    private final EventSearch search = new EventSearch();
    private final Map<String, String> questions = new HashMap<>();

    public EventChoice(Events events, People people) {
        this.events = events;
        this.people = people;
        this.labels = new EventLabels(events);
    }

    /** An answer that depends on the event. */
    @FunctionalInterface
    public interface OnEvent {
        /**
         * @param data what was pressed: the action, the event, and anything after them; nothing comes after them for a
         *     command
         */
        void answer(Turn turn, Event event, CallbackData data);
    }

    /**
     * Routes a command with this name, and presses whose action has the same name. Both find out which event is meant.
     */
    public void routes(Router router, String name, Access access, OnEvent answer) {
        router.command(
                name,
                access,
                (turn, argument) -> orAsk(turn, name)
                        .ifPresent(event -> answer.answer(turn, event, CallbackData.of(name, event.id()))));
        router.press(
                name,
                access,
                About.EVENT,
                (turn, data) -> named(turn, data).ifPresent(event -> answer.answer(turn, event, data)));
    }

    /** Asks with these words which event is meant, if a choice leads to presses of this action. */
    public void asksFor(String action, String key) {
        questions.put(action, key);
    }

    /** The events that may be meant: not over, and for staff only those of their role. */
    public List<Event> present(Turn turn) {
        return events.present(turn.now(), turn::dealsWith);
    }

    public Events events() {
        return events;
    }

    /** The event that is meant, without asking. */
    public Optional<Event> silently(Turn turn) {
        List<Event> present = present(turn);
        if (present.size() == 1) {
            return Optional.of(present.get(0));
        }
        return people.event(turn.from().user()).flatMap(events::find).filter(present::contains);
    }

    /**
     * The event that is meant. If that is unclear, asks the person; their choice leads on to what they wanted.
     *
     * @param action the press that leads there; the event's id is added to it
     */
    public Optional<Event> orAsk(Turn turn, String action) {
        Optional<Event> chosen = silently(turn);
        if (chosen.isEmpty()) {
            ask(turn, CallbackData.of(action), 0);
        }
        return chosen;
    }

    /** The event that a button names. If it no longer exists, the same as {@link #orAsk}. */
    public Optional<Event> named(Turn turn, CallbackData data) {
        Optional<Event> named = data.id(0).flatMap(events::find).filter(event -> turn.dealsWith(event.id()));
        named.ifPresent(event -> choose(turn, event));
        return named.isPresent() ? named : orAsk(turn, data.action());
    }

    public void choose(Turn turn, Event event) {
        if (events.all().size() > 1) {
            people.chooseEvent(turn.from().user(), event.id(), turn.now());
        }
    }

    /**
     * Asks which event is meant, the nearest first.
     *
     * @param then the press that a choice leads to; the event's id is added to it
     */
    public void ask(Turn turn, CallbackData then, long number) {
        List<Event> present = present(turn);
        if (present.isEmpty()) {
            turn.show(turn.say("staff.none"));
            return;
        }
        Page<Event> page = Page.of(present, number);
        Keyboard.Rows rows = Keyboard.rows();
        for (Event event : page.items()) {
            rows.row(Button.press(labels.of(event, turn.texts()), then.with(event.id())));
        }
        rows.row(page.turning(turn, to -> CallbackData.of(PAGE, to).with(then)));
        if (present.size() > FEW) {
            rows.row(Button.press(
                    turn.label("button.byMonth"), CallbackData.of(MONTHS).with(then)));
        }
        turn.show(turn.say(questions.getOrDefault(then.action(), "event.choose")), rows.build());
    }

    /** Offers the months in which there are events; each leads to the page where it begins. */
    private void months(Turn turn, CallbackData then) {
        Map<YearMonth, Integer> first = new LinkedHashMap<>();
        Map<YearMonth, Integer> count = new LinkedHashMap<>();
        List<Event> present = present(turn);
        for (int i = 0; i < present.size(); i++) {
            YearMonth month = YearMonth.from(present.get(i).starts().date());
            first.putIfAbsent(month, i);
            count.merge(month, 1, Integer::sum);
        }
        Keyboard.Rows rows = Keyboard.rows();
        first.entrySet().stream().limit(FOUND).forEach(month -> {
            String name = Moments.month(month.getKey().atDay(1), turn.texts());
            rows.row(Button.press(
                    turn.label("event.month", "month", name, "events", count.getOrDefault(month.getKey(), 0)),
                    CallbackData.of(PAGE, Page.numberOf(month.getValue())).with(then)));
        });
        turn.show(turn.say("event.months"), rows.build());
    }

    /**
     * Offers the events that have these words in their title or venue. One alone is chosen at once.
     *
     * @return which they are; nothing is shown if there is only one or none
     */
    public List<Event> search(Turn turn, String typed) {
        List<Event> found = search.find(present(turn), typed);
        if (found.size() == 1) {
            choose(turn, found.get(0));
        } else if (!found.isEmpty()) {
            Keyboard.Rows rows = Keyboard.rows();
            found.stream()
                    .limit(FOUND)
                    .forEach(event -> rows.row(
                            Button.press(labels.of(event, turn.texts()), CallbackData.of("menu", event.id()))));
            turn.show(turn.say("event.found"), rows.build());
        }
        return found;
    }

    /**
     * If a sentence names the place of one event, that one is meant from now on. Returns what else the sentence says,
     * as a name that nobody has taught would only make it harder to understand.
     */
    public String hear(Turn turn, String sentence) {
        Optional<Event> named = search.named(present(turn), sentence);
        named.ifPresent(event -> choose(turn, event));
        return named.map(event -> search.without(event, sentence)).orElse(sentence);
    }

    /** Turns the pages of that choice. For staff the pages hold the events of their role, as the choice did. */
    void routes(Router router) {
        router.press(PAGE, Access.GROUPS, (turn, data) -> {
            CallbackData then = data.after(1);
            if (opens(router, turn, then)) {
                ask(turn, then, data.number(0).orElse(0L));
            } else {
                turn.stale();
            }
        });
        router.press(MONTHS, Access.GROUPS, (turn, data) -> {
            CallbackData then = data.after(0);
            if (opens(router, turn, then)) {
                months(turn, then);
            } else {
                turn.stale();
            }
        });
    }

    private static boolean opens(Router router, Turn turn, CallbackData then) {
        return then.encoded().getBytes(StandardCharsets.UTF_8).length <= THEN && router.opens(turn, then);
    }
}
