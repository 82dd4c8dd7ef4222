package samvaad.ownpass;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.event.EventStatus;
import samvaad.ownpass.OwnPassResult.Cancelled;
import samvaad.ownpass.OwnPassResult.Gone;
import samvaad.ownpass.OwnPassResult.Offered;
import samvaad.ownpass.OwnPassResult.Over;
import samvaad.ownpass.OwnPassResult.Placed;
import samvaad.ownpass.OwnPassResult.Sent;
import samvaad.ownpass.OwnPassResult.Taken;
import samvaad.registration.HandOver;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.registration.RegistrationChoice;
import samvaad.registration.Registrations;
import samvaad.store.Writer;

/**
 * Links with which people take the registration that a colleague made for them into their own chat. Each works once,
 * until the event is over. Only a digest is stored, so somebody who reads the database can't use a link.
 */
final class OwnPasses {

    /** How the payload of such a link begins. */
    static final String PREFIX = "p-";

    private static final int BYTES = 18;

    private final OwnPassTable table;
    private final Registrations registrations;
    private final RegistrationChoice choice;
    private final HandOver handOver;
    private final SecureRandom random = new SecureRandom();

    OwnPasses(Writer writer, Registrations registrations, RegistrationChoice choice, HandOver handOver) {
        this.table = new OwnPassTable(writer.sql());
        this.registrations = registrations;
        this.choice = choice;
        this.handOver = handOver;
    }

    /** Makes a link for a registration. An earlier one no longer works. Returns its payload. */
    String make(Registration registration, Instant now) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        table.put(registration, digest(token), now);
        return PREFIX + token;
    }

    /** What the link with this digest leads to, for somebody who opens it in this chat. */
    OwnPassResult look(String digest, ChatId chat, Instant now) {
        Optional<OwnPassTable.Link> link = table.find(digest);
        Optional<Registered> found =
                link.flatMap(one -> registrations.find(one.registration())).flatMap(choice::of);
        if (found.isEmpty()) {
            return new Gone();
        }
        Registration registration = found.get().registration();
        boolean here = registration.chat().equals(chat);
        if (link.get().used()) {
            return here ? new Taken(found.get()) : new Gone();
        } else if (here) {
            return new Sent(found.get());
        } else if (found.get().event().over(now) || found.get().event().status() == EventStatus.CANCELLED) {
            return new Over(found.get().event());
        } else if (!handOver.mayGo(found.get(), chat)) {
            return new Placed(found.get().event());
        }
        return registration.status().isActive()
                ? new Offered(found.get())
                : new Cancelled(found.get().event());
    }

    /**
     * Moves an offered registration to this chat and uses up the link.
     *
     * @return the registration as it is now; empty if somebody else was faster
     */
    Optional<Registered> take(String digest, Offered offered, HandOver.Taker taker, boolean proved) {
        String name = offered.found().registration().name();
        return handOver.move(offered.found(), taker, proved).filter(moved -> table.use(digest, name, taker.at()));
    }

    static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
