package samvaad.outbox;

import java.util.Optional;
import java.util.OptionalLong;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;

/**
 * A row of the outbox.
 *
 * @param edit the message that is to change; where it can't, a new one is sent
 * @param tag whom to tell what became of it, see {@link DeliveryListener}
 * @param stage where the person is whom it answers
 * @param content empty for what waits in the database only, to be read when its turn comes
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

    /** What was taken back and arrived all the same, whoever owns the slot has to cover. */
    Letter taggedAsSlot() {
        return new Letter(id, chat, lane, slot, edit, tag.or(() -> slot.map(Slot::name)), stage, content);
    }

    Letter to(ChatId other) {
        return new Letter(id, other, lane, slot, OptionalLong.empty(), tag, stage, content);
    }

    /** What is to be made for it when it is sent, if that may be kept. */
    Optional<Outgoing.Media.Made> made() {
        Optional<Outgoing.Media> media = content.flatMap(message -> {
            if (message instanceof Outgoing.Photo photo) {
                return Optional.of(photo.media());
            }
            return message instanceof Outgoing.File file ? Optional.of(file.media()) : Optional.empty();
        });
        return media.filter(Outgoing.Media.Made.class::isInstance).map(Outgoing.Media.Made.class::cast);
    }

    /** Telegram refuses to edit a message that carries a reply keyboard; such a one has no inline buttons to lose. */
    boolean canBeEdited() {
        return !(content.orElse(null) instanceof Outgoing.Show show) || show.keyboard() instanceof Keyboard.Inline;
    }

    /**
     * Whether another may go to the same chat while this one is out. It may if this only takes the buttons off a message that
     * the other doesn't change: a person who has the next question need not wait for that.
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
