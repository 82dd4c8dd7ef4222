package samvaad.question;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import samvaad.bot.Handler;
import samvaad.bot.Router;
import samvaad.bot.Step;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.dialogue.Modes;
import samvaad.event.Event;
import samvaad.info.EventChoice;
import samvaad.store.Writer;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.PrivateNumbers;

/** {@code /ask}: sends a question to the organisers. */
public final class AskHandler {

    /** Short enough for a question and its answer to fit into one message. */
    static final int QUESTION = 1500;

    private static final String MODE = "ask";
    private static final Duration FRESH = Duration.ofHours(1);
    static final Duration DRAFTS = Duration.ofDays(1);
    private static final int NAME = 60;

    private final EventChoice choice;
    private final Modes modes;
    private final QuestionTable table;
    private final DraftTable drafts;
    private final QuestionNews news;
    private Handler.Gate gate = (turn, event, step) -> false;

    AskHandler(EventChoice choice, Modes modes, Writer writer, QuestionNews news) {
        this.choice = choice;
        this.modes = modes.add(new Modes.Mode(MODE, Optional.empty(), FRESH, "ask.left", this::typed));
        this.table = new QuestionTable(writer.sql());
        this.drafts = new DraftTable(writer.sql());
        this.news = news;
    }

    void routes(Router router) {
        gate = router.taking()::holds;
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
     * A button that sends the typed words to the organisers. For texts that nothing else can answer.
     *
     * @param words kept until the button is pressed, for a day at most
     */
    public Button button(Turn turn, String words) {
        if (words.length() > QUESTION || words.isBlank()) {
            return Button.press(turn.label("button.ask"), CallbackData.of("ask"));
        }
        return Button.press(
                turn.label("button.ask"),
                CallbackData.of("asksend", draft(turn, words).token()));
    }

    void erase(ChatId chat) {
        drafts.deleteOf(chat);
    }

    /** Deletes drafts that nobody sent. */
    void tick(Instant now) {
        drafts.dropBefore(now.minus(DRAFTS));
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

    /** If it is unclear which event is meant, asks that first. The words wait. */
    private void submit(Turn turn, String words) {
        if (tooLong(turn, words)) {
            return;
        }
        Optional<Event> event = choice.silently(turn);
        if (event.isPresent()) {
            submit(turn, event.get(), words);
            return;
        }
        choice.ask(turn, CallbackData.of("asksend", draft(turn, words).token()), 0);
    }

    private void sendDraft(Turn turn, CallbackData data) {
        Optional<DraftTable.Draft> draft = data.id(0).flatMap(token -> drafts.find(token, turn.chat()));
        Optional<Event> event = data.id(1).flatMap(choice.events()::find).or(() -> choice.silently(turn));
        if (draft.isEmpty()) {
            turn.stale();
            return;
        }
        drafts.delete(draft.get());
        if (event.isEmpty()) {
            submit(turn, draft.get().words());
        } else {
            submit(turn, event.get(), draft.get().words());
        }
    }

    private void submit(Turn turn, Event event, String words) {
        if (gate.holds(turn, event.id(), new Step.Commanded(MODE, words))) {
            return;
        }
        int most = QuestionShare.of(table.countOpen());
        if (table.openOf(turn.chat()) >= most) {
            turn.show(most == 0 ? turn.say("ask.full") : turn.say("ask.many", "most", most), menu(turn, event));
            return;
        }
        String kept = PrivateNumbers.blotted(words.strip());
        String name = Graphemes.shorten(turn.from().name(), NAME);
        AskedQuestion question = table.insert(event.id(), turn.chat(), name, turn.language(), kept, turn.now());
        Html blotted = kept.equals(words.strip()) ? Html.EMPTY : turn.say("ask.blotted");
        turn.show(turn.say("ask.sent").paragraph(blotted), menu(turn, event));
        news.tell(question, turn.now());
    }

    private DraftTable.Draft draft(Turn turn, String words) {
        return drafts.insert(turn.chat(), PrivateNumbers.blotted(words.strip()), turn.now());
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
