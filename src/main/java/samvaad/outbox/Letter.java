package samvaad.outbox;

import java.util.Optional;
import java.util.OptionalLong;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;

/**
 * A row of the outbox.
 *
 * @param edit the message to edit; if that is not possible, a new one is sent
 * @param tag whom to tell what became of it, see {@link DeliveryListener}
 * @param stage where the person it answers is
 * @param content empty if it is only in the database; read when its turn comes
 */
record Letter(
        long id,
        ChatId chat,
        Lane lane,
        Optional<Slot> slot,
        OptionalLong edit,
        Optional<String> tag,
        Stage stage,
        Optional<Outgoing> content) {

    Letter with(Outgoing read) {
        return new Letter(id, chat, lane, slot, edit, tag, stage, Optional.of(read));
    }

    Letter withoutContent() {
        return new Letter(id, chat, lane, slot, edit, tag, stage, Optional.empty());
    }

    /** If it was taken back but arrived all the same, the owner of its slot has to cover it up. */
    Letter taggedAsSlot() {
        return new Letter(id, chat, lane, slot, edit, tag.or(() -> slot.map(Slot::name)), stage, content);
    }

    Letter to(ChatId other) {
        return new Letter(id, other, lane, slot, OptionalLong.empty(), tag, stage, content);
    }

    /** The media to make when it is sent, if there is any. */
    Optional<Outgoing.Media.Made> made() {
        Optional<Outgoing.Media> media = content.flatMap(message -> {
            if (message instanceof Outgoing.Photo photo) {
                return Optional.of(photo.media());
            }
            return message instanceof Outgoing.File file ? Optional.of(file.media()) : Optional.empty();
        });
        return media.filter(Outgoing.Media.Made.class::isInstance).map(Outgoing.Media.Made.class::cast);
    }

    /** Telegram refuses to edit a message with a reply keyboard. Such a message has no inline buttons to lose. */
    boolean canBeEdited() {
        return !(content.orElse(null) instanceof Outgoing.Show show) || show.keyboard() instanceof Keyboard.Inline;
    }

    /**
     * Whether another letter may go to the same chat while this one is out. It may if this one only removes the buttons
     * from a message that the other doesn't edit: nobody should wait for that to get the next question.
     */
    boolean maySeeGo(Letter other) {
        return lane == Lane.TIDYING
                && other.lane() != Lane.TIDYING
                && !other.edit().equals(edit);
    }

    Letter asNew() {
        return new Letter(id, chat, lane, slot, OptionalLong.empty(), tag, stage, content);
    }
}
