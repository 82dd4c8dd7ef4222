package samvaad.material;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.Outgoing;
import samvaad.event.Handout.Readers;
import samvaad.text.LocalText;

/**
 * Something to take home, from an event file or from an organiser.
 *
 * @param id among those of its event
 * @param session the id of its session, if it belongs to one
 * @param from when people can have it; empty means at once
 */
record Material(
        String id,
        LocalText title,
        Content content,
        Optional<String> session,
        Optional<Instant> from,
        Readers readers) {

    /** What there is to give. */
    sealed interface Content {

        record Link(String url) implements Content {}

        /** A file from the folder, uploaded when somebody first asks for it. */
        record InFolder(Outgoing.Media.Made media) implements Content {}

        /** A document that Telegram keeps. */
        record AtTelegram(String fileId) implements Content {}

        /** Its file is not there yet, or Telegram has lost it. */
        record Missing() implements Content {}
    }

    boolean isMissing() {
        return content instanceof Content.Missing;
    }

    /** Whether somebody can have it, or what is in the way. */
    sealed interface Access {

        record Open() implements Access {}

        record NotYet(Instant from) implements Access {}

        record NeedsSeat() implements Access {}

        record NeedsEntry() implements Access {}

        record Missing() implements Access {}
    }
}
