package samvaad.registration;

import java.time.Instant;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.event.Event;
import samvaad.person.Consent;
import samvaad.registration.Registration.Status;
import samvaad.store.Sql;
import samvaad.text.Language;

/**
 * Seats of people whom somebody else put on a list. As long as they have not opened their link they have no chat, like
 * guests, and nothing is sent to them.
 */
public final class NominatedSeats {

    /** What stands for the version of the notice as long as nobody has agreed to any. */
    public static final String UNCONFIRMED = "nominated";

    private static final Consent NONE = new Consent(UNCONFIRMED, Instant.EPOCH);

    private final Registrations registrations;
    private final SeatHolds holds;

    public NominatedSeats(Registrations registrations, SeatHolds holds) {
        this.registrations = registrations;
        this.holds = holds;
    }

    /** One run through a list, in its order: first its seats, then the waiting list. */
    public final class Run {
        private final ListSeats list;
        private final Event event;
        private final Language language;
        private final Instant now;
        private final int own;
        private final int ofQuota;
        private int free;
        private int placed;
        private int seated;

        private Run(ListSeats list, Event event, Language language, Instant now) {
            this.list = list;
            this.event = event;
            this.language = language;
            this.now = now;
            this.own = holds.besidesQuota(list.list());
            this.ofQuota = holds.ofQuota(list, event, now);
            this.free = holds.freeFor(list, event, now);
        }

        /** Gives the next one a seat or a place on the waiting list. Empty if the same person has one already. */
        public Optional<Registration> next(Answers answers) {
            if (isKnown(registrations.claims(), event, answers)) {
                return Optional.empty();
            }
            Status status = free > 0 ? Status.CONFIRMED : Status.WAITING;
            Registration nominated = registrations.insertUncounted(
                    new RegistrationRequest(event, Admissions.GUESTS, answers, true, language, NONE, now), status);
            holds.belongs(nominated, list);
            placed++;
            if (status == Status.CONFIRMED) {
                free--;
                seated++;
            }
            return Optional.of(nominated);
        }

        /** Call this last. Returns how many got a seat. */
        public int end() {
            holds.use(list.list(), Math.min(own, Math.max(0, seated - ofQuota)));
            count("registered", placed);
            count("confirmed", seated);
            count("waitlisted", placed - seated);
            return seated;
        }

        private void count(String what, int times) {
            if (times > 0) {
                registrations.count(event, what, times, now);
            }
        }
    }

    /** Begins to seat the people of a list. */
    public Run run(ListSeats list, Event event, Language language, Instant now) {
        return new Run(list, event, language, now);
    }

    /** Corrects what the list said about somebody who has not opened their link yet. Returns whether that worked. */
    public boolean correct(Registration nominated, Event event, Answers answers, Instant now) {
        return isUnclaimed(nominated)
                && registrations.change(nominated, event, answers, now).isEmpty();
    }

    /** Whether nobody has taken this registration into their own chat yet. */
    public static boolean isUnclaimed(Registration nominated) {
        return nominated.chat().equals(Admissions.GUESTS);
    }

    /**
     * Whether the same person has a place already: on another list, as a guest, or a seat of their own. Whoever waits
     * for one may still be nominated for a seat, and gives up the place on the waiting list when they confirm.
     */
    public static boolean isKnown(Sql sql, Event event, Answers answers) {
        return isKnown(new Claims(sql), event, answers);
    }

    private static boolean isKnown(Claims claims, Event event, Answers answers) {
        return claims.here(event, Admissions.GUESTS, answers).isPresent()
                || claims.anywhere(event, answers)
                        .filter(other -> other.status() != Status.WAITING)
                        .isPresent();
    }
}
