package samvaad.bot;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming;
import samvaad.store.JsonColumn;

/** What somebody pressed or wrote, so that it can be done later. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Step.Pressed.class),
    @JsonSubTypes.Type(Step.Typed.class),
    @JsonSubTypes.Type(Step.Shared.class),
    @JsonSubTypes.Type(Step.Commanded.class)
})
public sealed interface Step {

    /** A button, with its data. */
    record Pressed(String data) implements Step {}

    /** A text. */
    record Typed(String text) implements Step {}

    /** A contact card; {@code own} if Telegram vouches that it is the sender's. */
    record Shared(String phone, String name, boolean own) implements Step {}

    /** A command with what follows it. */
    record Commanded(String command, String argument) implements Step {}

    static Step pressed(CallbackData data) {
        return new Pressed(data.encoded());
    }

    /** What was written or shared; empty for anything else. */
    static Optional<Step> of(Incoming incoming) {
        if (incoming instanceof Incoming.Text text) {
            return Optional.of(new Typed(text.text()));
        } else if (incoming instanceof Incoming.ButtonPress press) {
            return Optional.of(new Pressed(press.data()));
        }
        return incoming instanceof Incoming.SharedContact card
                ? Optional.of(new Shared(card.phone(), card.name(), card.own()))
                : Optional.empty();
    }

    /** Whether it is a press of this action. */
    default boolean presses(String action) {
        return this instanceof Pressed press
                && CallbackData.parse(press.data()).action().equals(action);
    }

    /** As stored. */
    default String json() {
        return JsonColumn.write(this);
    }

    static Optional<Step> read(String stored) {
        return JsonColumn.read(stored, Step.class);
    }
}
