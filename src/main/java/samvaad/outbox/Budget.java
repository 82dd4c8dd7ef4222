package samvaad.outbox;

import java.util.Optional;

/**
 * Decides which ready message gets the bot's next call. Answers come first, then nudges, then mailings, then tidying.
 * Nudges and mailings still get up to one a second each, whatever else waits. Part of the burst is reserved for
 * answers, so that they get through during a mailing. Used by the sender's thread only; times are of {@code
 * System.nanoTime}.
 */
final class Budget {

    private static final double SECOND = 1e9;

    /** However slow the bot has to be, a bulk lane is guaranteed at most this share. */
    private static final double SURE_SHARE = 0.25;

    /** The shares of the burst that are kept from a chat using more than its share, from bulk and from tidying. */
    private static final double KEPT_FROM_CROWDS = 0.25;

    private static final double KEPT_FROM_BULK = 0.5;
    private static final double KEPT_FROM_TIDYING = 0.75;

    /** So that mailings that hang leave connections for answers. */
    private static final int MOST_BULK_ON_THE_WIRE = 48;

    private final Pace pace;
    private final Ready ready;
    private final BotHold hold;
    private long lastNudge;
    private long lastMailing;
    private int bulkOnTheWire;

    Budget(Pace pace, Ready ready, BotHold hold, long now) {
        this.pace = pace;
        this.ready = ready;
        this.hold = hold;
        this.lastNudge = now - (long) SECOND;
        this.lastMailing = now - (long) SECOND;
    }

    /** Which one may go now, if any. */
    Optional<Ready.Place> next(long now) {
        if (!hold.mayGo(now)) {
            return Optional.empty();
        }
        if (!hold.isHeld()) {
            for (Lane lane : new Lane[] {Lane.NUDGE, Lane.MAILING}) {
                Optional<Ready.Place> first = ready.first(lane, now);
                if (first.isPresent() && !isFull() && sureAt(lane, now) - now <= 0) {
                    return first;
                }
            }
        }
        return urgent(now).filter(place -> hold.isHeld() || (usualAt(place, now) - now <= 0 && mayJoin(place)));
    }

    /** A call is being made for this place. */
    void sent(Ready.Place place, long now) {
        pace.spend(now);
        hold.sent(now);
        if (place.lane().isBulk()) {
            bulkOnTheWire++;
        }
        if (place.lane() == Lane.NUDGE) {
            lastNudge = now;
        } else if (place.lane() == Lane.MAILING) {
            lastMailing = now;
        }
    }

    void offTheWire(Lane lane) {
        if (lane.isBulk()) {
            bulkOnTheWire--;
        }
    }

    /** How long until the next one may go if nothing else happens; at most {@code most}. */
    long idleNanos(long now, long most) {
        long idle = most;
        Optional<Ready.Place> urgent = urgent(now);
        if (urgent.filter(this::mayJoin).isPresent() || (urgent.isPresent() && hold.isHeld())) {
            idle = Math.min(idle, hold.isHeld() ? 0 : usualAt(urgent.get(), now) - now);
        }
        for (Lane lane : new Lane[] {Lane.NUDGE, Lane.MAILING}) {
            if (!hold.isHeld() && !isFull() && !ready.isEmpty(lane)) {
                idle = Math.min(idle, sureAt(lane, now) - now);
            }
        }
        return Math.min(most, Math.max(idle, urgent.isPresent() ? hold.tryAt(now) - now : idle));
    }

    private Optional<Ready.Place> urgent(long now) {
        for (Lane lane : Lane.values()) {
            Optional<Ready.Place> first = ready.first(lane, now);
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    /** When enough of the budget is left for this one. */
    private long usualAt(Ready.Place place, long now) {
        double kept = switch (place.lane()) {
            case ANSWER -> place.crowds(now) ? KEPT_FROM_CROWDS : 0;
            case NUDGE, MAILING -> KEPT_FROM_BULK;
            case TIDYING -> KEPT_FROM_TIDYING;
        };
        return pace.at(1 + kept * pace.burst(now), now);
    }

    /** When the lane's next one goes, whatever else waits. */
    private long sureAt(Lane lane, long now) {
        long last = lane == Lane.NUDGE ? lastNudge : lastMailing;
        long sure = last + (long) (SECOND / Math.min(1, pace.perSecond(now) * SURE_SHARE));
        long possible = pace.at(1, now);
        return sure - possible > 0 ? sure : possible;
    }

    private boolean mayJoin(Ready.Place place) {
        return !place.lane().isBulk() || !isFull();
    }

    private boolean isFull() {
        return bulkOnTheWire >= MOST_BULK_ON_THE_WIRE;
    }
}
