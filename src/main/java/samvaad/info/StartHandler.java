package samvaad.info;

import java.util.Map;
import java.util.Optional;
import samvaad.bot.Access;
import samvaad.bot.Feature;
import samvaad.bot.Features;
import samvaad.bot.Handler;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.person.People;
import samvaad.text.Graphemes;

/** {@code /start}: the event's card, or what a link leads to. */
final class StartHandler {

    private static final int SOURCE = 32;

    private final EventChoice choice;
    private final Menu menu;
    private final People people;
    private final Features features;

    StartHandler(EventChoice choice, Menu menu, People people, Features features) {
        this.choice = choice;
        this.menu = menu;
        this.people = people;
        this.features = features;
    }

    void routes(Router router) {
        router.command("start", Access.GROUPS, (turn, payload) -> {
            start(turn, payload);
            features.forEach(feature -> feature.greeted(turn));
        });
        router.press(
                "menu",
                Access.GROUPS,
                (turn, data) -> choice.named(turn, data).ifPresent(event -> menu.show(turn, event)));
        router.current(turn -> menu.current(turn, choice.silently(turn)));
        router.joined((turn, event) -> {
            if (!turn.from().isPrivate()) {
                open(turn);
            }
        });
    }

    private void start(Turn turn, String payload) {
        if (turn.from().isPrivate() && isLink(turn, payload)) {
            return;
        }
        String[] parts = payload.strip().split("_", 2);
        Optional<Event> event = choice.events().find(parts[0]);
        if (event.isEmpty()) {
            if (EventId.of(parts[0]).isPresent()) {
                unknown(turn);
                return;
            }
            if (turn.from().isPrivate() && EventId.isOtherLink(payload)) {
                turn.send(Outgoing.show(turn.say("start.unknownLink")));
            }
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

    /** Does not open another event in place of the one that somebody was led to. */
    private static void unknown(Turn turn) {
        turn.show(
                turn.say("event.unknownLink"),
                Keyboard.rows()
                        .row(Button.main(turn.label("button.menu"), CallbackData.of("menu")))
                        .build());
    }

    /** Opens a link that belongs to another feature, if it is one. */
    private boolean isLink(Turn turn, String payload) {
        for (Feature feature : features) {
            for (Map.Entry<String, Handler.OnCommand> link :
                    feature.startLinks().entrySet()) {
                if (payload.startsWith(link.getKey())) {
                    link.getValue().handle(turn, payload.substring(link.getKey().length()));
                    return true;
                }
            }
        }
        return false;
    }

    /** Shows the card of the event that is meant. */
    private void open(Turn turn) {
        choice.orAsk(turn, "menu").ifPresent(event -> {
            if (turn.from().isPrivate()) {
                people.visit(turn.from().user(), event.id(), "", turn.now());
            }
            menu.show(turn, event);
        });
    }
}
