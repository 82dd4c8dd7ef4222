package samvaad.question;

import samvaad.bot.Role;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.outbox.Confidential;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.outbox.Slot;
import samvaad.staff.Staff;
import samvaad.staff.StaffMenu;
import samvaad.text.Html;
import samvaad.text.Moments;
import samvaad.text.Texts;

/**
 * A question as the organisers see it: one message in each of their chats, which is updated as the question changes.
 */
final class QuestionCards {

    /** How the names of the cards' slots begin. */
    static final String SLOT = "question";

    private final Staff staff;
    private final StaffMenu menus;
    private final FaqEntryTable faq;
    private final Events events;
    private final Outbox outbox;

    QuestionCards(Staff staff, StaffMenu menus, FaqEntryTable faq, Events events, Outbox outbox) {
        this.staff = staff;
        this.menus = menus;
        this.faq = faq;
        this.events = events;
        this.outbox = outbox;
    }

    static Slot slot(AskedQuestion question) {
        return slot(question.id());
    }

    private static Slot slot(long question) {
        return new Slot(SLOT + ":" + question);
    }

    /** Shows a new question to all organisers of its event. */
    void tell(AskedQuestion question) {
        for (UserId person : staff.whoMay(Role.ORGANISER, question.event())) {
            show(question, person);
        }
    }

    /** Updates the card for everybody who has it on a screen, except for one person who sees the change elsewhere. */
    void changed(AskedQuestion question, UserId but) {
        for (UserId person : staff.whoMay(Role.ORGANISER, question.event())) {
            if (!but.equals(person) && isShown(question, person.privateChat())) {
                show(question, person);
            }
        }
    }

    /** The people whose data is on the card: who asked, and who answered. */
    static Confidential holds(AskedQuestion question) {
        return question.reply()
                .map(reply -> Confidential.forStaff(question.chat(), reply.by().privateChat()))
                .orElse(Confidential.forStaff(question.chat()));
    }

    private void show(AskedQuestion question, UserId person) {
        show(person, question.id(), holds(question), card(question, menus.wordsFor(person)));
    }

    private boolean isShown(AskedQuestion question, ChatId chat) {
        return outbox.messageIn(chat, slot(question)).isPresent() || outbox.waits(chat, slot(question));
    }

    /** The person has erased the question, so it is removed from the organisers' chats. */
    void tellErased(AskedQuestion question) {
        for (UserId person : staff.whoMay(Role.ORGANISER)) {
            if (outbox.messageIn(person.privateChat(), slot(question)).isPresent()) {
                tellErased(person, question.id());
            }
        }
    }

    /** The same for one chat, if the card got there after the question was erased. */
    void tellErased(UserId person, long question) {
        show(
                person,
                question,
                Confidential.forStaff(),
                Outgoing.show(menus.wordsFor(person).text("questions.erased")));
    }

    private void show(UserId person, long question, Confidential holds, Outgoing.Show screen) {
        outbox.confidences()
                .with(holds, () -> outbox.replace(person.privateChat(), Lane.NUDGE, slot(question), screen));
    }

    Outgoing.Show card(AskedQuestion question, Texts texts) {
        Html text = texts.text("questions.from", "name", question.name(), "event", title(question, texts))
                .paragraph(Html.escape(question.words()));
        Keyboard.Rows rows = Keyboard.rows();
        if (question.reply().isEmpty()) {
            rows.row(Button.main(texts.label("button.reply"), CallbackData.of("reply", question.id())));
            return Outgoing.show(text, rows.build());
        }
        AskedQuestion.Reply reply = question.reply().get();
        boolean isPublic = faq.has(question);
        Button publish = isPublic
                ? Button.danger(texts.label("button.notFaq"), CallbackData.of("notfaq", question.id()))
                : Button.press(texts.label("button.makeFaq"), CallbackData.of("makefaq", question.id()));
        return Outgoing.show(
                text.paragraph(texts.text(
                                "questions.answered", "name", name(reply, texts), "when", when(question, reply, texts)))
                        .line(Html.escape(reply.words()))
                        .paragraph(isPublic ? texts.text("questions.public") : Html.EMPTY),
                rows.row(publish).build());
    }

    private static String name(AskedQuestion.Reply reply, Texts texts) {
        return reply.byName().isEmpty() ? texts.label("questions.somebody") : reply.byName();
    }

    private String when(AskedQuestion question, AskedQuestion.Reply reply, Texts texts) {
        return events.find(question.event())
                .map(event -> Moments.dayAndTime(reply.at().atZone(event.zone()), texts))
                .orElse("");
    }

    private String title(AskedQuestion question, Texts texts) {
        return events.find(question.event())
                .map(Event::title)
                .map(title -> title.in(texts.language()))
                .orElse(question.event().value());
    }
}
