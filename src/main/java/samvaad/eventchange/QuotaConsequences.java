package samvaad.eventchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.answer.Wording;
import samvaad.event.Event;
import samvaad.event.Quota;
import samvaad.event.RegistrationTerms;
import samvaad.eventchange.Consequence.Kind;

/** What a change of the seats that an event's file holds for lists would do. */
final class QuotaConsequences {

    private final Event before;
    private final Event after;
    private final Instant now;
    private final HeldTable table;

    QuotaConsequences(Event before, Event after, Instant now, HeldTable table) {
        this.before = before;
        this.after = after;
        this.now = now;
        this.table = table;
    }

    List<Consequence> all() {
        if (after.registration().isEmpty()) {
            return List.of();
        }
        List<Consequence> all = new ArrayList<>();
        for (Quota was : quotas(before)) {
            Optional<Quota> is = quotas(after).stream()
                    .filter(one -> one.id().equals(was.id()))
                    .findFirst();
            long taken = table.taken(before.id(), was.id());
            if (isHeld(before, was) && is.filter(quota -> isHeld(after, quota)).isEmpty()) {
                all.add(about(Kind.QUOTA_GONE, was, Math.max(0, was.seats() - taken)));
            } else if (is.isPresent() && is.get().seats() < Math.min(taken, was.seats())) {
                all.add(about(Kind.QUOTA, is.get(), taken));
            }
        }
        lacking().ifPresent(all::add);
        return all;
    }

    /** What is held anew, or more of it, may not be there. */
    private Optional<Consequence> lacking() {
        Optional<Quota> more = quotas(after).stream()
                .filter(quota -> left(after, quota)
                        > quotas(before).stream()
                                .filter(was -> was.id().equals(quota.id()))
                                .mapToLong(was -> left(before, was))
                                .findFirst()
                                .orElse(0))
                .findFirst();
        long held =
                quotas(after).stream().mapToLong(quota -> left(after, quota)).sum();
        long seats = after.registration().orElseThrow().capacity().orElse(Integer.MAX_VALUE);
        return more.map(quota -> about(Kind.QUOTA_SHORT, quota, held + table.taken(after.id()) - seats));
    }

    private static Consequence about(Kind kind, Quota quota, long people) {
        return new Consequence(kind, people, Map.of("quota", Wording.given(quota.label()), "seats", quota.seats()));
    }

    private static List<Quota> quotas(Event event) {
        return event.registration().map(RegistrationTerms::quotas).orElse(List.of());
    }

    private boolean isHeld(Event event, Quota quota) {
        return now.isBefore(quota.endsAt(event.zone()));
    }

    private long left(Event event, Quota quota) {
        return isHeld(event, quota) ? Math.max(0, quota.seats() - table.taken(event.id(), quota.id())) : 0;
    }
}
