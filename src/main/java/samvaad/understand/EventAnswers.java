package samvaad.understand;

import java.util.List;
import java.util.Optional;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.event.Faq;
import samvaad.event.Highlight;
import samvaad.event.Venue;
import samvaad.info.EventChoice;
import samvaad.info.EventWords;
import samvaad.info.FaqHandler;
import samvaad.info.Menu;
import samvaad.text.Html;

/**
 * Answers questions that have no command: when the event is, who can come, what the reforms are. What the event does
 * not say is "to be announced".
 */
final class EventAnswers {

    private final EventChoice choice;
    private final FaqHandler faqs;
    private final FreeText freeText;

    EventAnswers(EventChoice choice, FaqHandler faqs, FreeText freeText) {
        this.choice = choice;
        this.faqs = faqs;
        this.freeText = freeText;
    }

    void routes(Router router) {
        router.press("when", (turn, data) -> choice.named(turn, data).ifPresent(event -> when(turn, event)));
        for (Intent intent : List.of(Intent.ELIGIBILITY, Intent.REFORMS)) {
            router.press(
                    intent.label(),
                    (turn, data) -> choice.named(turn, data).ifPresent(event -> entry(turn, event, intent)));
        }
    }

    void when(Turn turn) {
        choice.orAsk(turn, "when").ifPresent(event -> when(turn, event));
    }

    void entry(Turn turn, Intent intent) {
        choice.orAsk(turn, intent.label()).ifPresent(event -> entry(turn, event, intent));
    }

    private void when(Turn turn, Event event) {
        Html text = EventWords.title(event, turn.texts());
        if (event.takesPlace() && event.over(turn.now())) {
            text = text.paragraph(turn.say("event.over"));
        }
        text = text.paragraph(EventWords.when(event, turn.texts())).paragraph(EventWords.where(event, turn.texts()));
        Keyboard.Rows rows = Keyboard.rows();
        if (event.takesPlace()) {
            rows.row(Button.press(turn.label("button.calendar"), CallbackData.of("calendar", event.id())));
        }
        Optional<Venue> venue = event.venue();
        if (venue.isPresent()) {
            rows.row(Button.press(turn.label("button.venue"), CallbackData.of("venue", event.id())));
        }
        turn.show(text, rows.row(Menu.back(turn, event)).build());
    }

    private void entry(Turn turn, Event event, Intent intent) {
        Optional<Faq> faq = event.faq().stream()
                .filter(entry -> Intent.ofEntry(entry.id()).equals(Optional.of(intent)))
                .findFirst()
                .or(() -> event.faq().stream()
                        .filter(entry -> asks(entry, intent))
                        .findFirst());
        Optional<Highlight> page = event.highlights().stream()
                .filter(highlight -> Intent.ofEntry(highlight.id()).equals(Optional.of(intent)))
                .findFirst();
        Html fee = intent == Intent.ELIGIBILITY ? EventWords.fee(event, turn.texts()) : Html.EMPTY;
        if (faq.isPresent()) {
            faqs.answer(turn, event, faq.get(), fee);
        } else if (page.isPresent()) {
            page(turn, event, page.get(), fee);
        } else {
            Html unknown = turn.say(fee.isEmpty() ? "understand.unknown." + intent.label() : "understand.unknown.who");
            turn.show(
                    fee.paragraph(unknown),
                    Keyboard.rows().row(Menu.back(turn, event)).build());
        }
    }

    /** An entry with any id is the answer if its question is understood as this intent. */
    private boolean asks(Faq entry, Intent intent) {
        for (String question : entry.question().byLanguage().values()) {
            Understanding asked = freeText.understand(question, List.of());
            if (asked instanceof Understanding.Sure sure && sure.topic() == intent) {
                return true;
            }
        }
        return false;
    }

    void page(Turn turn, Event event, Highlight page) {
        page(turn, event, page, Html.EMPTY);
    }

    private static void page(Turn turn, Event event, Highlight page, Html more) {
        Html text = Html.escape(page.title().in(turn.language()))
                .bold()
                .paragraph(Html.escape(page.text().in(turn.language())))
                .paragraph(more);
        Button about = Button.press(turn.label("button.about"), CallbackData.of("about", event.id()));
        turn.show(text, Keyboard.rows().row(about).row(Menu.back(turn, event)).build());
    }
}
