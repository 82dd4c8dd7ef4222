package samvaad.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import samvaad.chat.ChatId;

/**
 * What waits for one chat, and when the chat may be sent to again. In order within a lane, the more urgent lane first, one message at
 * a time; only taking off the buttons of an old message is not waited for. Used by the sender's thread only; times are of
 * {@code System.nanoTime}.
 */
final class ChatLine {

    private static final long SECOND = 1_000_000_000L;
    private static final long FIRST_PAUSE = SECOND / 4;
    private static final long LONGEST_PAUSE = 30 * SECOND;

    /** A private chat takes about one message a second with short bursts, a group twenty a minute. */
    private static final int BURST = 18;

    private static final int GROUP_BURST = 15;
    private static final long GAP = SECOND;
    private static final long GROUP_GAP = 3 * SECOND + SECOND / 10;

    private final ChatId chat;
    private final ArrayDeque<Letter> answers = new ArrayDeque<>(4);
    private final ArrayDeque<Letter> nudges = new ArrayDeque<>(2);
    private final ArrayDeque<Letter> mailings = new ArrayDeque<>(2);

    /** On the wire, or delivered and the row not yet gone: one message, and perhaps buttons that are taken off another. */
    private final List<Letter> out = new ArrayList<>(2);

    /** Out, but not to be sent again: their rows are gone. */
    private final List<Letter> forgotten = new ArrayList<>(0);

    /** When the burst would be whole again: each message moves it a gap on. */
    private long wholeAt;

    private long notBefore;
    private int failures;

    /** Stands in the queue for bulk messages. */
    boolean awaitsBulk;

    /** Waits because Telegram could not be reached, not because it said so. */
    private boolean unreachable;

    ChatLine(ChatId chat, long now) {
        this.chat = chat;
        this.wholeAt = now;
        this.notBefore = now;
    }

    ChatId chat() {
        return chat;
    }

    void add(Letter letter) {
        queue(letter.lane()).addLast(letter);
    }

    /** Puts back one that is to be tried again. */
    void addFirst(Letter letter) {
        queue(letter.lane()).addFirst(letter);
    }

    Optional<Lane> lane() {
        if (!answers.isEmpty()) {
            return Optional.of(Lane.ANSWER);
        }
        if (!nudges.isEmpty()) {
            return Optional.of(Lane.NUDGE);
        }
        return mailings.isEmpty() ? Optional.empty() : Optional.of(Lane.MAILING);
    }

    /** Whether anything is out. */
    boolean isBusy() {
        return !out.isEmpty() || !forgotten.isEmpty();
    }

    /** Whether the next letter of the lane, which there must be, has to wait for what is out. */
    boolean isBusy(Lane lane) {
        Letter next = queue(lane).getFirst();
        return !forgotten.isEmpty() || !out.stream().allMatch(letter -> letter.maySeeGo(next));
    }

    /** The next letter, which there must be, goes out now. */
    Letter take(Lane lane, long now) {
        wholeAt = Math.max(wholeAt, now) + (chat.value() > 0 ? GAP : GROUP_GAP);
        Letter letter = queue(lane).removeFirst();
        out.add(letter);
        return letter;
    }

    /** The letter is not out any more. Says whether it may go again. */
    boolean isBack(Letter letter) {
        forgotten.removeIf(other -> other.id() == letter.id());
        return out.removeIf(other -> other.id() == letter.id());
    }

    /** All letters in the order in which they would go; none is left. */
    List<Letter> takeAll() {
        List<Letter> all = new ArrayList<>(answers);
        all.addAll(nudges);
        all.addAll(mailings);
        clear();
        return all;
    }

    /** Takes out the waiting letters whose tag begins so. */
    List<Letter> takeTagged(String prefix) {
        List<Letter> taken = new ArrayList<>();
        for (ArrayDeque<Letter> queue : List.of(nudges, mailings)) {
            queue.removeIf(letter -> {
                boolean tagged =
                        letter.tag().filter(tag -> tag.startsWith(prefix)).isPresent();
                return tagged && taken.add(letter);
            });
        }
        return taken;
    }

    /** Forgets all letters, those that are out too, and says how many waited. */
    int forget() {
        forgotten.addAll(out);
        out.clear();
        return clear();
    }

    /** Forgets these letters, those that are out too, and says how many of them waited. */
    int forget(Set<Long> letters) {
        int before = answers.size() + nudges.size() + mailings.size();
        List.of(answers, nudges, mailings).forEach(queue -> queue.removeIf(letter -> letters.contains(letter.id())));
        out.removeIf(letter -> letters.contains(letter.id()) && forgotten.add(letter));
        return before - answers.size() - nudges.size() - mailings.size();
    }

    private int clear() {
        int size = answers.size() + nudges.size() + mailings.size();
        answers.clear();
        nudges.clear();
        mailings.clear();
        return size;
    }

    /** When nothing has to be remembered about the chat any more. */
    long wholeAt() {
        return Math.max(wholeAt, notBefore);
    }

    /** The earliest time for the next message to this chat. */
    long readyAt() {
        long burst = chat.value() > 0 ? (BURST - 1) * GAP : (GROUP_BURST - 1) * GROUP_GAP;
        return Math.max(notBefore, wholeAt - burst);
    }

    /** Telegram answered, so it can be reached. */
    void reached() {
        failures = 0;
        unreachable = false;
    }

    void waitUntil(long time) {
        notBefore = Math.max(notBefore, time);
    }

    /** Telegram could not be reached: again after a growing random pause. */
    void failed(long now) {
        long most = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(failures, 10));
        failures++;
        unreachable = true;
        waitUntil(now + ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }

    /** Telegram can be reached again: no more waiting for that, and pauses begin small again. Says whether it was waited for. */
    boolean retryNow(long now) {
        boolean waited = unreachable;
        if (waited) {
            reached();
            notBefore = now;
        }
        return waited;
    }

    private ArrayDeque<Letter> queue(Lane lane) {
        return switch (lane) {
            case ANSWER -> answers;
            case NUDGE -> nudges;
            case MAILING -> mailings;
        };
    }
}
