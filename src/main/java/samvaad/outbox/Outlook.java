package samvaad.outbox;

import samvaad.chat.ChatId;

/** Works out the {@link Forecast}. Used by the sender's thread only. */
final class Outlook {

    private static final double NANOS = 1e9;

    /** How much one call counts in the share of beginners: about the last hundred calls matter. */
    private static final double REMEMBERED = 0.01;

    /** The share before we know anything: somebody who begins comes back for a few more answers. */
    private static final double USUAL_SHARE = 0.25;

    /** What each kind is guaranteed, see {@link Ready}. */
    private static final double LEAST_SHARE = 0.1;

    private static final double SHARE_OF_QUESTIONS = 0.3;

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

    /** A call goes out. Beginners compete with people who are in the middle of something; remembers who won. */
    void sent(Ready.Place place) {
        if (ready.waiting(Stage.BEGINS) > 0) {
            double begins = place.lane() == Lane.ANSWER && place.stage() == Stage.BEGINS ? 1 : 0;
            shareOfBeginners += REMEMBERED * (begins - shareOfBeginners);
        }
    }

    void foretell(long now) {
        int asking = ready.waiting(Stage.ASKS);
        int middle = ready.waiting(Stage.GOES_ON);
        int beginning = ready.waiting(Stage.BEGINS);
        if (asking + middle + beginning == 0 && !hold.isHeld()) {
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
        double ofMiddle = 1 - LEAST_SHARE - (asking > 0 ? SHARE_OF_QUESTIONS : 0);
        long asks = held + nanos(asking / (middle > 0 ? SHARE_OF_QUESTIONS : 1 - LEAST_SHARE), perSecond);
        long goesOn = held + nanos(middle / ofMiddle, perSecond);
        long begins = held + nanos(Math.max(beginning / share, asking + middle + beginning), perSecond);
        forecast.update(asks, goesOn, begins, hold.isHeld(), hold.heldSince());
    }

    private static long nanos(double calls, double perSecond) {
        return (long) (calls / perSecond * NANOS);
    }

    void held(ChatId chat, long until, long now) {
        forecast.held(chat, until, now);
    }

    void released(ChatId chat) {
        forecast.released(chat);
    }
}
