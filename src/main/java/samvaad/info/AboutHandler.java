package samvaad.info;

import java.util.ArrayList;
import java.util.List;
import samvaad.bot.Access;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.event.Highlight;
import samvaad.text.Html;

/** {@code /about}: the topic of the event. One page for each highlight, turned in place. */
public final class AboutHandler {

    private final EventChoice choice;

    public AboutHandler(EventChoice choice) {
        this.choice = choice;
    }

    void routes(Router router) {
        choice.routes(
                router,
                "about",
                Access.GROUPS,
                (turn, event, data) -> page(turn, event, data.id(1).orElse("")));
    }

    private void page(Turn turn, Event event, String id) {
        List<Highlight> pages = event.highlights();
        if (pages.isEmpty()) {
            Html text = EventWords.title(event, turn.texts())
                    .paragraph(Html.escape(event.summary().in(turn.language())))
                    .paragraph(EventWords.fee(event, turn.texts()));
            turn.show(text, Keyboard.rows().row(Menu.back(turn, event)).build());
            return;
        }
        int at = 0;
        for (int i = 0; i < pages.size(); i++) {
            at = pages.get(i).id().equals(id) ? i : at;
        }
        Highlight page = pages.get(at);
        Html text = Html.escape(page.title().in(turn.language()))
                .bold()
                .paragraph(Html.escape(page.text().in(turn.language())))
                .paragraph(at == 0 ? EventWords.fee(event, turn.texts()) : Html.EMPTY)
                .paragraph(turn.say("about.page", "page", at + 1, "pages", pages.size()));
        List<Button> turning = new ArrayList<>();
        if (at > 0) {
            turning.add(turn(turn, "button.previous", event, pages.get(at - 1)));
        }
        if (at + 1 < pages.size()) {
            turning.add(turn(turn, "button.next", event, pages.get(at + 1)));
        }
        turn.show(text, Keyboard.rows().row(turning).row(Menu.back(turn, event)).build());
    }

    private static Button turn(Turn turn, String key, Event event, Highlight page) {
        return Button.press(turn.label(key), CallbackData.of("about", event.id(), page.id()));
    }
}
