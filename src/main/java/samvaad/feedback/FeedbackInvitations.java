package samvaad.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.bot.HandedOver;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.store.Writer;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * Asks people who were there for feedback. People who have not finished are asked once more two days later. Each tick
 * sends about as many as Telegram accepts in that time, so that none waits until the night.
 */
public final class FeedbackInvitations {

    private static final int MOST_A_TICK = 28;
    private static final Duration AGAIN = Duration.ofDays(2);
    private static final String TAG = "feedback:";
    private static final int EVENING = 21;
    private static final int MORNING = 8;

    private final GiverTable givers;
    private final AudienceTable audience;
    private final Events events;
    private final Outbox outbox;
    private final Messages messages;
    private final Clock clock;

    public FeedbackInvitations(Writer writer, Events events, Outbox outbox, Messages messages, Clock clock) {
        this.givers = new GiverTable(writer.sql());
        this.audience = new AudienceTable(writer.sql());
        this.events = events;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    /** Sends what is due now. */
    public void tick() {
        Instant now = clock.instant();
        for (Event event : events.all()) {
            if (event.feedbackOpen(now) && !isQuiet(event, now)) {
                first(event, now);
                again(event, now);
            }
        }
    }

    /** From 21:00 to 8:00. */
    static boolean isQuiet(Event event, Instant now) {
        int hour = now.atZone(event.zone()).getHour();
        return hour >= EVENING || hour < MORNING;
    }

    private void first(Event event, Instant now) {
        long last = audience.last(event.id());
        List<AudienceTable.Person> next = audience.after(event.id(), last, MOST_A_TICK);
        int asked = 0;
        for (AudienceTable.Person person : next) {
            asked += invite(event, person, now) ? 1 : 0;
        }
        long reached = next.size() == MOST_A_TICK ? next.get(MOST_A_TICK - 1).id() : audience.lastRegistration();
        if (reached > last) {
            audience.putLast(event.id(), reached, asked);
        }
    }

    /** Returns whether the person was not asked before. */
    private boolean invite(Event event, AudienceTable.Person person, Instant now) {
        boolean done = givers.giver(event.id(), person.chat()).done();
        boolean silent = done || person.muted();
        Optional<Instant> again = silent ? Optional.empty() : Optional.of(now.plus(AGAIN));
        boolean invited = audience.invite(event.id(), person.chat(), again);
        if (invited && !silent) {
            send(event, person.chat(), person.language(), "feedback.invite");
        }
        return invited;
    }

    /** A registration has gone to another chat after it was its turn to be asked, so the new chat is asked now. */
    void handedOver(Event event, HandedOver move) {
        if (!audience.hasSeat(event.id(), move.from())) {
            audience.uninvite(event.id(), move.from());
            int unused = outbox.takeBack(move.from(), tag(event));
        }
        long last = audience.last(event.id());
        if (move.registration() > last) {
            return;
        }
        int more = 0;
        for (AudienceTable.Person person : audience.after(event.id(), move.registration() - 1, 1)) {
            more += person.id() == move.registration() && invite(event, person, clock.instant()) ? 1 : 0;
        }
        audience.putLast(event.id(), last, more);
    }

    private static String tag(Event event) {
        return TAG + event.id();
    }

    private void again(Event event, Instant now) {
        for (AudienceTable.Invited invited : audience.dueAgain(event.id(), now, MOST_A_TICK)) {
            audience.neverAgain(event.id(), invited.chat());
            if (!invited.done() && !invited.muted()) {
                send(
                        event,
                        invited.chat(),
                        invited.language(),
                        invited.begun() ? "feedback.unfinished" : "feedback.again");
            }
        }
    }

    private void send(Event event, ChatId chat, Language language, String key) {
        Texts texts = messages.in(language);
        Keyboard keyboard = Keyboard.rows()
                .row(Button.main(texts.label("button.feedback"), CallbackData.of("feedback", event.id())))
                .build();
        outbox.send(
                chat,
                Lane.NUDGE,
                tag(event),
                Outgoing.show(texts.text(key, "event", event.title().in(language)), keyboard));
    }
}
