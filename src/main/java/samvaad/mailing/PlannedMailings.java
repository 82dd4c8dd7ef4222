package samvaad.mailing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Core;
import samvaad.bot.Role;
import samvaad.chat.Button;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.mailing.Mailing.Plan;
import samvaad.mailing.Plans.Held;
import samvaad.mailing.RecipientTable.Reach;
import samvaad.outbox.Confidential;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.staff.Staff;
import samvaad.staff.StaffMenu;
import samvaad.store.BelievedClock;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * Starts mailings when their moment comes. If their event has changed meanwhile, or the bot was off for long, they
 * become drafts again and an organiser decides.
 */
final class PlannedMailings {

    private final Mailings mailings;
    private final Reaches reaches;
    private final Staff staff;
    private final StaffMenu menus;
    private final Events events;
    private final Outbox outbox;
    private final Messages messages;
    private final Clock clock;

    PlannedMailings(Core core, Mailings mailings, Reaches reaches, Staff staff, StaffMenu menus) {
        this.reaches = reaches;
        this.mailings = mailings;
        this.staff = staff;
        this.menus = menus;
        this.events = core.events();
        this.outbox = core.outbox();
        this.messages = core.messages();
        this.clock = core.clock();
    }

    void tick(Instant now) {
        for (Mailing mailing : mailings.planned()) {
            // Without its file nobody knows whether the event takes place. It waits until the file is there again.
            events.find(mailing.event()).ifPresent(event -> look(mailing, event, now));
        }
    }

    private void look(Mailing mailing, Event event, Instant now) {
        Plan plan = mailing.plan().orElseThrow();
        Optional<Held> changed = Plans.changed(plan, event);
        if (changed.isPresent()) {
            hold(mailing, event, changed.get(), now);
        } else if (!isOrganiser(mailing.author(), mailing)) {
            hold(mailing, event, Held.AUTHOR, now);
        } else if (!plan.at().isAfter(now) && BelievedClock.isSure(clock)) {
            if (Plans.isTooLate(plan, event, now)) {
                hold(mailing, event, Held.LATE, now);
            } else {
                // If it is still being counted how many it reaches, it goes at one of the next ticks.
                reaches.of(mailing).ifPresent(reach -> send(mailing, event, reach, now));
            }
        }
    }

    private void send(Mailing mailing, Event event, Reach reach, Instant now) {
        if (!mailings.send(mailing, reach, mailing.author(), mailing.speaks(), now)) {
            hold(mailing, event, Held.NOBODY, now);
        }
    }

    private void hold(Mailing mailing, Event event, Held reason, Instant now) {
        if (!mailings.takeBack(mailing, mailing.author(), mailing.speaks(), now)) {
            return;
        }
        for (UserId person : told(mailing)) {
            Texts texts = person.equals(mailing.author()) ? messages.in(mailing.speaks()) : menus.wordsFor(person);
            Outgoing.Show news = news(mailing, event, reason, texts);
            outbox.confidences()
                    .with(Confidential.forStaff(), () -> outbox.send(person.privateChat(), Lane.ANSWER, news));
        }
    }

    /** Whoever planned it. If they are no organiser any more, all who are. */
    private List<UserId> told(Mailing mailing) {
        return isOrganiser(mailing.author(), mailing)
                ? List.of(mailing.author())
                : staff.whoMay(Role.ORGANISER, mailing.event());
    }

    private boolean isOrganiser(UserId person, Mailing mailing) {
        return staff.may(person, Role.ORGANISER, mailing.event());
    }

    private static Outgoing.Show news(Mailing mailing, Event event, Held reason, Texts texts) {
        Instant at = mailing.plan().orElseThrow().at();
        return Outgoing.show(
                texts.text(
                                "when.held." + reason,
                                "event",
                                event.title().in(texts.language()),
                                "moment",
                                PlanScreens.moment(at, event, texts))
                        .paragraph(MailingScreens.written(mailing, texts))
                        .paragraph(texts.text("when.held")),
                Keyboard.rows()
                        .row(Button.main(texts.label("button.preview"), MailingScreens.data(mailing, "preview")))
                        .row(Button.press(texts.label("button.edit"), MailingScreens.data(mailing, "open")))
                        .row(Button.press(texts.label("button.discard"), MailingScreens.data(mailing, "discard")))
                        .build());
    }
}
