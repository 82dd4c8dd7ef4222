package samvaad.question;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import samvaad.bot.About;
import samvaad.bot.Access;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.dialogue.Modes;
import samvaad.event.EventId;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.store.Writer;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Texts;

/** {@code /questions}: organisers answer what they were asked. The first one to answer wins, and the others see it. */
final class QuestionsHandler {

    private static final String MODE = "reply";
    private static final Duration FRESH = Duration.ofHours(1);
    private static final int ANSWER = 2000;
    private static final int LISTED = 10;
    private static final int LABEL = 44;
    private static final int NAME = 60;

    private final Modes modes;
    private final QuestionTable table;
    private final QuestionCards cards;
    private final QuestionNews news;
    private final FaqEntryTable faq;
    private final Outbox outbox;
    private final People people;

    QuestionsHandler(
            Modes modes,
            Writer writer,
            QuestionCards cards,
            QuestionNews news,
            FaqEntryTable faq,
            Outbox outbox,
            People people) {
        this.modes = modes.add(new Modes.Mode(
                MODE,
                Optional.of(new Modes.ForStaff(Role.ORGANISER, state -> eventOf(Long.parseLong(state)))),
                FRESH,
                "questions.left",
                this::typed));
        this.table = new QuestionTable(writer.sql());
        this.cards = cards;
        this.news = news;
        this.faq = faq;
        this.outbox = outbox;
        this.people = people;
    }

    void routes(Router router) {
        router.command("questions", Access.ORGANISER, (turn, argument) -> list(turn, 0));
        router.press("questions", Access.ORGANISER, About.NO_EVENT, (turn, data) -> {
            news.looked(turn.chat());
            list(turn, data.number(0).orElse(0L));
        });
        press(router, "question", this::show);
        press(router, "reply", this::reply);
        press(router, "makefaq", (turn, one) -> publish(turn, one, true));
        press(router, "notfaq", (turn, one) -> publish(turn, one, false));
    }

    private void press(Router router, String action, BiConsumer<Turn, AskedQuestion> does) {
        router.press(
                action,
                Access.ORGANISER,
                data -> data.number(0).flatMap(this::eventOf),
                (turn, data) -> named(turn, data).ifPresent(one -> does.accept(turn, one)));
    }

    private Optional<EventId> eventOf(long question) {
        return table.find(question).map(AskedQuestion::event);
    }

    private Optional<AskedQuestion> named(Turn turn, CallbackData data) {
        Optional<AskedQuestion> found = data.number(0).flatMap(table::find);
        found.ifPresentOrElse(question -> about(turn, question), turn::stale);
        return found;
    }

    private static void about(Turn turn, AskedQuestion question) {
        turn.forStaff(QuestionCards.holds(question).about().toArray(ChatId[]::new));
    }

    /** The open questions, oldest first, starting after this id. */
    private void list(Turn turn, long after) {
        List<EventId> events =
                table.eventsWithOpen().stream().filter(turn::dealsWith).toList();
        List<AskedQuestion> open = table.open(events, after, LISTED + 1);
        if (open.isEmpty()) {
            turn.show(turn.say("questions.none"));
            return;
        }
        Keyboard.Rows rows = Keyboard.rows();
        List<AskedQuestion> page = open.subList(0, Math.min(LISTED, open.size()));
        page.forEach(question -> about(turn, question));
        page.forEach(question -> rows.row(
                Button.press(Graphemes.shorten(question.words(), LABEL), CallbackData.of("question", question.id()))));
        if (open.size() > LISTED) {
            CallbackData next =
                    CallbackData.of("questions", page.get(LISTED - 1).id());
            rows.row(Button.press(turn.label("button.next"), next));
        }
        turn.show(turn.say("questions.open", "count", table.countOpen(events)), rows.build());
    }

    private void show(Turn turn, AskedQuestion question) {
        turn.show(QuestionCards.slot(question), cards.card(question, turn.texts()));
    }

    private void reply(Turn turn, AskedQuestion question) {
        if (question.reply().isPresent()) {
            turn.toast(turn.label("questions.already"));
            show(turn, question);
            return;
        }
        modes.open(turn, MODE, Long.toString(question.id()));
        turn.send(Outgoing.show(turn.say("questions.write", "name", question.name())
                .line(Html.quote(Graphemes.shorten(question.words(), 200)))));
    }

    private void typed(Turn turn, String state, String words) {
        Optional<AskedQuestion> asked = table.find(Long.parseLong(state));
        if (words.length() > ANSWER) {
            turn.show(turn.say("questions.tooLong", "most", ANSWER));
            return;
        }
        modes.close(turn.chat());
        if (asked.isEmpty()) {
            turn.show(turn.say("questions.erased"));
            return;
        }
        AskedQuestion.Reply reply = new AskedQuestion.Reply(
                words.strip(), turn.from().user(), Graphemes.shorten(turn.from().name(), NAME), turn.now());
        boolean first = table.answer(asked.get().id(), reply);
        AskedQuestion question = table.find(asked.get().id()).orElseThrow();
        about(turn, question);
        if (first) {
            deliver(question, reply);
            cards.changed(question, turn.from().user());
        } else {
            turn.send(Outgoing.show(turn.say("questions.tooLate")));
        }
        turn.showBelow(QuestionCards.slot(question), cards.card(question, turn.texts()));
    }

    /** Sends the answer to the person, below their question. */
    private void deliver(AskedQuestion question, AskedQuestion.Reply reply) {
        Texts texts = people.wordsFor(new UserId(question.chat().value()), question.language());
        Keyboard keyboard = Keyboard.rows()
                .row(Button.press(texts.label("button.ask"), CallbackData.of("ask", question.event())))
                .row(Button.press(texts.label("button.menu"), CallbackData.of("menu", question.event())))
                .build();
        Html text = texts.text("ask.answer").line(Html.quote(question.words())).line(Html.escape(reply.words()));
        outbox.send(question.chat(), Lane.ANSWER, Outgoing.show(text, keyboard));
    }

    private void publish(Turn turn, AskedQuestion question, boolean add) {
        if (question.reply().isEmpty()) {
            show(turn, question);
            return;
        }
        if (add) {
            faq.add(question, question.reply().get(), turn.now());
        } else {
            faq.remove(question);
        }
        turn.toast(turn.label(add ? "questions.madePublic" : "questions.madePrivate"));
        show(turn, question);
        cards.changed(question, turn.from().user());
    }
}
