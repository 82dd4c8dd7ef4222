package samvaad.question;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Role;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.outbox.Slot;
import samvaad.staff.Staff;
import samvaad.staff.StaffMenu;
import samvaad.store.Writer;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Texts;

/**
 * Brings questions to the organisers. A few arrive as one message each. Many at once share a screen with a count and
 * the newest question, updated now and then, so that nobody can flood an organiser.
 */
final class QuestionNews {

    static final Slot SLOT = new Slot("questions");

    /** This many within the time get a message each. */
    private static final int FEW = 5;

    private static final Duration TOGETHER = Duration.ofMinutes(10);

    /** If this many are waiting, nobody looks at each as it comes. */
    private static final int MANY_WAIT = 25;

    private static final Duration BETWEEN = Duration.ofMinutes(5);

    /** After this time the screen is far up in the chat, so the next one is a new message. */
    private static final Duration PAST = Duration.ofHours(6);

    private static final int EXCERPT = 300;

    private final QuestionTable questions;
    private final QuestionNewsTable table;
    private final QuestionCards cards;
    private final Staff staff;
    private final StaffMenu menus;
    private final Outbox outbox;

    QuestionNews(Writer writer, QuestionCards cards, Staff staff, StaffMenu menus, Outbox outbox) {
        this.questions = new QuestionTable(writer.sql());
        this.table = new QuestionNewsTable(writer.sql());
        this.cards = cards;
        this.staff = staff;
        this.menus = menus;
        this.outbox = outbox;
    }

    /** A new question has come. */
    void tell(AskedQuestion question, Instant now) {
        boolean few = questions.openSince(now.minus(TOGETHER), FEW + 1) <= FEW && questions.countOpen() <= MANY_WAIT;
        if (few) {
            cards.tell(question);
        } else {
            questions.bundle(question.id());
            tick(now);
        }
    }

    /** Updates the screen if there is news and it is time. */
    void tick(Instant now) {
        long last = questions.lastBundled();
        Optional<QuestionNewsTable.Told> told = table.told();
        boolean changed = last > told.map(QuestionNewsTable.Told::upto).orElse(0L);
        boolean due = told.filter(before -> now.isBefore(before.at().plus(BETWEEN)) && !now.isBefore(before.at()))
                .isEmpty();
        if (changed && due) {
            boolean past =
                    told.filter(before -> now.isBefore(before.at().plus(PAST))).isEmpty();
            show(told.map(QuestionNewsTable.Told::upto).orElse(0L), past);
            table.tell(last, now);
        }
    }

    /** Somebody has erased their question. If it was the newest one, it is removed from the screen. */
    void erased() {
        List<EventId> all = questions.eventsWithOpen();
        for (UserId person : staff.whoMay(Role.ORGANISER)) {
            ChatId chat = person.privateChat();
            if (outbox.messageIn(chat, SLOT).isPresent() || outbox.waits(chat, SLOT)) {
                Texts texts = menus.wordsFor(person);
                List<EventId> own = own(person, all);
                Outgoing.Show screen = questions
                        .newestBundled(own, 0)
                        .map(question -> screen(question, own, texts))
                        .orElseGet(() -> Outgoing.show(texts.text("questions.none")));
                outbox.replace(chat, Lane.NUDGE, SLOT, screen);
            }
        }
    }

    /** The list that the button opens replaces the screen, so the next one is a new message. */
    void looked(ChatId chat) {
        outbox.leave(chat, SLOT);
    }

    /** Shows each organiser the questions about their events, if there are new ones among them. */
    private void show(long seen, boolean anew) {
        List<EventId> all = questions.eventsWithOpen();
        for (UserId person : staff.whoMay(Role.ORGANISER)) {
            List<EventId> own = own(person, all);
            questions.newestBundled(own, seen).ifPresent(newest -> {
                if (anew) {
                    looked(person.privateChat());
                }
                Outgoing.Show screen = screen(newest, own, menus.wordsFor(person));
                outbox.replace(person.privateChat(), Lane.NUDGE, SLOT, screen);
            });
        }
    }

    private List<EventId> own(UserId person, List<EventId> events) {
        return events.stream()
                .filter(event -> staff.may(person, Role.ORGANISER, event))
                .toList();
    }

    private Outgoing.Show screen(AskedQuestion newest, List<EventId> events, Texts texts) {
        Html text = texts.text("questions.many", "count", questions.countBundled(events))
                .paragraph(texts.text("questions.newest", "name", newest.name()))
                .line(Html.escape(Graphemes.shorten(newest.words(), EXCERPT)));
        Button show = Button.main(texts.label("button.questions"), CallbackData.of("questions"));
        return Outgoing.show(text, Keyboard.rows().row(show).build());
    }
}
