package samvaad.material;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.event.Handout.Readers;
import samvaad.text.LocalText;

/**
 * A document that an organiser sent.
 *
 * @param event empty while they have not said which
 * @param author who sent it; nobody any more once it is published
 * @param lost Telegram no longer knows it
 */
record Document(
        long id,
        Optional<EventId> event,
        UserId author,
        Instant madeAt,
        String fileId,
        LocalText title,
        Optional<String> session,
        Readers readers,
        boolean published,
        boolean lost) {

    /** How ids of these begin among an event's materials. Those of event files have no such character. */
    private static final String SENT = "~";

    String materialId() {
        return SENT + id;
    }

    /** The number in such an id. */
    static Optional<Long> number(String materialId) {
        return materialId.matches(SENT + "\\d{1,18}")
                ? Optional.of(Long.parseLong(materialId.substring(SENT.length())))
                : Optional.empty();
    }
}
