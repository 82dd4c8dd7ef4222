package samvaad.retention;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Function;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.EventStatus;
import samvaad.event.Events;
import samvaad.event.file.EventVersions;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.text.Html;
import samvaad.text.Moments;
import samvaad.text.Texts;

/** Tells the owners that an event's personal data is about to be erased. */
final class ErasureNotices {

    private final Outbox outbox;
    private final Function<UserId, Texts> words;
    private final Events events;
    private final EventVersions versions;
    private final Set<UserId> owners;

    ErasureNotices(
            Outbox outbox, Function<UserId, Texts> words, Events events, EventVersions versions, Set<UserId> owners) {
        this.outbox = outbox;
        this.words = words;
        this.events = events;
        this.versions = versions;
        this.owners = Set.copyOf(owners);
    }

    /** Whether there is anybody to tell. */
    boolean hasReaders() {
        return !owners.isEmpty();
    }

    /**
     * Tells all owners.
     *
     * @param due when erasing is due by the event file; buttons carry it
     * @param on when it will be done
     */
    void soon(EventId event, long count, Instant due, Instant on) {
        for (UserId owner : owners) {
            Texts texts = words.apply(owner);
            Html notice = texts.text(
                    isPostponed(event) ? "erasing.soonPostponed" : "erasing.soon",
                    "event",
                    title(event, texts),
                    "date",
                    date(event, on, texts),
                    "people",
                    count);
            CallbackData data = CallbackData.of("putoff", event, due.getEpochSecond());
            Keyboard keyboard = Keyboard.rows()
                    .row(Button.main(
                            texts.label(isPostponed(event) ? "button.putOffPostponed" : "button.putOff"), data))
                    .build();
            outbox.send(owner.privateChat(), Lane.NUDGE, Outgoing.show(notice, keyboard));
        }
    }

    /** Says that erasing is postponed, and until when. */
    Html putOff(EventId event, Instant until, Texts texts) {
        String key = isPostponed(event) ? "erasing.putOffPostponed" : "erasing.putOff";
        return texts.text(key, "event", title(event, texts), "date", date(event, until, texts));
    }

    /** Whether the event still has no new date. */
    boolean isPostponed(EventId event) {
        return events.find(event)
                .filter(known -> known.status() == EventStatus.POSTPONED)
                .isPresent();
    }

    /** The event's title. Its file may be gone. */
    private String title(EventId event, Texts texts) {
        return versions.known(event)
                .map(known -> known.title().in(texts.language()))
                .orElse(event.value());
    }

    private String date(EventId event, Instant moment, Texts texts) {
        ZoneId zone = versions.known(event)
                .or(() -> events.all().stream().findFirst())
                .map(Event::zone)
                .orElse(ZoneOffset.UTC);
        return Moments.date(moment.atZone(zone).toLocalDate(), texts) + ", "
                + Moments.time(moment.atZone(zone).toLocalTime(), texts);
    }
}
