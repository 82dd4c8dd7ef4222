package samvaad.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import samvaad.chat.ChatId;

/**
 * Which letter may go next, and when: each chat in order and one message at a time, all of them within the budget
 * Telegram allows. It has no clock and no thread, so that tests can run it in virtual time. Used by one thread only;
 * times are of {@code System.nanoTime}.
 */
final class Schedule {

    private static final long LONGEST_REST = Duration.ofSeconds(1).toNanos();

    private final Map<ChatId, ChatLine> lines = new HashMap<>();
    private final Wakes wakes = new Wakes();
    private final ArrayDeque<ChatLine> candidates = new ArrayDeque<>();
    private final Ready ready = new Ready();
    private final BotHold hold = new BotHold();
    private final Pace pace;
    private final Budget budget;
    private final Outlook outlook;
    private int size;

    /**
     * An empty schedule.
     *
     * @param perSecond calls per second that Telegram allows the bot
     */
    Schedule(double perSecond, Forecast forecast, long now) {
        pace = new Pace(perSecond, now);
        budget = new Budget(pace, ready, hold, now);
        outlook = new Outlook(forecast, pace, ready, hold);
    }

    /** Another process may have ended a moment ago and used up the burst. */
    void beginCautiously(long now) {
        pace.beginCautiously(now);
    }

    /** How many letters are waiting or on the wire. */
    int size() {
        return size;
    }

    /** Whether another letter is waiting for the chat. */
    boolean waits(ChatId chat) {
        ChatLine line = lines.get(chat);
        return line != null && line.next().isPresent();
    }

    /** Adds a letter, and returns those it has made pointless, which must be settled. */
    List<Letter> add(Letter letter, long now) {
        return add(letter, Set.of(), now);
    }

    /**
     * The same for a letter that replaces others of its chat that have not gone out. It keeps their place in the queue.
     */
    List<Letter> add(Letter letter, Set<Long> replaced, long now) {
        ChatLine line = line(letter.chat(), now);
        List<Letter> pointless = new ArrayList<>();
        long since = now;
        if (!replaced.isEmpty()) {
            for (ChatLine.Waiting old : line.takeOut(replaced)) {
                pointless.add(old.letter());
                since = old.since() - since < 0 ? old.since() : since;
            }
        }
        line.add(letter, since).ifPresent(pointless::add);
        size++;
        candidates.add(line);
        return pointless;
    }

    /** A letter to send now. The chat's next one waits until it is settled or comes back. */
    Optional<Letter> next(long now) {
        for (Optional<ChatLine> line = wakes.take(now); line.isPresent(); line = wakes.take(now)) {
            candidates.add(line.get());
        }
        for (ChatLine line = candidates.poll(); line != null; line = candidates.poll()) {
            look(line, now);
        }
        return budget.next(now).map(place -> {
            outlook.sent(place);
            ready.take(place);
            budget.sent(place, now);
            candidates.add(place.line());
            return place.line().take(now);
        });
    }

    /** How long until something can become due by itself; at most a second. */
    long idleNanos(long now) {
        long idle = candidates.isEmpty() ? wakes.idleNanos(now, LONGEST_REST) : 0;
        return Math.max(0, Math.min(idle, budget.idleNanos(now, LONGEST_REST)));
    }

    /** Updates the forecast. */
    void foretell(long now) {
        outlook.foretell(now);
    }

    /** The letter is no longer on the wire. */
    void offTheWire(Letter letter) {
        budget.offTheWire(letter.lane());
    }

    /** Telegram answered for this letter with something other than a pause. */
    void reached(Letter letter, long now) {
        ChatLine line = line(letter.chat(), now);
        line.budget().reached();
        line.out(letter).ifPresent(out -> {
            for (ChatId chat : hold.taken(out.at(), now)) {
                ChatLine other = line(chat, now);
                other.budget().tryAgain(now);
                outlook.released(chat);
                candidates.add(other);
            }
        });
    }

