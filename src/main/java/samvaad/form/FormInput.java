package samvaad.form;

import java.util.Optional;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming;
import samvaad.chat.Incoming.Attachment.Kind;

/** What a person did while a form was open. */
public sealed interface FormInput {

    /** A text. */
    record Typed(String text) implements FormInput {}

    /** A button press. It may belong to this form, to another one, or be forged. */
    record Pressed(CallbackData data) implements FormInput {}

    /**
     * A contact card.
     *
     * @param own whether Telegram vouches that the number is the sender's own
     */
    record Contact(String phone, String name, boolean own) implements FormInput {}

    /** A picture, a file, a voice message, a sticker and so on. */
    record Attached(Kind kind) implements FormInput {}

    /** The person leaves the form with a command. */
    record Leave() implements FormInput {}

    /** What an update means to a form. Empty for commands, and for anything that the person did not do in this chat. */
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
