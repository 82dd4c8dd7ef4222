package samvaad.bot;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming;

/** What features give to the {@link Router}. They run in the transaction of the turn; what they throw undoes it. */
public final class Handler {

    private Handler() {}

    /** Answers a command. */
    @FunctionalInterface
    public interface OnCommand {
        void handle(Turn turn, String argument);
    }

    /** Answers a press. The data come from outside: ids may name anything. */
    @FunctionalInterface
    public interface OnPress {
        void handle(Turn turn, CallbackData data);
    }

    /** May take what is no command and no press: text, a contact, a picture … */
    @FunctionalInterface
    public interface OnInput {
        /** Whether it was for this feature. */
        boolean take(Turn turn, Incoming input);

        /** Since when it awaits a text of this chat, if it does. */
        default Optional<Instant> awaitsSince(Turn turn) {
            return Optional.empty();
        }
    }

    /** Wants to know that something happened to a chat. */
    @FunctionalInterface
    public interface OnEvent<T extends Incoming> {
        void happened(Turn turn, T event);
    }
}
