package samvaad.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.chat.ChatId;

/**
 * What is waiting for one chat: in order within a lane, the more urgent lane first, one message at a time. Nothing
 * waits for tidying, and only the newest tidying is kept. Used by the sender's thread only; times are of {@code
 * System.nanoTime}.
 */
final class ChatLine {

    private final ChatId chat;
    private final ChatBudget budget;
    private final ArrayDeque<Waiting> answers = new ArrayDeque<>(4);
    private final ArrayDeque<Waiting> nudges = new ArrayDeque<>(2);
    private final ArrayDeque<Waiting> mailings = new ArrayDeque<>(2);
    private Optional<Waiting> tidying = Optional.empty();

    /**
     * On the wire, or delivered with the row not deleted yet: one message, and perhaps one that removes buttons from
     * another.
     */
    private final List<Out> out = new ArrayList<>(2);

    /** Out, but must not be sent again: their rows are gone. */
    private final List<Out> forgotten = new ArrayList<>(0);

    /** Its place among those that may go, if it has one. */
    Optional<Ready.Place> place = Optional.empty();

    /** When it is set to wake, if it is. */
    Optional<Long> wakesAt = Optional.empty();

    /** A letter, and since when it has been waiting. */
    record Waiting(Letter letter, long since) {}

    /**
     * A letter that is out.
     *
     * @param modest whether the chat was well within its own budget when it went
     */
    record Out(Letter letter, long since, long at, boolean modest) {}

    ChatLine(ChatId chat, long now) {
        this.chat = chat;
        this.budget = new ChatBudget(chat, now);
    }

    ChatId chat() {
        return chat;
    }

    ChatBudget budget() {
        return budget;
    }

    /** Adds a letter, and returns the one it has made pointless, if any. */
    Optional<Letter> add(Letter letter, long since) {
        Optional<Letter> pointless = tidying.map(Waiting::letter)
                .filter(old -> letter.lane() == Lane.TIDYING
                        || (letter.edit().isPresent() && letter.edit().equals(old.edit())));
        if (pointless.isPresent()) {
            tidying = Optional.empty();
        }
        if (letter.lane() == Lane.TIDYING) {
            tidying = Optional.of(new Waiting(letter, since));
        } else {
            queue(letter.lane()).addLast(new Waiting(letter, since));
        }
        return pointless;
    }

    /** Puts back a letter to be tried again. Returns whether it is still wanted. */
    boolean addFirst(Letter letter, Out back) {
        if (letter.lane() != Lane.TIDYING) {
            queue(letter.lane()).addFirst(new Waiting(letter, back.since()));
            return true;
        }
        boolean newest = tidying.isEmpty();
        if (newest) {
            tidying = Optional.of(new Waiting(letter, back.since()));
        }
        return newest;
    }

    /** The next letter: the first of the most urgent lane. */
    Optional<Waiting> next() {
        for (ArrayDeque<Waiting> queue : List.of(answers, nudges, mailings)) {
            if (!queue.isEmpty()) {
                return Optional.of(queue.getFirst());
            }
        }
        return tidying;
    }

    /** Whether anything is out. */
    boolean isBusy() {
        return !out.isEmpty() || !forgotten.isEmpty();
    }

    /** Whether this letter has to wait for those that are out. */
    boolean isBusy(Letter next) {
        return !forgotten.isEmpty()
                || !out.stream().allMatch(other -> other.letter().maySeeGo(next));
    }

    long readyAt(Letter next, long now) {
        long ready = budget.readyAt(now);
        return next.lane() == Lane.TIDYING ? Math.max(ready - now, budget.tidyAt() - now) + now : ready;
    }

    /** Takes the next letter, which must exist, and counts it as sent now. */
    Letter take(long now) {
        Waiting next = next().orElseThrow();
        if (next.letter().lane() == Lane.TIDYING) {
            tidying = Optional.empty();
        } else {
            queue(next.letter().lane()).removeFirst();
        }
        budget.spend(now);
        out.add(new Out(next.letter(), next.since(), now, budget.isModest(now)));
        return next.letter();
    }

    /** How the letter went out, if it is still out and wanted. */
    Optional<Out> out(Letter letter) {
        return out.stream().filter(other -> other.letter().id() == letter.id()).findFirst();
    }

    /** The letter is not out any more. Empty if it must not be sent again. */
    Optional<Out> back(Letter letter) {
        forgotten.removeIf(other -> other.letter().id() == letter.id());
        Optional<Out> found = out(letter);
        found.ifPresent(out::remove);
        return found;
    }

    /** Takes out all letters, in the order in which they would go. */
    List<Waiting> takeAll() {
        List<Waiting> all = new ArrayList<>(answers);
        all.addAll(nudges);
        all.addAll(mailings);
        tidying.ifPresent(all::add);
        clear();
        return all;
    }

    /** Takes out the waiting letters in bulk lanes whose tag has this prefix. */
    List<Letter> takeTagged(String prefix) {
        List<Letter> taken = new ArrayList<>();
        for (ArrayDeque<Waiting> queue : List.of(nudges, mailings)) {
            queue.removeIf(one -> {
                boolean tagged =
                        one.letter().tag().filter(tag -> tag.startsWith(prefix)).isPresent();
                return tagged && taken.add(one.letter());
            });
        }
        return taken;
    }

    /** Takes out the waiting letters with these ids. Any that is already out is not sent again. */
    List<Waiting> takeOut(Set<Long> ids) {
        List<Waiting> taken = new ArrayList<>();
        for (ArrayDeque<Waiting> queue : List.of(answers, nudges, mailings)) {
            queue.removeIf(one -> ids.contains(one.letter().id()) && taken.add(one));
        }
        out.removeIf(one -> ids.contains(one.letter().id()) && forgotten.add(one));
        return taken;
    }

    /** Forgets all letters, including those that are out, and returns how many were waiting. */
    int forget() {
        forgotten.addAll(out);
        out.clear();
        return clear();
    }

    private int clear() {
        int size = answers.size() + nudges.size() + mailings.size() + (tidying.isPresent() ? 1 : 0);
        answers.clear();
        nudges.clear();
        mailings.clear();
        tidying = Optional.empty();
        return size;
    }

    private ArrayDeque<Waiting> queue(Lane lane) {
        return switch (lane) {
            case ANSWER -> answers;
            case NUDGE -> nudges;
            case MAILING -> mailings;
            case TIDYING -> throw new IllegalArgumentException("of tidying only the newest is kept");
        };
    }
}
