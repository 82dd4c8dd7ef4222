package samvaad.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.bot.Core;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.outbox.Confidential;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.text.Language;
import samvaad.text.Messages;

/** What mailings need at each tick: put a few more messages into the outbox, update the progress, announce the end. */
final class MailingTicks {

    /** Enough for one tick at full speed, even if Telegram holds up some chats. Few enough to stop quickly. */
    private static final int MOST_WAITING = 200;

    private static final Duration SHOWN_EVERY = Duration.ofMillis(2500);
    private static final int FORGOTTEN_A_TICK = 200;

    private final Mailings mailings;
    private final MailingScreens screens;
    private final Reaches reaches;
    private final PlannedMailings planned;
    private final Events events;
    private final Outbox outbox;
    private final Messages messages;
    private final Clock clock;

    MailingTicks(Core core, Mailings mailings, Reaches reaches, MailingScreens screens, PlannedMailings planned) {
        this.reaches = reaches;
        this.planned = planned;
        this.mailings = mailings;
        this.screens = screens;
        this.events = core.events();
        this.outbox = core.outbox();
        this.messages = core.messages();
        this.clock = core.clock();
    }

    public void tick() {
        Instant now = clock.instant();
        reaches.tick();
        planned.tick(now);
        for (Mailing mailing : mailings.open()) {
            mailings.choose(mailing);
            if (mailing.state() == Mailing.State.SENDING) {
                feed(mailing);
            } else {
                mailings.takeOut(mailing);
            }
            if (mailings.end(mailing)) {
                tellEnd(mailings.found(mailing.id()));
            } else {
                tellProgress(mailings.found(mailing.id()), now);
            }
        }
        for (Event event : events.all()) {
            if (now.isAfter(event.keptUntil())) {
                mailings.forget(event, FORGOTTEN_A_TICK);
            }
        }
    }

    /** Everybody with the same language, with a seat or without one, gets the same. */
    private record Reader(Language language, boolean seated) {}

    private void feed(Mailing mailing) {
        Optional<Event> event = events.find(mailing.event());
        if (event.isEmpty()) {
            mailings.stop(mailing);
            return;
        }
        int room = MOST_WAITING - outbox.waiting(Lane.MAILING, MOST_WAITING);
        if (room <= 0) {
            return;
        }
        Map<Reader, List<Outgoing>> parts = new HashMap<>();
        for (RecipientTable.Recipient recipient : mailings.waiting(mailing, room)) {
            mailings.queued(recipient);
            List<Outgoing> own = parts.computeIfAbsent(
                    new Reader(recipient.language(), recipient.seated()),
                    reader ->
                            MailingMessages.of(mailing, event.get(), messages.in(reader.language()), reader.seated()));
            send(mailing, recipient, own);
        }
    }

    /** The last part reports the result, because it is sent after the others. */
    private void send(Mailing mailing, RecipientTable.Recipient recipient, List<Outgoing> parts) {
        String tag = Mailings.tag(mailing, recipient.id());
        for (Iterator<Outgoing> part = parts.iterator(); part.hasNext(); ) {
            Outgoing message = part.next();
            if (part.hasNext()) {
                outbox.send(recipient.chat(), Lane.MAILING, tag + Mailings.PART, message);
            } else {
                outbox.send(recipient.chat(), Lane.MAILING, tag, message);
            }
        }
    }

    private void tellProgress(Mailing mailing, Instant now) {
        boolean waits = outbox.waits(mailing.author().privateChat(), MailingScreens.slot(mailing));
        if (!waits && mailings.table().show(mailing.id(), now.minus(SHOWN_EVERY), now)) {
            show(mailing, screens.progress(mailing, messages.in(mailing.speaks())));
        }
    }

    private void tellEnd(Mailing mailing) {
        show(mailing, screens.end(mailing, messages.in(mailing.speaks())));
        if (mailing.counts().sent() < mailing.counts().total()
                && !mailings.audience(mailing).isDiscreet()) {
            Outgoing.File list = UnreachedList.file(mailing, messages.in(mailing.speaks()));
            outbox.confidences()
                    .with(
                            Confidential.forStaff(),
                            () -> outbox.send(mailing.author().privateChat(), Lane.ANSWER, list));
        }
    }

    private void show(Mailing mailing, Outgoing.Show screen) {
        outbox.confidences()
                .with(
                        Confidential.forStaff(),
                        () -> outbox.replace(
                                mailing.author().privateChat(), Lane.ANSWER, MailingScreens.slot(mailing), screen));
    }
}
