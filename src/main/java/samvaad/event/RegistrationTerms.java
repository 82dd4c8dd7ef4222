package samvaad.event;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import samvaad.answer.Question;

/**
 * Who can register, when, and what they are asked.
 *
 * @param capacity number of people; empty means no limit
 * @param opens empty means that registration is open already
 * @param perChat how many people one chat can register
 * @param offer how long a freed seat is held for the next person on the waiting list
 * @param keep how long personal data is kept after the event's end
 * @param quotas seats held for departments, only where there is a capacity
 * @param privacy empty if the organiser has not said yet who is responsible
 */
public record RegistrationTerms(
        OptionalInt capacity,
        Optional<Moment> opens,
        Moment closes,
        int perChat,
        Duration offer,
        Duration keep,
        List<Quota> quotas,
        Optional<PrivacyTerms> privacy,
        List<Question> questions) {

    public static final int PER_CHAT = 5;
    public static final Duration OFFER = Duration.ofHours(6);
    public static final Duration KEEP = Duration.ofDays(90);

    public RegistrationTerms {
        quotas = List.copyOf(quotas);
        questions = List.copyOf(questions);
    }

    /** The same with other questions. */
    RegistrationTerms asking(List<Question> these) {
        return new RegistrationTerms(capacity, opens, closes, perChat, offer, keep, quotas, privacy, these);
    }

    public Optional<Quota> quota(String id) {
        return quotas.stream().filter(quota -> quota.id().equals(id)).findFirst();
    }

    public Optional<Instant> opensAt(ZoneId zone) {
        return opens.map(moment -> moment.begins(zone));
    }

    public Instant closesAt(ZoneId zone) {
        return closes.endsAt(zone);
    }
}
