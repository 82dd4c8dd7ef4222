package samvaad.trust;

import java.util.List;
import java.util.Optional;

/**
 * Counts messages that came twice. By the count: whatever came beyond the rows that left the outbox. By the look: the same message
 * twice in a row with a kill in between. Both must agree, or something was repeated that was not on the wire.
 */
final class Copies {

    private static final List<String> BULK = List.of(KillTrial.MAILING, "A seat is free for");

    private final List<Long> kills;
    private long found;
    private long longestOnTheWire;

    Copies(List<Long> kills) {
        this.kills = kills;
    }

    /**
     * Counts those of one phone.
     *
     * @param rows how many new messages the bot believes to have sent
     * @return what is wrong
     */
    Optional<String> count(Phone phone, long rows) {
        List<Phone.Arrival> fresh =
                phone.arrivals().stream().filter(Phone.Arrival::fresh).toList();
        long copies = 0;
        for (int i = 1; i < fresh.size(); i++) {
            Optional<Phone.Arrival> first = first(fresh, i);
            if (first.isPresent()) {
                copies++;
                longestOnTheWire = Math.max(
                        longestOnTheWire, killAfter(first.get()) - first.get().at());
            }
        }
        found += copies;
        return copies == fresh.size() - rows
                ? Optional.empty()
                : Optional.of(phone.person() + " got " + fresh.size() + " messages for " + rows + " rows, of which "
                        + copies + " were on the wire at a kill: "
                        + fresh.stream().map(Phone.Arrival::content).toList());
    }

    /** The same message, if it was the last before a kill. Answers come before mailings, so a copy of those may come later. */
    private Optional<Phone.Arrival> first(List<Phone.Arrival> fresh, int copy) {
        Phone.Arrival other = fresh.get(copy);
        boolean bulk = BULK.stream().anyMatch(other::says);
        for (int i = copy - 1; i >= 0; i--) {
            Phone.Arrival one = fresh.get(i);
            if (one.content().equals(other.content()) && (bulk || i == copy - 1)) {
                return killAfter(one) < fresh.get(i + 1).at() ? Optional.of(one) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private long killAfter(Phone.Arrival arrival) {
        return kills.stream()
                .filter(at -> at > arrival.at() - GRACE)
                .min(Long::compare)
                .orElse(Long.MAX_VALUE);
    }

    /** Telegram may have taken a message whose arrival is told only after the kill. */
    private static final long GRACE = 500_000_000L;

    long found() {
        return found;
    }

    /** How long before a kill the first of two had arrived, at most. */
    long longestOnTheWire() {
        return longestOnTheWire;
    }
}