    /** Telegram wants a pause. */
    void slowedDown(Letter letter, Duration told, long now) {
        ChatLine line = line(letter.chat(), now);
        long until = now + told.toNanos();
        line.budget().reached();
        line.budget().slowedDown(now, until);
        outlook.held(line.chat(), until, now);
        Optional<ChatLine.Out> out = line.out(letter);
        if (out.isPresent()
                && hold.refused(line.chat(), out.get().modest(), out.get().at(), told, now) != BotHold.Verdict.CHAT) {
            pace.slowDown(now, hold.tryAt(now));
        }
    }

    void unreachable(Letter letter, long now) {
        ChatLine line = line(letter.chat(), now);
        line.out(letter).ifPresent(out -> hold.unanswered(out.at()));
        line.budget().failed(now);
    }

    /** After an outage nobody waits for the rest of a pause caused by it. */
    void outageIsOver(long now) {
        for (ChatLine line : lines.values()) {
            if (line.budget().retryNow(now)) {
                candidates.add(line);
            }
        }
    }

    /**
     * The letter is to be sent again, before anything else waiting for its chat. Returns whether it is still wanted; if
     * not, it must be settled.
     */
    boolean again(Letter letter, long now) {
        ChatLine line = line(letter.chat(), now);
        Optional<ChatLine.Out> out = line.back(letter);
        candidates.add(line);
        return out.isPresent() && line.addFirst(letter, out.get());
    }

    /** The letter's row is gone, so the next one may go. */
    void settled(Letter letter, long now) {
        ChatLine line = line(letter.chat(), now);
        Optional<ChatLine.Out> unused = line.back(letter);
        size--;
        candidates.add(line);
    }

    /** Nothing waiting for the chat is to be sent. */
    void forget(ChatId chat) {
        ChatLine line = lines.get(chat);
        if (line != null) {
            size -= line.forget();
            candidates.add(line);
        }
    }

    /** None of these is to be sent, or sent again. */
    void forget(Set<Long> letters) {
        lines.values().forEach(line -> size -= line.takeOut(letters).size());
    }

    /** Takes out the waiting letters in bulk lanes whose tag has this prefix; each must be settled. */
    List<Letter> cancel(String tagPrefix) {
        List<Letter> cancelled = new ArrayList<>();
        for (ChatLine line : lines.values()) {
            if (cancelled.addAll(line.takeTagged(tagPrefix))) {
                candidates.add(line);
            }
        }
        return cancelled;
    }

    /** A letter that was taken out has been deleted from the database. */
    void cancelled() {
        size--;
    }

    /** Moves what is waiting for a chat to another. */
    void move(ChatId from, ChatId to, long now) {
        ChatLine old = line(from, now);
        ChatLine line = line(to, now);
        for (ChatLine.Waiting one : old.takeAll()) {
            if (line.add(one.letter().to(to), one.since()).isPresent()) {
                size--;
            }
        }
        candidates.addAll(List.of(old, line));
    }

    private void look(ChatLine line, long now) {
        Optional<ChatLine.Waiting> next = line.next();
        if (next.isEmpty()) {
            ready.remove(line);
            forgetIdle(line, now);
        } else if (line.isBusy(next.get().letter())) {
            ready.remove(line);
        } else {
            long at = line.readyAt(next.get().letter(), now);
            if (at - now > 0) {
                ready.remove(line);
                wakes.set(line, at);
            } else {
                ready.put(line, next.get());
            }
        }
    }

    /** Keeps an idle chat's line only as long as it has something to remember. */
    private void forgetIdle(ChatLine line, long now) {
        if (line.isBusy()) {
            return;
        }
        if (line.budget().wholeAt() - now <= 0) {
            if (lines.remove(line.chat(), line)) {
                outlook.released(line.chat());
            }
        } else {
            wakes.set(line, line.budget().wholeAt());
        }
    }

    private ChatLine line(ChatId chat, long now) {
        return lines.computeIfAbsent(chat, id -> new ChatLine(id, now));
    }
}
