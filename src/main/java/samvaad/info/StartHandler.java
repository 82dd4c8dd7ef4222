package samvaad.info;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import samvaad.bot.Handler;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.event.Event;
import samvaad.person.People;
import samvaad.text.Graphemes;

/** {@code /start}: the event's card, or what a link leads to. */
public final class StartHandler {

    private static final int SOURCE = 32;

    private final EventChoice choice;
    private final Menu menu;
    private final People people;
    private final Map<String, Handler.OnCommand> links = new LinkedHashMap<>();
    private final List<Consumer<Turn>> started = new ArrayList<>();

    public StartHandler(EventChoice choice, Menu menu, People people) {
        this.choice = choice;
        this.menu = menu;
        this.people = people;
    }

    /** Payloads that begin with this prefix are another feature's; it gets what follows. */
    public StartHandler link(String prefix, Handler.OnCommand handler) {
        links.put(prefix, handler);
        return this;
    }

    /** What else is done whenever somebody starts. */
    public StartHandler also(Consumer<Turn> more) {
        started.add(more);
        return this;
    }

    public void routes(Router router) {
        router.command("start", (turn, payload) -> {
            start(turn, payload);
            started.forEach(more -> more.accept(turn));
        });
        router.press("menu", (turn, data) -> choice.named(turn, data).ifPresent(event -> menu.show(turn, event)));
        router.current(turn -> menu.current(turn, choice.silently(turn)));
        router.joined((turn, event) -> {
            if (!turn.from().isPrivate()) {
                open(turn);
            }
        });
    }

    private void start(Turn turn, String payload) {
        for (Map.Entry<String, Handler.OnCommand> link : links.entrySet()) {
            if (payload.startsWith(link.getKey()) && turn.from().isPrivate()) {
                link.getValue().handle(turn, payload.substring(link.getKey().length()));
                return;
            }
        }
        String[] parts = payload.strip().split("_", 2);
        Optional<Event> event = choice.events().find(parts[0]);
        if (event.isEmpty()) {
            open(turn);
            return;
        }
        choice.choose(turn, event.get());
        if (turn.from().isPrivate()) {
            String source = parts.length > 1 ? Graphemes.shorten(parts[1], SOURCE) : "";
            people.visit(turn.from().user(), event.get().id(), source, turn.now());
        }
        menu.show(turn, event.get());
    }

    /** The card of the event that is meant. */
    public void open(Turn turn) {
        choice.orAsk(turn, "menu").ifPresent(event -> {
            if (turn.from().isPrivate()) {
                people.visit(turn.from().user(), event.id(), "", turn.now());
            }
            menu.show(turn, event);
        });
    }
}
