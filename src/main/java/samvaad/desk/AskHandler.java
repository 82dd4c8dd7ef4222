package samvaad.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import samvaad.bot.Modes;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.desk.AskedQuestion.Status;
import samvaad.event.Event;
import samvaad.info.EventChoice;
import samvaad.store.Writer;
import samvaad.text.Graphemes;

/** {@code /ask}: a question reaches the organisers. */
public final class AskHandler {

    /** A question and its answer fit into one message together. */
    static final int QUESTION = 1500;

    private static final String MODE = "ask";
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration DRAFTS = Duration.ofDays(1);
    private static final int MOST_OPEN = 5;
    private static final int NAME = 60;
    private static final int LABEL = 40;

    private final EventChoice choice;
    private final Modes modes;
    private final QuestionTable table;
    private final QuestionCards cards;

    AskHandler(EventChoice choice, Modes modes, Writer writer, QuestionCards cards) {
        this.choice = choice;
        this.modes = modes.add(new Modes.Mode(MODE, Optional.empty(), FRESH, "ask.left", this::typed));
        this.table = new QuestionTable(writer.sql());
        this.cards = cards;
    }

    void routes(Router router) {
        router.command("ask", (turn, words) -> {
            if (words.isBlank()) {
                choice.orAsk(turn, "ask").ifPresent(event -> prompt(turn, event));
            } else {
                submit(turn, words);
            }
        });
        router.press("ask", (turn, data) -> choice.named(turn, data).ifPresent(event -> prompt(turn, event)));
        router.press("asksend", this::sendDraft);
    }

    /**
     * A button that sends the organisers what was typed, for texts that nothing else answers.
     *
     * @param words are kept until the button is pressed, for a day at most
     */
    public Button button(Turn turn, String words) {
        if (words.length() > QUESTION || words.isBlank()) {
            return Button.press(turn.label("button.ask"), CallbackData.of("ask"));
        }
        table.dropDrafts(turn.chat());
        return Button.press(
                turn.label("button.ask"),
                CallbackData.of("asksend", draft(turn, "", words).id()));
    }

    /** Drafts that nobody sent go. */
    void tick(Instant now) {
        table.dropDraftsBefore(now.minus(DRAFTS));
    }

    private void prompt(Turn turn, Event event) {
        modes.open(turn, MODE, event.id().value());
        turn.show(turn.say("ask.prompt"));
    }

    private void typed(Turn turn, String event, String words) {
        if (tooLong(turn, words)) {
            return;
        }
        modes.close(turn.chat());
        choice.events().find(event).ifPresentOrElse(found -> submit(turn, found, words), () -> submit(turn, words));
    }

    /** Where it is not clear which event is meant, that is asked first; the words wait. */
    private void submit(Turn turn, String words) {
        if (tooLong(turn, words)) {
            return;
        }
        Optional<Event> event = choice.silently(turn);
        if (event.isPresent()) {
            submit(turn, event.get(), words);
            return;
        }
        table.dropDrafts(turn.chat());
        long draft = draft(turn, "", words).id();
        Keyboard.Rows rows = Keyboard.rows();
        choice.events()
                .present(turn.now())
                .forEach(one -> rows.row(Button.press(
                        Graphemes.shorten(one.title().in(turn.language()), LABEL),
                        CallbackData.of("asksend", draft, one.id()))));
        turn.show(turn.say("event.choose"), rows.build());
    }

    private void submit(Turn turn, Event event, String words) {
        send(turn, draft(turn, event.id().value(), words), event);
    }

    private void sendDraft(Turn turn, CallbackData data) {
        Optional<AskedQuestion> draft = data.number(0).stream()
                .boxed()
                .findFirst()
                .flatMap(table::find)
                .filter(question -> question.chat().equals(turn.chat()))
                .filter(question -> question.status() == Status.DRAFT);
        Optional<Event> event = data.id(1).flatMap(choice.events()::find).or(() -> choice.silently(turn));
        if (draft.isEmpty()) {
            turn.stale();
        } else if (event.isEmpty()) {
            submit(turn, draft.get().words());
        } else {
            send(turn, draft.get(), event.get());
        }
    }

    private void send(Turn turn, AskedQuestion draft, Event event) {
        if (table.openOf(turn.chat()) >= MOST_OPEN) {
            turn.show(turn.say("ask.many", "most", MOST_OPEN), menu(turn, event));
        } else if (table.send(draft.id(), event.id().value(), turn.now())) {
            turn.show(turn.say("ask.sent"), menu(turn, event));
            table.find(draft.id()).ifPresent(question -> cards.tell(question, Optional.empty()));
        }
    }

    private AskedQuestion draft(Turn turn, String event, String words) {
        String name = Graphemes.shorten(turn.from().name(), NAME);
        return table.insert(event, turn.chat(), name, turn.language(), Status.DRAFT, words.strip(), turn.now());
    }

    private static boolean tooLong(Turn turn, String words) {
        if (words.length() <= QUESTION) {
            return false;
        }
        turn.show(turn.say("ask.tooLong", "most", QUESTION));
        return true;
    }

    private static Keyboard menu(Turn turn, Event event) {
        return Keyboard.rows()
                .row(Button.press(turn.label("button.menu"), CallbackData.of("menu", event.id())))
                .build();
    }
}
