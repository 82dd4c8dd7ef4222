package samvaad.certificate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import samvaad.chat.ChatId;
import samvaad.event.EventId;

/**
 * A certificate, from the moment when a person looks at the name.
 *
 * @param registration whose it is; empty once their data are erased, as are the chat and everything about the person
 * @param name as it is printed
 * @param organisation as it is printed, if it is
 * @param attended sessions and days, by language; empty if they are not known
 * @param face the digest of what is printed on all certificates of the event; empty until it is issued
 * @param changedAt when the name was last changed
 * @param nameDigest with which a name can be compared that is no longer kept
 */
record Certificate(
        long id,
        EventId event,
        OptionalLong registration,
        Optional<ChatId> chat,
        CertificateNumber number,
        CertificateToken token,
        Optional<String> name,
        Optional<String> organisation,
        Map<String, String> attended,
        Optional<String> face,
        Optional<Instant> issuedAt,
        Instant changedAt,
        Optional<Instant> withdrawnAt,
        Optional<Erased> erased,
        Optional<String> nameDigest) {

    Certificate {
        attended = Map.copyOf(attended);
    }

    /** Why nothing is kept about the person any more. The names are stored. */
    enum Erased {
        /** The person wished it. */
        WISH,
        /** The time that the event file gives was over. */
        KEPT
    }

    /** Whether it can be printed. */
    boolean isValid() {
        return issuedAt.isPresent() && withdrawnAt.isEmpty() && erased.isEmpty();
    }
}
