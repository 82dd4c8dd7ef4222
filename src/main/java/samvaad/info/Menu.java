package samvaad.info;

import java.util.Optional;
import samvaad.bot.BotName;
import samvaad.bot.Feature;
import samvaad.bot.Features;
import samvaad.bot.MenuPart;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.text.Html;

/** The main menu of an event: what can be done right now. Each feature adds its part. */
public final class Menu {

    private final BotName botName;
    private final Features features;

    Menu(BotName botName, Features features) {
        this.botName = botName;
        this.features = features;
    }

    /** Shows the event's card. */
    void show(Turn turn, Event event) {
        Html when = event.over(turn.now()) ? turn.say("event.over") : EventWords.when(event, turn.texts());
        Html text = EventWords.title(event, turn.texts())
                .paragraph(EventWords.state(event, turn.texts()))
                .paragraph(Html.escape(event.summary().in(turn.language())))
                .paragraph(event.takesPlace() ? when : Html.EMPTY)
                .paragraph(EventWords.where(event, turn.texts()).line(EventWords.fee(event, turn.texts())));
        Keyboard.Rows rows = Keyboard.rows();
        if (turn.from().isPrivate()) {
            for (Feature feature : features) {
                MenuPart part = feature.menu(turn, event);
                text = text.paragraph(part.status());
                part.rows().forEach(rows::row);
            }
        }
        rows.row(button(turn, "agenda", event), button(turn, "venue", event));
        rows.row(button(turn, "about", event), button(turn, "faq", event));
        if (turn.from().isPrivate()) {
            personal(turn, event, rows);
        } else {
            botName.link(event.id().value())
                    .ifPresent(link -> rows.row(new Button.Link(turn.label("button.openChat"), link)));
        }
        turn.show(text, rows.build());
    }

    /** The reply to an outdated button: the person's current state, and the ways on from there. */
    void current(Turn turn, Optional<Event> meant) {
        Html text = turn.say("stale.button");
        Keyboard.Rows rows = Keyboard.rows();
        if (turn.from().isPrivate()) {
            for (Feature feature : features) {
                MenuPart part = meant.map(event -> feature.menu(turn, event)).orElse(MenuPart.NOTHING);
                if (!part.status().isEmpty()) {
                    text = text.paragraph(part.status());
                    part.rows().forEach(rows::row);
                }
            }
        }
        rows.row(meant.map(event -> back(turn, event))
                .orElseGet(() -> Button.main(turn.label("button.menu"), CallbackData.of("menu"))));
        turn.send(Outgoing.show(text, rows.build()));
    }

    private void personal(Turn turn, Event event, Keyboard.Rows rows) {
        Optional<Button> share = share(turn, event);
        share.ifPresent(rows::row);
        rows.row(
                Button.press(turn.label("button.language"), CallbackData.of("language")),
                Button.press(turn.label("button.help"), CallbackData.of("help")));
        rows.row(Button.press(turn.label("button.privacy"), CallbackData.of("privacy", event.id())));
    }

    private Optional<Button> share(Turn turn, Event event) {
        return botName.shareLink(event.id() + "_share", EventWords.titleLine(event, turn.texts()))
                .map(link -> new Button.Link(turn.label("button.share"), link));
    }

    private static Button button(Turn turn, String action, Event event) {
        return Button.press(turn.label("button." + action), CallbackData.of(action, event.id()));
    }

    /** The button back to the card. */
    public static Button back(Turn turn, Event event) {
        return Button.press(turn.label("button.menu"), CallbackData.of("menu", event.id()));
    }
}
