package samvaad.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Records what became of letters. For jobs of the one writer only. */
final class Settlement {

    private final Outbox outbox;
    private final OutboxTable table;
    private final Listeners listeners;
    private final Clock clock;

    Settlement(Outbox outbox, OutboxTable table, Listeners listeners, Clock clock) {
        this.outbox = outbox;
        this.table = table;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Records what became of letters. Deletes the rows that were delivered or given up. */
    void settle(List<Outcome> outcomes) {
        Instant now = clock.instant();
        for (Outcome outcome : outcomes) {
            Letter letter = outcome.letter();
            Delivery delivery = outcome.delivery();
            if (delivery instanceof Delivery.Delivered delivered) {
                delivered(letter, delivered);
            } else if (delivery instanceof Delivery.Gone gone) {
                outbox.close(letter.chat(), gone.reason());
            } else if (delivery instanceof Delivery.Moved moved) {
                table.move(letter.chat(), moved.to());
            } else if (delivery instanceof Delivery.FileLost) {
                letter.made().ifPresent(table::forget);
            } else if (delivery instanceof Delivery.Refused refused) {
                if (table.bury(letter, refused.reason(), now)) {
                    listeners.tell(letter, DeliveryListener.End.REFUSED);
                }
            } else if (delivery instanceof Delivery.Cancelled && table.delete(letter.id())) {
                listeners.tell(letter, DeliveryListener.End.CANCELLED);
            }
            if (!(delivery instanceof Delivery.Moved || delivery instanceof Delivery.FileLost)) {
                outbox.ended(letter);
            }
        }
    }

    private void delivered(Letter letter, Delivery.Delivered delivered) {
        boolean late = outbox.confidences().cameTooLate(letter);
        if (!late && !table.delete(letter.id())) {
            if (outbox.isReplaced(letter)) {
                // It was already on the wire when a newer one replaced it. The newer one will take its place on the
                // screen.
                letter.slot().ifPresent(slot -> shown(letter, slot, delivered.messageId()));
            }
            return;
        }
        letter.slot().ifPresent(slot -> shown(letter, slot, delivered.messageId()));
        delivered
                .fileId()
                .ifPresent(fileId -> letter.made()
                        .filter(made -> !made.isForOneReader())
                        .ifPresent(made -> table.keep(made, fileId)));
        listeners.tell(late ? letter.taggedAsSlot() : letter, DeliveryListener.End.DELIVERED);
    }

    /** This message now shows the slot. If another one did, that loses its buttons. */
    private void shown(Letter letter, Slot slot, long message) {
        if (message == 0) {
            return;
        }
        OptionalLong before = table.messageIn(letter.chat(), slot);
        if (!letter.canBeEdited()) {
            table.empty(letter.chat(), slot);
        } else if (!before.equals(OptionalLong.of(message))) {
            table.put(letter.chat(), slot, message);
        }
        before.stream().filter(old -> old != message).forEach(old -> outbox.tidy(letter.chat(), old));
    }
}
