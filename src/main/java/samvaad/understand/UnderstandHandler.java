package samvaad.understand;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import samvaad.bot.Handler;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.info.EventChoice;
import samvaad.info.FaqHandler;
import samvaad.person.People;

/**
 * Answers what people type as they would write to a person. Sure: the answer itself. Two that are close: both as buttons.
 * Nothing is ever cancelled, sent or erased by free text: at most its button is shown.
 */
public final class UnderstandHandler {

    /** May be answered in the middle of a form: they change nothing. */
    private static final Set<Intent> QUESTIONS =
            Set.of(Intent.WHEN, Intent.WHERE, Intent.AGENDA, Intent.ABOUT, Intent.ELIGIBILITY, Intent.REFORMS);

    /** Commands and presses that are not called as the intent is. */
    private static final Map<Intent, String> NAMES =
            Map.of(Intent.WHERE, "venue", Intent.MY_PASS, "pass", Intent.CANCEL, "unregister");

    private final FreeText freeText;
    private final EventChoice choice;
    private final FaqHandler faqs;
    private final EventAnswers events;
    private final LanguageOffer offer;
    private final Map<Intent, Handler.OnCommand> answers = new EnumMap<>(Intent.class);

    /**
     * A handler.
     *
     * @param answers of the features, by what they answer; must not change anything by themselves
     */
    public UnderstandHandler(
            FreeText freeText,
            EventChoice choice,
            People people,
            FaqHandler faqs,
            Map<Intent, Handler.OnCommand> answers) {
        this.freeText = freeText;
        this.choice = choice;
        this.faqs = faqs;
        this.events = new EventAnswers(choice, faqs, freeText);
        this.offer = new LanguageOffer(people);
        this.answers.put(Intent.WHEN, (turn, argument) -> events.when(turn));
        this.answers.put(Intent.ELIGIBILITY, (turn, argument) -> events.entry(turn, Intent.ELIGIBILITY));
        this.answers.put(Intent.REFORMS, (turn, argument) -> events.entry(turn, Intent.REFORMS));
        this.answers.putAll(answers);
    }

    /** A handler whose answers are what the commands answer that the router knows by now. */
    public static UnderstandHandler over(
            Router router, FreeText freeText, EventChoice choice, People people, FaqHandler faqs) {
        Map<Intent, Handler.OnCommand> answers = new EnumMap<>(Intent.class);
        for (Intent intent : Intent.values()) {
            String command = name(intent);
            if (router.knows(command)) {
                answers.put(intent, (turn, argument) -> router.perform(turn, command));
            }
        }
        return new UnderstandHandler(freeText, choice, people, faqs, answers);
    }

    private static String name(Intent intent) {
        return NAMES.getOrDefault(intent, intent.printed());
    }

    public void routes(Router router) {
        events.routes(router);
        router.input(this::take);
    }

    /** Takes a text that it understands. */
    public boolean take(Turn turn, Incoming input) {
        if (!(input instanceof Incoming.Text text)) {
            return false;
        }
        List<Event> meant = choice.silently(turn).map(List::of).orElse(List.of());
        Understanding understood = freeText.understand(text.text(), meant);
        boolean taken = answer(turn, understood, meant);
        if (taken) {
            offer.heard(turn, freeText.guess(meant).of(text.text()));
        }
        return taken;
    }

    /** For a form that waits for a press: answers a clear question about the event, and nothing else. */
    public boolean takeQuestion(Turn turn, Incoming input) {
        if (!(input instanceof Incoming.Text text)) {
            return false;
        }
        List<Event> meant = choice.silently(turn).map(List::of).orElse(List.of());
        return freeText.understand(text.text(), meant) instanceof Understanding.Sure sure
                && (!(sure.topic() instanceof Intent intent) || QUESTIONS.contains(intent))
                && answer(turn, sure, meant);
    }

    private boolean answer(Turn turn, Understanding understood, List<Event> meant) {
        if (understood instanceof Understanding.Sure sure) {
            return answer(turn, sure.topic(), meant);
        }
        if (understood instanceof Understanding.Unsure unsure) {
            Keyboard both = Keyboard.rows()
                    .row(button(turn, unsure.first(), meant))
                    .row(button(turn, unsure.second(), meant))
                    .build();
            turn.show(turn.say("understand.didYouMean"), both);
            return true;
        }
        if (understood instanceof Understanding.SmallTalk talk) {
            Button menu = Button.main(turn.label("button.menu"), CallbackData.of("menu"));
            turn.show(
                    turn.say("understand." + talk.kind().name().toLowerCase(Locale.ROOT)),
                    Keyboard.rows().row(menu).build());
            return true;
        }
        return false;
    }

    private boolean answer(Turn turn, Topic topic, List<Event> meant) {
        for (Event event : meant) {
            if (topic instanceof Topic.Question question) {
                event.faq().stream()
                        .filter(faq -> faq.id().equals(question.id()))
                        .findFirst()
                        .ifPresent(faq -> faqs.answer(turn, event, faq));
                return true;
            }
            if (topic instanceof Topic.Page page && page.intent() == Intent.ABOUT) {
                event.highlights().stream()
                        .filter(highlight -> highlight.id().equals(page.id()))
                        .findFirst()
                        .ifPresent(highlight -> events.page(turn, event, highlight));
                return true;
            }
        }
        Optional<Handler.OnCommand> handler = Optional.ofNullable(answers.get(intent(topic)));
        handler.ifPresent(h -> h.handle(turn, ""));
        return handler.isPresent();
    }

    private static Intent intent(Topic topic) {
        if (topic instanceof Intent intent) {
            return intent;
        }
        return topic instanceof Topic.Page page ? page.intent() : Intent.AGENDA;
    }

    private static Button button(Turn turn, Topic topic, List<Event> meant) {
        if (topic instanceof Topic.Question question && !meant.isEmpty()) {
            Event event = meant.get(0);
            String label = event.faq().stream()
                    .filter(faq -> faq.id().equals(question.id()))
                    .findFirst()
                    .map(faq -> faq.question().in(turn.language()))
                    .orElse(turn.label("button.faq"));
            return Button.press(label, CallbackData.of("faq", event.id(), question.id()));
        }
        Intent intent = intent(topic);
        return Button.press(turn.label("understand.topic." + intent.printed()), CallbackData.of(name(intent)));
    }
}
