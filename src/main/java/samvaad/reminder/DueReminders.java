package samvaad.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import samvaad.bot.Core;
import samvaad.bot.HandedOver;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.event.QuietHours;
import samvaad.event.Reminder;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;
import samvaad.reminder.ReminderTable.Outcome;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * Sends the reminders that are due. At each tick, this is worked out from the event, the clock and the tables: the
 * moment has passed, the event has not started, the registration was made before the moment, and the log has no row for
 * it. If several are due, only the newest is sent. A finished reminder costs nothing, however many people are
 * registered.
 */
final class DueReminders {

    /** Keeps a tick short, so that messages still waiting can be postponed to the morning. */
    private static final int A_TICK = 100;

    private static final int MOST_WAITING = 400;
    private static final String TAG = "reminder:";

    private final Events events;
    private final Registrations registrations;
    private final People people;
    private final Muting muting;
    private final AttendancePlans plans;
    private final Outbox outbox;
    private final Messages messages;
    private final Clock clock;
    private final ReminderTable table;
    private final Predicate<EventId> untold;

    /** @param untold whether people still have to be told when or where an event is; until then nobody is reminded */
    DueReminders(
            Core core,
            Registrations registrations,
            People people,
            Muting muting,
            AttendancePlans plans,
            Predicate<EventId> untold) {
        this.table = new ReminderTable(core.writer().sql());
        this.untold = untold;
        this.events = core.events();
        this.registrations = registrations;
        this.people = people;
        this.muting = muting;
        this.plans = plans;
        this.outbox = core.outbox();
        this.messages = core.messages();
        this.clock = core.clock();
    }

    public void tick() {
        Instant now = clock.instant();
        for (Event event : events.all()) {
            if (!event.takesPlace() || !now.isBefore(event.latestStart())) {
                outbox.cancel(Lane.NUDGE, TAG + event.id() + ":");
            } else if (!event.reminders().isEmpty() && QuietHours.mayDisturb(now, event.zone(), event.latestStart())) {
                workOff(event, now);
            }
        }
    }

    private void workOff(Event event, Instant now) {
        List<Reminder> due = event.reminders().stream()
                .filter(reminder -> !now.isBefore(event.due(reminder)))
                .sorted(Comparator.comparing(event::due))
                .toList();
        boolean open = due.stream().anyMatch(reminder -> !table.isDone(event, reminder));
        if (!open || untold.test(event.id())) {
            return;
        }
        for (int i = 0; i < due.size(); i++) {
            if (!table.isDone(event, due.get(i))) {
                workOff(event, due.get(i), i + 1 == due.size(), now);
            }
        }
    }

    private void workOff(Event event, Reminder reminder, boolean newest, Instant now) {
        if (newest && outbox.waiting(Lane.NUDGE, MOST_WAITING) >= MOST_WAITING) {
            return;
        }
        long reached = table.reached(event, reminder);
        List<Registration> next = registrations.confirmed(event.id(), reached, event.due(reminder), A_TICK);
        for (Registration registration : next) {
            if (newest) {
                remind(registration, event, reminder, now);
            } else {
                table.log(registration.id(), reminder, event, Outcome.SKIPPED, now);
            }
            reached = registration.id();
        }
        table.reach(event, reminder, reached, next.size() < A_TICK);
    }

    /**
     * A registration has gone to another chat. A reminder that still waits for the old one is taken back, and each of
     * the two is reminded of its own. What was sent stays sent.
     */
    void handedOver(Event event, HandedOver move) {
        Instant now = clock.instant();
        if (outbox.takeBack(move.from(), tag(event)) == 0) {
            return;
        }
        List<Registration> left = registrations.confirmed(move.from(), event.id(), now);
        if (!left.isEmpty()) {
            send(move.from(), event, left, now);
        }
        List<Registration> moved = registrations.confirmed(move.to(), event.id(), now).stream()
                .filter(one -> one.id() == move.registration())
                .toList();
        if (!moved.isEmpty() && !muting.isMuted(new UserId(move.to().value()))) {
            send(move.to(), event, moved, now);
        }
    }

    private static String tag(Event event) {
        return TAG + event.id() + ":" + event.starts().date();
    }

    /** Reminds the chat about everybody it has registered, unless that was done already. */
    private void remind(Registration registration, Event event, Reminder reminder, Instant now) {
        ChatId chat = registration.chat();
        UserId person = new UserId(chat.value());
        Outcome outcome =
                outbox.isClosed(chat) ? Outcome.CLOSED : muting.isMuted(person) ? Outcome.MUTED : Outcome.SENT;
        List<Registration> group = registrations.confirmed(chat, event.id(), event.due(reminder)).stream()
                .filter(one -> table.log(one.id(), reminder, event, outcome, now))
                .toList();
        if (outcome == Outcome.SENT && !group.isEmpty()) {
            send(chat, event, group, now);
        }
    }

    private void send(ChatId chat, Event event, List<Registration> group, Instant now) {
        Texts texts = messages.in(
                people.saved(new UserId(chat.value())).orElse(group.get(0).language()));
        ReminderMessage reminder = new ReminderMessage(event, texts, plans);
        String tag = tag(event);
        for (Outgoing part : LongScreen.parts(reminder.screen(group, now))) {
            outbox.send(chat, Lane.NUDGE, tag, part);
        }
        reminder.pin().ifPresent(pin -> outbox.send(chat, Lane.NUDGE, tag, pin));
    }
}
