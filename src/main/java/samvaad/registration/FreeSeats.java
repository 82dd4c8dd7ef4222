package samvaad.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import samvaad.event.Event;
import samvaad.event.Quota;
import samvaad.event.RegistrationTerms;
import samvaad.registration.Registration.Status;
import samvaad.store.Writer;
import samvaad.text.LocalText;

/**
 * How many seats are free for everybody, and how many are held for lists. What a quota of the event file holds is
 * worked out each time from the file and from who has a seat, so that it counts from the moment the file does.
 */
final class FreeSeats {

    private final RegistrationTable table;
    private final SeatHoldTable holds;
    private final NominatedTable quotas;

    FreeSeats(Writer writer) {
        this.table = new RegistrationTable(writer.sql());
        this.holds = new SeatHoldTable(writer.sql());
        this.quotas = new NominatedTable(writer.sql());
    }

    static OptionalInt capacity(Event event) {
        return event.registration().map(RegistrationTerms::capacity).orElse(OptionalInt.of(0));
    }

    static boolean isLimited(Event event) {
        return capacity(event).isPresent();
    }

    /** The seats that nobody has and nobody was offered, whether they are held or not; below 0 if there are too few. */
    int untaken(Event event) {
        return capacity(event).orElse(Integer.MAX_VALUE)
                - table.people(event.id(), Status.CONFIRMED)
                - table.people(event.id(), Status.OFFERED);
    }

    /** Those of them that are held for no list; below 0 if more are held than there are. */
    int forAll(Event event, Instant now) {
        return untaken(event) - held(event, now);
    }

    boolean isAwaited(Event event) {
        return table.people(event.id(), Status.WAITING) > 0;
    }

    private int held(Event event, Instant now) {
        int held = holds.held(event.id());
        for (Quota quota : quotas(event)) {
            held += left(event, quota, now);
        }
        return held;
    }

    private static List<Quota> quotas(Event event) {
        return event.registration().map(RegistrationTerms::quotas).orElse(List.of());
    }

    private int left(Event event, Quota quota, Instant now) {
        return now.isBefore(quota.endsAt(event.zone())) ? unused(event, quota) : 0;
    }

    private int unused(Event event, Quota quota) {
        return Math.max(0, quota.seats() - quotas.taken(event.id(), quota.id()));
    }

    /** How many seats the quota holds now; 0 if the file has none with this id. */
    int left(Event event, String id, Instant now) {
        return event.registration()
                .flatMap(form -> form.quota(id))
                .map(quota -> left(event, quota, now))
                .orElse(0);
    }

    /** How many seats of the quota its list has not taken, whether its day has passed or not. */
    int unused(Event event, String id) {
        return event.registration()
                .flatMap(form -> form.quota(id))
                .map(quota -> unused(event, quota))
                .orElse(0);
    }

    /** How many seats are held by the quota to which this registration belongs. */
    int leftFor(Registration registration, Event event, Instant now) {
        return quotas(event).isEmpty()
                ? 0
                : quotas.of(registration.id())
                        .map(quota -> left(event, quota, now))
                        .orElse(0);
    }

    void belongs(Registration registration, String quota) {
        quotas.put(registration.id(), quota);
    }

    /** Who gets the next seat that can be offered: those for whose quota it is held, then everybody in their order. */
    Optional<Registration> next(Event event, Instant now) {
        int waiting = table.people(event.id(), Status.WAITING);
        if (waiting == 0) {
            return Optional.empty();
        }
        for (Quota quota : quotas(event)) {
            Optional<Long> first = quotas.firstWaiting(event.id(), quota.id());
            if (first.isPresent() && left(event, quota, now) > 0 && untaken(event) > 0) {
                return table.find(first.get());
            }
        }
        int offerable = WaitingList.toOffer(
                capacity(event).orElse(Integer.MAX_VALUE) - held(event, now),
                table.people(event.id(), Status.CONFIRMED),
                table.people(event.id(), Status.OFFERED),
                waiting);
        return offerable > 0 ? table.firstWaiting(event.id()) : Optional.empty();
    }

    /** What is held for whom, what ends first at the beginning. */
    List<Held> shown(Event event, Instant now) {
        List<Held> all = new ArrayList<>();
        if (isLimited(event)) {
            holds.shown(event.id(), now)
                    .forEach(hold -> all.add(new Held(LocalText.of(hold.label()), hold.seats(), hold.until())));
            for (Quota quota : quotas(event)) {
                all.add(new Held(quota.label(), left(event, quota, now), quota.endsAt(event.zone())));
            }
        }
        return all.stream()
                .filter(held -> held.seats() > 0)
                .sorted(Comparator.comparing(Held::until))
                .toList();
    }
}
