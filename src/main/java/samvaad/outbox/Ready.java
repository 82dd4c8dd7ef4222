package samvaad.outbox;

import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The chats that are waiting for the bot's budget and nothing else, by lane. Among answers, people in the middle of
 * something go first and people who begin go last. But each third call goes to a single question, and each tenth to
 * whoever has waited longest, so nobody waits forever. Among equals the one who has waited longer goes first; a chat
 * using more than its share counts as having come later. Times are of {@code System.nanoTime}.
 */
final class Ready {

    private static final int LONGEST_WAITING = 10;

    private static final int SINGLE_QUESTION = 3;

    private final Queue asking = new Queue();
    private final Queue beginning = new Queue();
    private final Queue middle = new Queue();
    private final Queue nudges = new Queue();
    private final Queue mailings = new Queue();
    private final Queue tidying = new Queue();
    private int answered;

    /** A chat's place in the queue: by its key, or by its letter's id if the keys are equal. */
    record Place(ChatLine line, Lane lane, Stage stage, long key, long id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byKey = Long.compare(key - other.key, 0);
            return byKey == 0 ? Long.compare(id, other.id) : byKey;
        }

        /** Whether the chat has had more than its share by now. */
        boolean crowds(long now) {
            return key - now > 0;
        }

        boolean isCurrent() {
            return line.place.filter(this::equals).isPresent();
        }
    }

    /** Places that were given up stay in the queue until they reach the front. */
    private static final class Queue {
        private final PriorityQueue<Place> places = new PriorityQueue<>();
        private int size;

        Optional<Place> first() {
            while (!places.isEmpty() && !places.peek().isCurrent()) {
                places.remove();
            }
            return Optional.ofNullable(places.peek());
        }
    }

    /** The chat's next letter may go. */
    void put(ChatLine line, ChatLine.Waiting next) {
        Letter letter = next.letter();
        Optional<Place> before = line.place;
        if (before.isPresent() && before.get().id() == letter.id()) {
            return;
        }
        remove(line);
        long modestAt = line.budget().modestAt();
        long key = modestAt - next.since() > 0 ? modestAt : next.since();
        Place place = new Place(line, letter.lane(), letter.stage(), key, letter.id());
        line.place = Optional.of(place);
        Queue queue = queue(place);
        queue.places.add(place);
        queue.size++;
    }

    void remove(ChatLine line) {
        line.place.ifPresent(place -> {
            line.place = Optional.empty();
            Queue queue = queue(place);
            queue.size--;
            if (queue.size == 0) {
                queue.places.clear();
            }
        });
    }

    /** Who is next in a lane. */
    Optional<Place> first(Lane lane, long now) {
        return switch (lane) {
            case ANSWER -> answer(now);
            case NUDGE -> nudges.first();
            case MAILING -> mailings.first();
            case TIDYING -> tidying.first();
        };
    }

    /** A call is being made for this place. */
    void take(Place place) {
        remove(place.line());
        if (place.lane() == Lane.ANSWER) {
            answered++;
        }
    }

    /** How many answers are waiting for people at this stage. */
    int waiting(Stage stage) {
        return answers(stage).size;
    }

    boolean isEmpty(Lane lane) {
        return first(lane, 0).isEmpty();
    }

    private Optional<Place> answer(long now) {
        Optional<Place> asks = asking.first();
        Optional<Place> begins = beginning.first();
        Optional<Place> goesOn = middle.first();
        Optional<Place> oldest = older(older(asks, begins), goesOn);
        if (oldest.isEmpty() || answered % LONGEST_WAITING == 0) {
            return oldest;
        }
        boolean questionsTurn = answered % SINGLE_QUESTION == 0;
        Optional<Place> usual = (questionsTurn ? asks.or(() -> goesOn) : goesOn.or(() -> asks)).or(() -> begins);
        return usual.filter(place -> place.crowds(now)).isPresent() ? oldest : usual;
    }

    private static Optional<Place> older(Optional<Place> one, Optional<Place> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().compareTo(other.get()) <= 0 ? one : other;
    }

    private Queue answers(Stage stage) {
        return switch (stage) {
            case ASKS -> asking;
            case BEGINS -> beginning;
            case GOES_ON -> middle;
        };
    }

    private Queue queue(Place place) {
        return switch (place.lane()) {
            case ANSWER -> answers(place.stage());
            case NUDGE -> nudges;
            case MAILING -> mailings;
            case TIDYING -> tidying;
        };
    }
}
