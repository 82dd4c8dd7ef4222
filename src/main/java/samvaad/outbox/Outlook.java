package samvaad.outbox;

import samvaad.chat.ChatId;

/** Works out what the {@link Forecast} says. Used by the sender's thread only. */
final class Outlook {

    private static final double NANOS = 1e9;

    /** How much one call counts in the share of those who begin: about a hundred calls are remembered. */
    private static final double REMEMBERED = 0.01;

    /** Before anything is known: who begins comes back with some more answers. */
    private static final double USUAL_SHARE = 0.25;

    /** What people who begin are sure of, see {@link Ready}. */
    private static final double LEAST_SHARE = 0.1;

    private final Forecast forecast;
    private final Pace pace;
    private final Ready ready;
    private final BotHold hold;
    private double shareOfBeginners = USUAL_SHARE;
    private boolean quiet = true;

    Outlook(Forecast forecast, Pace pace, Ready ready, BotHold hold) {
        this.forecast = forecast;
        this.pace = pace;
        this.ready = ready;
        this.hold = hold;
    }

    /** An answer or something else goes: who begins competes with who goes on, and how that ends is remembered. */
    void sent(Ready.Place place) {
        if (ready.beginning() > 0) {
            double begins = place.lane() == Lane.ANSWER && !place.goesOn() ? 1 : 0;
            shareOfBeginners += REMEMBERED * (begins - shareOfBeginners);
        }
    }

    void foretell(long now) {
        int middle = ready.inTheMiddle();
        int beginning = ready.beginning();
        if (middle == 0 && beginning == 0 && !hold.isHeld()) {
            if (!quiet) {
                forecast.quiet();
            }
            quiet = true;
            return;
        }
        quiet = false;
        double perSecond = pace.perSecond(now);
        double share = Math.max(LEAST_SHARE, shareOfBeginners);
        long held = hold.isHeld() ? Math.max(0, hold.tryAt(now) - now) : 0;
        long goingOn = held + (long) (middle / (perSecond * (1 - LEAST_SHARE)) * NANOS);
        long begins = held + (long) (Math.max(beginning / share, middle + beginning) / perSecond * NANOS);
        forecast.update(goingOn, begins, hold.isHeld(), hold.heldSince());
    }

    void held(ChatId chat, long until, long now) {
        forecast.held(chat, until, now);
    }

    void released(ChatId chat) {
        forecast.released(chat);
    }
}
