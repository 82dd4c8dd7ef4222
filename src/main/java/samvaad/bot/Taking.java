package samvaad.bot;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import samvaad.chat.CallbackData;
import samvaad.event.EventId;

/** Steps that take or change what is kept about a person. The gate is asked about each of them first. */
public final class Taking {

    private final Map<String, About> presses = new HashMap<>();
    private Handler.Gate gate = (turn, event, step) -> false;

    Taking() {}

    /**
     * Presses of this action are such steps.
     *
     * @param about the event in connection with which
     */
    public void press(String action, About about) {
        presses.put(action, about);
    }

    /** Whether presses of this action are. */
    public boolean includes(String action) {
        return presses.containsKey(action);
    }

    /** Decides which of these steps have to wait. */
    public void gate(Handler.Gate one) {
        gate = one;
    }

    /** Asks the gate about a step that is no press of its own: an answer in a form, a question. */
    public boolean holds(Turn turn, EventId event, Step step) {
        return gate.holds(turn, event, step);
    }

    boolean holds(Turn turn, CallbackData data) {
        Optional<EventId> event =
                Optional.ofNullable(presses.get(data.action())).flatMap(about -> about.of(data));
        return event.isPresent() && gate.holds(turn, event.get(), Step.pressed(data));
    }
}
