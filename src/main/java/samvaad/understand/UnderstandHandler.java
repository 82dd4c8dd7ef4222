package samvaad.understand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import samvaad.bot.Precedence;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Faq;
import samvaad.info.AgendaHandler;
import samvaad.info.EventChoice;
import samvaad.info.FaqHandler;
import samvaad.person.People;

/**
 * Answers what people type as they would write to a person. If it is sure, it answers directly. If two topics are
 * close, it shows a button for each, and one that sends the words to the organisers. Free text never cancels, sends or
 * erases anything: at most it shows the button.
 */
final class UnderstandHandler {

    /** Commands and presses whose name differs from the intent's. */
    private static final Map<Intent, String> NAMES =
            Map.of(Intent.WHERE, "venue", Intent.MY_PASS, "pass", Intent.CANCEL, "unregister");

    private static final String MEANT = "meant";

    private final FreeText freeText;
    private final EventChoice choice;
    private final FaqHandler faqs;
    private final EventAnswers events;
    private final LanguageOffer offer;
    private final Router router;
    private final MissedSentences missed;
    private final BiFunction<Turn, String, Button> askButton;

    /** @param askButton makes the button that sends the words to the organisers */
    UnderstandHandler(
            FreeText freeText,
            MissedSentences missed,
            EventChoice choice,
            People people,
            FaqHandler faqs,
            Router router,
            BiFunction<Turn, String, Button> askButton) {
        this.askButton = askButton;
        this.missed = missed;
        this.router = router;
        this.freeText = freeText;
        this.choice = choice;
        this.faqs = faqs;
        this.events = new EventAnswers(choice, faqs, freeText);
        this.offer = new LanguageOffer(people);
    }

    private static String name(Intent intent) {
        return NAMES.getOrDefault(intent, intent.label());
    }

    void routes() {
        events.routes(router);
        router.press(MEANT, this::meant);
        router.input(Precedence.FREE_TEXT, this::take);
    }

    /** Handles a text that it understands. */
    private boolean take(Turn turn, Incoming input) {
        if (!(input instanceof Incoming.Text text)) {
            return false;
        }
        String said = choice.hear(turn, text.text());
        List<Event> meant = choice.silently(turn).map(List::of).orElse(List.of());
        Understanding understood = freeText.understand(said, meant);
        boolean sure = understood instanceof Understanding.Sure;
        if ((meant.isEmpty() || !sure) && isAnEvent(turn, text.text())) {
            return true;
        }
        boolean taken = answer(turn, understood, text.text(), meant);
        if (understood instanceof Understanding.Nothing) {
            missed.note(event(meant), text.text(), turn.now());
        }
        if (taken) {
            offer.heard(turn, freeText.guess().of(text.text()));
        }
        return taken;
    }

    /** A city or venue: its event is shown, or its events are offered. */
    private boolean isAnEvent(Turn turn, String typed) {
        List<Event> found = choice.search(turn, typed);
        if (found.size() == 1) {
            router.perform(turn, "start");
        }
        return !found.isEmpty();
    }

    private static Optional<EventId> event(List<Event> meant) {
        return meant.stream().map(Event::id).findFirst();
    }

    /** The person says which of two topics they meant. */
    private void meant(Turn turn, CallbackData data) {
        List<Event> meant = choice.silently(turn).map(List::of).orElse(List.of());
        int which = data.number(1).filter(number -> number == 1).isPresent() ? 1 : 0;
        Optional<Topic> topic = data.number(0).flatMap(id -> missed.chose(id, which));
        if (topic.filter(one -> answer(turn, one, meant)).isEmpty()) {
            turn.stale();
        }
    }

    private boolean answer(Turn turn, Understanding understood, String sentence, List<Event> meant) {
        if (understood instanceof Understanding.Sure sure) {
            return answer(turn, sure.topic(), meant);
        }
        if (understood instanceof Understanding.Unsure unsure) {
            Optional<Long> kept = missed.note(event(meant), sentence, unsure.first(), unsure.second(), turn.now());
            Keyboard both = Keyboard.rows()
                    .row(button(turn, unsure.first(), meant, kept.map(id -> CallbackData.of(MEANT, id, 0))))
                    .row(button(turn, unsure.second(), meant, kept.map(id -> CallbackData.of(MEANT, id, 1))))
                    .row(askButton.apply(turn, sentence))
                    .build();
            turn.show(turn.say("understand.didYouMean"), both);
            return true;
        }
        if (understood instanceof Understanding.SmallTalk talk) {
            Button menu = Button.main(turn.label("button.menu"), CallbackData.of("menu"));
            turn.show(
                    turn.say("understand." + talk.kind().label()),
                    Keyboard.rows().row(menu).build());
            return true;
        }
        return false;
    }

    private boolean answer(Turn turn, Topic topic, List<Event> meant) {
        for (Event event : meant) {
            if (topic instanceof Topic.Question question) {
                Optional<Faq> entry = faqs.find(event, question.id());
                entry.ifPresent(faq -> faqs.answer(turn, event, faq));
                return entry.isPresent();
            }
            if (topic instanceof Topic.Page page && page.intent() == Intent.ABOUT) {
                event.highlights().stream()
                        .filter(highlight -> highlight.id().equals(page.id()))
                        .findFirst()
                        .ifPresent(highlight -> events.page(turn, event, highlight));
                return true;
            }
            if (topic instanceof Topic.Item item) {
                router.perform(turn, inAgenda(event, item));
                return true;
            }
        }
        return answer(turn, intent(topic));
    }

    /** Lets a command answer if there is one for the intent. */
    private boolean answer(Turn turn, Intent intent) {
        switch (intent) {
            case WHEN -> events.when(turn);
            case ELIGIBILITY, REFORMS -> events.entry(turn, intent);
            default -> {
                if (!router.knows(name(intent))) {
                    return false;
                }
                router.perform(turn, name(intent));
            }
        }
        return true;
    }

    private static Intent intent(Topic topic) {
        if (topic instanceof Intent intent) {
            return intent;
        }
        return topic instanceof Topic.Page page ? page.intent() : Intent.AGENDA;
    }

    /** @param noting the press that notes the choice too; for a session or a page there is none */
    private Button button(Turn turn, Topic topic, List<Event> meant, Optional<CallbackData> noting) {
        if (topic instanceof Topic.Question question && !meant.isEmpty()) {
            Event event = meant.get(0);
            String label = faqs.find(event, question.id())
                    .map(faq -> faq.question().in(turn.language()))
                    .orElse(turn.label("button.faq"));
            return Button.press(label, noting.orElse(CallbackData.of("faq", event.id(), question.id())));
        }
        Intent intent = intent(topic);
        CallbackData data = topic instanceof Topic.Item item && !meant.isEmpty()
                ? inAgenda(meant.get(0), item)
                : CallbackData.of(name(intent));
        boolean general = topic instanceof Intent;
        return Button.press(
                turn.label("understand.topic." + intent.label()),
                noting.filter(press -> general).orElse(data));
    }

    private static CallbackData inAgenda(Event event, Topic.Item item) {
        return CallbackData.of(AgendaHandler.ITEM, event.id(), item.id());
    }
}
