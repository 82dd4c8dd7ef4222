package samvaad.info;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import samvaad.bot.Access;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.event.Faq;
import samvaad.text.Graphemes;
import samvaad.text.Html;

/** {@code /faq}: frequent questions, each with its answer. */
public final class FaqHandler {

    private static final int ON_A_PAGE = 8;
    private static final int LABEL = 48;

    private final EventChoice choice;
    private final FaqSource more;

    /** @param more where further questions come from, besides the event file */
    public FaqHandler(EventChoice choice, FaqSource more) {
        this.choice = choice;
        this.more = more;
    }

    /** All questions with answers for the event right now. */
    public List<Faq> all(Event event) {
        return Stream.concat(event.faq().stream(), more.of(event).stream()).toList();
    }

    void routes(Router router) {
        choice.routes(router, "faq", Access.GROUPS, (turn, event, data) -> {
            Optional<Faq> faq = data.id(1).flatMap(id -> find(event, id));
            if (faq.isPresent()) {
                answer(turn, event, faq.get());
            } else {
                list(turn, event, 0);
            }
        });
        router.press(
                "faqs",
                Access.GROUPS,
                (turn, data) -> choice.named(turn, data)
                        .ifPresent(event -> list(turn, event, (int)
                                Math.min(1000, Math.max(0, data.number(1).orElse(0L))))));
    }

    /** The question with this id, from the event file or published since. */
    public Optional<Faq> find(Event event, String id) {
        return all(event).stream().filter(faq -> faq.id().equals(id)).findFirst();
    }

    private void list(Turn turn, Event event, int page) {
        List<Faq> all = all(event);
        int from = page * ON_A_PAGE < all.size() ? page * ON_A_PAGE : 0;
        List<Faq> shown = all.subList(from, Math.min(all.size(), from + ON_A_PAGE));
        Keyboard.Rows rows = Keyboard.rows();
        for (Faq faq : shown) {
            String label = Graphemes.shorten(faq.question().in(turn.language()), LABEL);
            rows.row(Button.press(label, CallbackData.of("faq", event.id(), faq.id())));
        }
        List<Button> turning = new ArrayList<>();
        if (from > 0) {
            turning.add(Button.press(turn.label("button.previous"), CallbackData.of("faqs", event.id(), page - 1)));
        }
        if (from + ON_A_PAGE < all.size()) {
            turning.add(Button.press(turn.label("button.next"), CallbackData.of("faqs", event.id(), page + 1)));
        }
        rows.row(turning);
        if (turn.from().isPrivate()) {
            rows.row(Button.press(turn.label("button.ask"), CallbackData.of("ask", event.id())));
        }
        rows.row(Menu.back(turn, event));
        turn.show(turn.say(all.isEmpty() ? "faq.none" : "faq.title"), rows.build());
    }

    /** Shows one question with its answer. */
    public void answer(Turn turn, Event event, Faq faq) {
        answer(turn, event, faq, Html.EMPTY);
    }

    /** The same with something more below the answer. */
    public void answer(Turn turn, Event event, Faq faq, Html more) {
        Html text = Html.escape(faq.question().in(turn.language()))
                .bold()
                .paragraph(Html.escape(faq.answer().in(turn.language())))
                .paragraph(more);
        Button others = Button.press(turn.label("button.faq"), CallbackData.of("faq", event.id()));
        turn.show(text, Keyboard.rows().row(others).row(Menu.back(turn, event)).build());
    }
}
