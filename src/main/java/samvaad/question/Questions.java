package samvaad.question;

import samvaad.staff.Staff;
import samvaad.staff.StaffMenu;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import samvaad.bot.Modes;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.info.EventChoice;
import samvaad.outbox.DeliveryListener;
import samvaad.outbox.Outbox;
import samvaad.person.Erasure;
import samvaad.person.OwnData;
import samvaad.person.People;
import samvaad.store.Writer;
import samvaad.text.Html;

/** Questions to the organisers and their answers, from asking to being forgotten. */
public final class Questions implements OwnData.Part, Erasure.Part {

    private final QuestionTable table;
    private final QuestionCards cards;
    private final QuestionNews news;
    private final AskHandler asking;
    private final QuestionsHandler answering;
    private final Clock clock;

    /** @param faq what was made public of them */
    public Questions(
            Writer writer,
            EventChoice choice,
            Modes modes,
            Staff staff,
            StaffMenu menus,
            FaqEntryTable faq,
            Outbox outbox,
            People people,
            Clock clock) {
        this.clock = clock;
        table = new QuestionTable(writer.sql());
        cards = new QuestionCards(staff, menus, faq, choice.events(), outbox);
        news = new QuestionNews(writer, cards, staff, menus, outbox);
        asking = new AskHandler(choice, modes, writer, news);
        answering = new QuestionsHandler(modes, writer, cards, news, faq, outbox, people);
        outbox.listen(QuestionCards.SLOT, this::arrived);
    }

    public void routes(Router router) {
        asking.routes(router);
        answering.routes(router);
    }

    /** A button that sends the organisers what was typed: for texts that nothing else answers. */
    public Button button(Turn turn, String words) {
        return asking.button(turn, words);
    }

    public void tick() {
        asking.tick(clock.instant());
        news.tick(clock.instant());
    }

    @Override
    public Html words(Turn turn) {
        Html lines = Html.EMPTY;
        for (AskedQuestion question : table.of(turn.chat())) {
            lines = lines.line(turn.say("mydata.question", "question", question.words()));
        }
        return lines;
    }

    @Override
    public void json(Turn turn, ObjectNode all) {
        ArrayNode list = all.putArray("questions");
        for (AskedQuestion question : table.of(turn.chat())) {
            ObjectNode node = list.addObject().put("event", question.event()).put("question", question.words());
            question.reply().ifPresent(reply -> node.put("answer", reply.words()));
        }
    }

    /** What was made public stays: it is the organisers' own by then, and says nothing of who asked. */
    @Override
    public void erase(UserId person, Instant now) {
        for (AskedQuestion question : table.of(person.privateChat())) {
            erase(question);
        }
        table.forgetName(person);
    }

    @Override
    public void erase(UserId person, EventId event) {
        table.of(person.privateChat()).stream()
                .filter(question -> question.event().equals(event.value()))
                .forEach(this::erase);
    }

    /** A card that was on the wire when its question was erased arrived all the same. */
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
}
