package samvaad.form;

import java.util.Optional;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming;
import samvaad.chat.Incoming.Attachment.Kind;

/** What a person did while a form was open. */
public sealed interface FormInput {

    /** A text. */
    record Typed(String text) implements FormInput {}

    /** A press on a button of a form, this or another, or forged. */
    record Pressed(CallbackData data) implements FormInput {}

    /**
     * A contact card.
     *
     * @param own whether Telegram vouches that it is the sender's own
     */
    record Contact(String phone, String name, boolean own) implements FormInput {}

    /** A picture, a file, a voice message, a sticker … */
    record Attached(Kind kind) implements FormInput {}

    /** The person wants out, by a command. */
    record Leave() implements FormInput {}

    /** What an update says to a form; empty for commands and for what is no act of the person in this chat. */
    static Optional<FormInput> of(Incoming incoming) {
        if (incoming instanceof Incoming.Text text) {
            return Optional.of(new Typed(text.text()));
        } else if (incoming instanceof Incoming.ButtonPress press) {
            return Optional.of(new Pressed(CallbackData.parse(press.data())));
        } else if (incoming instanceof Incoming.SharedContact card) {
            return Optional.of(new Contact(card.phone(), card.name(), card.own()));
        } else if (incoming instanceof Incoming.Attachment attachment) {
            return Optional.of(new Attached(attachment.kind()));
        }
        return Optional.empty();
    }
}
