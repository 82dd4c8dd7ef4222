package samvaad.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import samvaad.chat.ChatId;

/**
 * Which letter may go next, and when: each chat in order and one message at a time, answers before nudges before mailings,
 * at a pace that Telegram takes. Used by the sender's thread only; times are of {@code System.nanoTime}.
 */
final class Schedule {

    /** So that mailings that hang leave connections to answers. */
    private static final int MOST_BULK_ON_THE_WIRE = 48;

    private final Map<ChatId, ChatLine> lines = new HashMap<>();
    private final PriorityQueue<Wake> wakes = new PriorityQueue<>();
    private final ArrayDeque<ChatLine> candidates = new ArrayDeque<>();
    private final ArrayDeque<ChatLine> nudges = new ArrayDeque<>();
    private final ArrayDeque<ChatLine> mailings = new ArrayDeque<>();
    private final Pace pace;
    private int bulkOnTheWire;
    private int size;

    private record Wake(long at, ChatLine line) implements Comparable<Wake> {
        @Override
        public int compareTo(Wake other) {
            return Long.compare(at - other.at, 0);
        }
    }

    Schedule(long now) {
        pace = new Pace(now);
    }

    /** How many letters wait or are on the wire. */
    int size() {
        return size;
    }

    /** Whether another letter waits for the chat. */
    boolean waits(ChatId chat) {
        ChatLine line = lines.get(chat);
        return line != null && line.lane().isPresent();
    }

    void add(Letter letter, long now) {
        ChatLine line = line(letter.chat(), now);
        line.add(letter);
        size++;
        candidates.add(line);
    }

    /** A letter that is to go now; what follows it in its chat waits until it is settled or comes back. */
    Optional<Letter> next(long now) {
        for (Wake wake = wakes.peek(); wake != null && wake.at() - now <= 0; wake = wakes.peek()) {
            wakes.remove();
            candidates.add(wake.line());
        }
        for (ChatLine line = candidates.poll(); line != null; line = candidates.poll()) {
            Optional<Letter> letter = look(line, now);
            if (letter.isPresent()) {
                return letter;
            }
        }
        while (hasBulk() && bulkMayGo(now)) {
            ChatLine line = nudges.isEmpty() ? mailings.removeFirst() : nudges.removeFirst();
            line.awaitsBulk = false;
            Optional<Letter> letter = look(line, now);
            if (letter.isPresent()) {
                return letter;
            }
        }
        return Optional.empty();
    }

    /** How long nothing can become due by itself, at most a second. */
    long idleNanos(long now) {
        long idle = Duration.ofSeconds(1).toNanos();
        Wake next = wakes.peek();
        if (next != null) {
            idle = Math.min(idle, next.at() - now);
        }
        if (hasBulk() && bulkOnTheWire < MOST_BULK_ON_THE_WIRE) {
            idle = Math.min(idle, pace.bulkAt() - now);
        }
        return Math.max(0, idle);
    }

    /** The letter is no more on the wire. */
    void offTheWire(Letter letter) {
        if (letter.lane().isBulk()) {
            bulkOnTheWire--;
        }
    }

    /** Telegram answered about this chat, whatever it said. */
    void reached(Letter letter, long now) {
        line(letter.chat(), now).reached();
    }

    void taken() {
        pace.taken();
    }

    void slowedDown(Letter letter, Duration pause, long now) {
        long until = now + pause.toNanos();
        line(letter.chat(), now).waitUntil(until);
        pace.slowedDown(letter.chat().value(), now, until);
    }

    void unreachable(Letter letter, long now) {
        line(letter.chat(), now).failed(now);
    }

    /** After an outage nobody waits for the rest of a pause that was made for it. */
    void outageIsOver(long now) {
        for (ChatLine line : lines.values()) {
            if (line.retryNow(now)) {
                candidates.add(line);
            }
        }
    }

    /** The letter is to go again, before what else waits for its chat. */
    void again(Letter letter, long now) {
        ChatLine line = line(letter.chat(), now);
        if (line.isBack(letter)) {
            line.addFirst(letter);
        } else {
            size--;
        }
        candidates.add(line);
    }

    /** The letter's row is gone: the next one may go. */
    void settled(Letter letter, long now) {
        ChatLine line = line(letter.chat(), now);
        boolean unused = line.isBack(letter);
        size--;
        candidates.add(line);
    }

    /** Nothing of what waits for the chat is to be sent. */
    void forget(ChatId chat) {
        ChatLine line = lines.get(chat);
        if (line != null) {
            size -= line.forget();
        }
    }

    /** Of these none is to be sent, nor sent again. */
    void forget(Set<Long> letters) {
        lines.values().forEach(line -> size -= line.forget(letters));
    }

    /** Takes out what waits, in bulk lanes, with a tag that begins so; each is to be settled. */
    List<Letter> cancel(String tagPrefix) {
        List<Letter> cancelled = new ArrayList<>();
        lines.values().forEach(line -> cancelled.addAll(line.takeTagged(tagPrefix)));
        return cancelled;
    }

    /** A letter that was cancelled is out of the database. */
    void cancelled() {
        size--;
    }

    /** What waits for a chat goes to another. */
    void move(ChatId from, ChatId to, long now) {
        ChatLine old = line(from, now);
        ChatLine line = line(to, now);
        for (Letter letter : old.takeAll()) {
            line.add(letter.to(to));
        }
        candidates.addAll(List.of(old, line));
    }

    private Optional<Letter> look(ChatLine line, long now) {
        Optional<Lane> lane = line.lane();
        if (lane.isEmpty()) {
            forgetIdle(line, now);
            return Optional.empty();
        }
        if (line.isBusy(lane.get())) {
            return Optional.empty();
        }
        long at = Math.max(line.readyAt(), pace.anyAt());
        if (at - now > 0) {
            wakes.add(new Wake(at, line));
            return Optional.empty();
        }
        if (lane.get().isBulk() && !bulkMayGo(now)) {
            awaitBulk(line, lane.get());
            return Optional.empty();
        }
        if (lane.get().isBulk()) {
            bulkOnTheWire++;
            pace.bulkSent(now);
        } else {
            pace.answerSent(now);
        }
        return Optional.of(line.take(lane.get(), now));
    }

    /** An idle chat's line is kept only as long as it has to remember a burst. */
    private void forgetIdle(ChatLine line, long now) {
        if (line.isBusy()) {
            return;
        }
        if (line.wholeAt() - now <= 0) {
            lines.remove(line.chat(), line);
        } else {
            wakes.add(new Wake(line.wholeAt(), line));
        }
    }

    private boolean hasBulk() {
        return !nudges.isEmpty() || !mailings.isEmpty();
    }

    private boolean bulkMayGo(long now) {
        return pace.bulkAt() - now <= 0 && bulkOnTheWire < MOST_BULK_ON_THE_WIRE;
    }

    private void awaitBulk(ChatLine line, Lane lane) {
        if (!line.awaitsBulk) {
            line.awaitsBulk = true;
            (lane == Lane.NUDGE ? nudges : mailings).addLast(line);
        }
    }

    private ChatLine line(ChatId chat, long now) {
        return lines.computeIfAbsent(chat, id -> new ChatLine(id, now));
    }
}
