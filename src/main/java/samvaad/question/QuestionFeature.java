package samvaad.question;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.OwnRows;
import samvaad.bot.Router;
import samvaad.bot.Trace;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.dialogue.Modes;
import samvaad.event.EventId;
import samvaad.info.EventChoice;
import samvaad.outbox.DeliveryListener;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.staff.Staff;
import samvaad.staff.StaffMenu;
import samvaad.store.Writer;

/** Questions to the organisers and their answers, from asking to erasing. */
public final class QuestionFeature implements Feature {

    private final QuestionTable table;
    private final QuestionCards cards;
    private final QuestionNews news;
    private final AskHandler asking;
    private final QuestionsHandler answering;
    private final Clock clock;

    /** @param faq the ones that were published */
    public QuestionFeature(
            Core core,
            EventChoice choice,
            Modes modes,
            Staff staff,
            StaffMenu menus,
            FaqEntryTable faq,
            People people) {
        Writer writer = core.writer();
        Outbox outbox = core.outbox();
        clock = core.clock();
        table = new QuestionTable(writer.sql());
        cards = new QuestionCards(staff, menus, faq, choice.events(), outbox);
        news = new QuestionNews(writer, cards, staff, menus, outbox);
        asking = new AskHandler(choice, modes, writer, news);
        answering = new QuestionsHandler(modes, writer, cards, news, faq, outbox, people);
        outbox.listen(QuestionCards.SLOT, this::arrived);
    }

    @Override
    public void routes(Router router) {
        asking.routes(router);
        answering.routes(router);
    }

    /** A button that sends the typed words to the organisers. For texts that nothing else can answer. */
    public Button button(Turn turn, String words) {
        return asking.button(turn, words);
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(() -> {
            asking.tick(clock.instant());
            news.tick(clock.instant());
        });
    }

    @Override
    public List<OwnRows> ownRows() {
        return List.of(
                OwnRows.of("questions", "question", "chat")
                        .line("mydata.question")
                        .moments("asked_at", "answered_at")
                        .event()
                        .words("words", "answer", "name", "status", "language"),
                OwnRows.of("sentences_not_sent", "question_draft", "chat")
                        .line("mydata.typed")
                        .moments("at")
                        .words("words"));
    }

    /** Published answers stay. They belong to the organisers and do not say who asked. */
    @Override
    public void erase(UserId person, Instant now) {
        for (AskedQuestion question : table.of(person.privateChat())) {
            erase(question);
        }
        table.forgetName(person);
        asking.erase(person.privateChat());
    }

    @Override
    public void erase(UserId person, EventId event) {
        table.of(person.privateChat()).stream()
                .filter(question -> question.event().equals(event))
                .forEach(this::erase);
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.ofEvent("question", "chat", "event"),
                Trace.fading("question_draft", "chat", "at", AskHandler.DRAFTS));
    }

    /** A card that was being sent when its question was erased has arrived all the same. */
    private void arrived(String question, ChatId chat, DeliveryListener.End end) {
        long id = Long.parseLong(question);
        if (end == DeliveryListener.End.DELIVERED && table.find(id).isEmpty()) {
            cards.tellErased(new UserId(chat.value()), id);
        }
    }

    private void erase(AskedQuestion question) {
        table.delete(question.id());
        cards.tellErased(question);
        news.erased();
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(EventColumn.of("faq_entry"));
    }
}
