package samvaad.seating;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import samvaad.bot.HandedOver;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.event.Session;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.registration.Registered;
import samvaad.seating.SessionReminderTable.Due;
import samvaad.text.Html;
import samvaad.text.Texts;

/**
 * Reminds people shortly before a session that they chose, with its room. At each tick, this is worked out from the
 * event, the clock and the table: the session begins soon, the choice is older than the moment of reminding, and the
 * row says that nobody was reminded of this start. A session that has begun reminds nobody.
 */
final class SessionReminders {

    static final Duration BEFORE = Duration.ofMinutes(15);

    private static final String TAG = "session:";
    private static final int A_TICK = 100;
    private static final int MOST_WAITING = 400;

    /** How long to look for reminders that are still waiting after their session has begun. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private final SessionReminderTable table;
    private final Events events;
    private final Outbox outbox;
    private final People people;
    private final Clock clock;

    SessionReminders(SessionReminderTable table, Events events, Outbox outbox, People people, Clock clock) {
        this.table = table;
        this.events = events;
        this.outbox = outbox;
        this.people = people;
        this.clock = clock;
    }

    void tick() {
        Instant now = clock.instant();
        for (Event event : events.all()) {
            if (event.takesPlace() && now.isAfter(event.begins().minus(BEFORE)) && !event.over(now)) {
                tick(event, now);
            }
        }
    }

    private void tick(Event event, Instant now) {
        for (SessionGroup group : SessionGroup.of(event)) {
            for (Session session : group.sessions()) {
                event.startOf(session).ifPresent(start -> {
                    if (now.isBefore(start) && !now.isBefore(start.minus(BEFORE))) {
                        remind(event, session, start, now);
                    } else if (!now.isBefore(start) && now.isBefore(start.plus(LATE))) {
                        outbox.cancel(Lane.NUDGE, TAG + event.id() + ":" + session.id() + ":");
                    }
                });
            }
        }
    }

    private void remind(Event event, Session session, Instant start, Instant now) {
        if (outbox.waiting(Lane.NUDGE, MOST_WAITING) >= MOST_WAITING) {
            return;
        }
        for (Due due : table.due(event.id(), session, start, start.minus(BEFORE), A_TICK)) {
            table.done(due.registration(), session, start);
            if (due.wanted() && !outbox.isClosed(due.chat())) {
                send(event, session, due, now);
            }
        }
    }

    private void send(Event event, Session session, Due due, Instant now) {
        Texts texts = people.wordsFor(new UserId(due.chat().value()), due.language());
        long minutes = Math.max(
                1,
                Duration.between(now, event.startOf(session).orElse(now))
                        .plusSeconds(30)
                        .toMinutes());
        Html text = texts.text("seating.reminder", "session", session.title().in(texts.language()), "minutes", minutes)
                .line(Html.escape(SessionWords.hours(session, texts)))
                .line(
                        session.room().isEmpty()
                                ? Html.EMPTY
                                : texts.text("seating.room", "room", SessionWords.room(session, texts)))
                .line(texts.text("seating.for", "name", due.name()));
        Keyboard keyboard = Keyboard.rows()
                .row(Button.press(
                        texts.label("button.myagenda"), CallbackData.of(SeatingHandler.AGENDA_OF, due.registration())))
                .build();
        outbox.send(due.chat(), Lane.NUDGE, tag(event, session, due.registration()), Outgoing.show(text, keyboard));
    }

    /** The registration has left the session: a reminder that has not gone out is taken back. */
    void cancel(Registered person, Session left) {
        outbox.cancel(
                Lane.NUDGE, tag(person.event(), left, person.registration().id()));
    }

    /** The registration has gone to another chat: a reminder that has not gone out goes there instead. */
    void handedOver(Event event, HandedOver move) {
        for (SessionGroup group : SessionGroup.of(event)) {
            for (Session session : group.sessions()) {
                if (outbox.takeBack(move.from(), tag(event, session, move.registration())) > 0) {
                    table.done(move.registration(), session, Instant.EPOCH);
                }
            }
        }
    }

    private static String tag(Event event, Session session, long registration) {
        return TAG + event.id() + ":" + session.id() + ":" + registration + ".";
    }
}
