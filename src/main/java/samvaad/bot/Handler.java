package samvaad.bot;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming;
import samvaad.event.EventId;

/**
 * What features register with the {@link Router}. Handlers run in the transaction of the turn; an exception undoes it.
 */
public final class Handler {

    private Handler() {}

    /** Answers a command. */
    @FunctionalInterface
    public interface OnCommand {
        void handle(Turn turn, String argument);
    }

    /** Answers a press. The data comes from outside: the ids may be anything. */
    @FunctionalInterface
    public interface OnPress {
        void handle(Turn turn, CallbackData data);
    }

    /** Asked before a step that takes or changes what is kept about a person in connection with an event. */
    @FunctionalInterface
    public interface Gate {
        /** Whether the step has to wait. If so, keeps it and says why. */
        boolean holds(Turn turn, EventId event, Step step);
    }

    /** May take anything that is not a command or a press: text, a contact, a picture … */
    @FunctionalInterface
    public interface OnInput {
        /** Returns whether the input was for this feature. */
        boolean take(Turn turn, Incoming input);

        /** Since when it has been waiting for a text from this chat, if it has. */
        default Optional<Instant> awaitsSince(Turn turn) {
            return Optional.empty();
        }

        /** Whether it takes each of several files that were sent in one go. Otherwise the first stands for all. */
        default boolean takesEach(Turn turn, Incoming.Attachment file) {
            return false;
        }
    }

    /** Wants to know when something happens to a chat. */
    @FunctionalInterface
    public interface OnEvent<T extends Incoming> {
        void happened(Turn turn, T event);
    }
}
