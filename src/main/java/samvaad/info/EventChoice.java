package samvaad.info;

import java.util.List;
import java.util.Optional;
import samvaad.bot.Access;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.person.People;
import samvaad.text.Graphemes;

/** Which event a person means: the only one, the one they chose last, or the one they choose when asked. */
public final class EventChoice {

    private static final int LABEL = 40;

    private final Events events;
    private final People people;

    public EventChoice(Events events, People people) {
        this.events = events;
        this.people = people;
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
                name, access, (turn, data) -> named(turn, data).ifPresent(event -> answer.answer(turn, event, data)));
    }

    public Events events() {
        return events;
    }

    /** The event that is meant, without asking. */
    public Optional<Event> silently(Turn turn) {
        List<Event> present = events.present(turn.now());
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
            ask(turn, action);
        }
        return chosen;
    }

    /** The event that a button names. If it no longer exists, the same as {@link #orAsk}. */
    public Optional<Event> named(Turn turn, CallbackData data) {
        Optional<Event> named = data.id(0).flatMap(events::find);
        named.ifPresent(event -> choose(turn, event));
        return named.isPresent() ? named : orAsk(turn, data.action());
    }

    public void choose(Turn turn, Event event) {
        if (events.all().size() > 1) {
            people.chooseEvent(turn.from().user(), event.id(), turn.now());
        }
    }

    void ask(Turn turn, String action) {
        Keyboard.Rows rows = Keyboard.rows();
        for (Event event : events.present(turn.now())) {
            String label = event.title().in(turn.language()) + ", " + EventWords.day(event, turn.texts());
            rows.row(Button.press(Graphemes.shorten(label, LABEL), CallbackData.of(action, event.id())));
        }
        turn.show(turn.say("event.choose"), rows.build());
    }
}
