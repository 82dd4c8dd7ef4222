package samvaad.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import samvaad.bot.Core;
import samvaad.bot.Turn;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.event.EventId;
import samvaad.mailing.RecipientTable.Reach;
import samvaad.outbox.Confidential;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.store.Database;
import samvaad.store.Sql;
import samvaad.text.Language;

/**
 * How many people a mailing would reach. With few registrations that is counted at once. With many it takes longer than
 * the conversation thread may stand, so it is counted on another thread, and a screen that wants to know it is shown
 * once more when it is known.
 */
final class Reaches {

    /** So many registrations are counted in a few milliseconds. */
    private static final int FEW = 1_000;

    /** A number this old is still shown. Who gets it is decided when it goes anyway. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Mailings mailings;
    private final RecipientTable recipients;
    private final Database database;
    private final Outbox outbox;
    private final Clock clock;

    private final Map<Asked, Mailing> open = new ConcurrentHashMap<>();
    private final Map<Asked, Counted> counted = new ConcurrentHashMap<>();
    private final Map<ChatId, Later> later = new HashMap<>();

    /** What decides who gets a mailing. */
    private record Asked(
            EventId event,
            String audience,
            Optional<Language> language,
            Optional<Mailing.AnswerFilter> answer,
            boolean alsoToMuted) {
        static Asked of(Mailing mailing) {
            return new Asked(
                    mailing.event(),
                    mailing.audience(),
                    mailing.onlyLanguage(),
                    mailing.answer(),
                    mailing.notice().isPresent());
        }
    }

    private record Counted(Reach reach, Instant at) {}

    /** A screen that lacks the number. */
    private record Later(Mailing mailing, Supplier<Outgoing.Show> screen) {}

    Reaches(Core core, Mailings mailings) {
        this.mailings = mailings;
        this.recipients = new RecipientTable(core.writer().sql());
        this.database = core.database();
        this.outbox = core.outbox();
        this.clock = core.clock();
    }

    /** Empty if it is still to be counted. That has been asked for then. */
    Optional<Reach> of(Mailing mailing) {
        if (recipients.registered(mailing.event()) <= FEW) {
            return Optional.of(recipients.reach(mailing, mailings.audience(mailing)));
        }
        Asked asked = Asked.of(mailing);
        Instant oldest = clock.instant().minus(FRESH);
        counted.values().removeIf(one -> one.at().isBefore(oldest));
        Optional<Reach> known = Optional.ofNullable(counted.get(asked)).map(Counted::reach);
        if (known.isEmpty()) {
            open.put(asked, mailing);
        }
        return known;
    }

    /** Shows a screen of a mailing, and shows it again when the number is known, unless the person goes on before. */
    void show(Turn turn, Mailing mailing, Supplier<Outgoing.Show> screen) {
        turn.show(MailingHandler.SLOT, screen.get());
        follow(turn, mailing, screen);
    }

    /** The same in a new message. */
    void showBelow(Turn turn, Mailing mailing, Supplier<Outgoing.Show> screen) {
        turn.showBelow(MailingHandler.SLOT, screen.get());
        follow(turn, mailing, screen);
    }

    private void follow(Turn turn, Mailing mailing, Supplier<Outgoing.Show> screen) {
        leaves(turn.chat());
        if (of(mailing).isEmpty()) {
            later.put(turn.chat(), new Later(mailing, screen));
        }
    }

    /** The person does something else: no screen is to come after that. */
    void leaves(ChatId chat) {
        later.remove(chat);
    }

    /** Counts what was asked for. Call it on a thread that can take its time. */
    void count() {
        for (Map.Entry<Asked, Mailing> one : List.copyOf(open.entrySet())) {
            try (Sql sql = database.reader()) {
                Mailing mailing = one.getValue();
                Reach reach = new RecipientTable(sql).reach(mailing, mailings.audience(mailing));
                counted.put(one.getKey(), new Counted(reach, clock.instant()));
            } finally {
                open.remove(one.getKey());
            }
        }
    }

    /** Shows the screens whose number is known now. */
    void tick() {
        for (Map.Entry<ChatId, Later> one : List.copyOf(later.entrySet())) {
            ChatId chat = one.getKey();
            Later screen = one.getValue();
            if (!outbox.waits(chat, MailingHandler.SLOT) && of(screen.mailing()).isPresent()) {
                leaves(chat);
                outbox.confidences()
                        .with(
                                Confidential.forStaff(),
                                () -> outbox.replace(
                                        chat,
                                        Lane.ANSWER,
                                        MailingHandler.SLOT,
                                        screen.screen().get()));
            }
        }
    }
}
