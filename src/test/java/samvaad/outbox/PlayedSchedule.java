package samvaad.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.text.Html;

/** The real schedule, pace and budget, to be played in virtual time. */
public final class PlayedSchedule {

    private static final Outgoing TEXT = Outgoing.show(new Html("text"));

    private final Schedule schedule;
    private final Forecast forecast = new Forecast();
    private final Map<Long, Letter> letters = new HashMap<>();

    public PlayedSchedule(double perSecond, long now) {
        schedule = new Schedule(perSecond, forecast, now);
    }

    /** A message is to go. */
    public void add(long id, long chat, Lane lane, Stage stage, long now) {
        Letter letter = new Letter(
                id,
                new ChatId(chat),
                lane,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                stage,
                Optional.of(TEXT));
        letters.put(id, letter);
        for (Letter pointless : schedule.add(letter, now)) {
            letters.remove(pointless.id());
            schedule.cancelled();
        }
    }

    /** The message that goes now, if one does. */
    public OptionalLong next(long now) {
        return schedule.next(now).map(letter -> OptionalLong.of(letter.id())).orElse(OptionalLong.empty());
    }

    public long idleNanos(long now) {
        return schedule.idleNanos(now);
    }

    public int size() {
        return schedule.size();
    }

    /** Telegram has taken it, and its row is gone. */
    public void taken(long id, long now) {
        Letter letter = Optional.ofNullable(letters.remove(id)).orElseThrow();
        schedule.offTheWire(letter);
        schedule.reached(letter, now);
        schedule.settled(letter, now);
    }

    /** Telegram wants a pause. */
    public void refused(long id, Duration pause, long now) {
        Letter letter = Optional.ofNullable(letters.get(id)).orElseThrow();
        schedule.offTheWire(letter);
        schedule.slowedDown(letter, pause, now);
        if (!schedule.again(letter, now)) {
            letters.remove(id);
            schedule.cancelled();
        }
    }

    /** How long somebody who begins, or goes on, would be told to wait. */
    public Duration foretold(Stage stage, long now) {
        schedule.foretell(now);
        return forecast.forAnswer(new ChatId(-1), stage).time();
    }
}
