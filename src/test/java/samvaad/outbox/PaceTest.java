package samvaad.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;

    private final Pace pace = new Pace(0);

    @Test
    void bulkMessagesKeepTheirDistance() {
        long now = 0;
        for (int i = 0; i < 280; i++) {
            now = Math.max(now, pace.bulkAt());
            pace.bulkSent(now);
        }
        assertThat(now / 1e9).isCloseTo(10, within(0.2));
        assertThat(pace.anyAt()).isZero();
    }

    @Test
    void afterAQuietHourThereIsNoBurst() {
        long now = 3600 * SECOND;
        int sent = 0;
        while (pace.bulkAt() <= now) {
            pace.bulkSent(now);
            sent++;
        }
        assertThat(sent).isLessThanOrEqualTo(2);
    }

    @Test
    void oneChatThatIsTooFastSaysNothingAboutTheBot() {
        for (int i = 0; i < 10; i++) {
            pace.slowedDown(7, i * SECOND, i * SECOND + 30 * SECOND);
        }
        assertThat(pace.anyAt()).isZero();
        assertThat(pace.perSecond()).isEqualTo(Pace.FASTEST);
    }

    @Test
    void severalChatsInARowMeanTheBotAndAMessageThatIsTakenEndsTheRow() {
        pace.slowedDown(1, 0, 30 * SECOND);
        pace.slowedDown(2, 0, 30 * SECOND);
        pace.taken();
        pace.slowedDown(3, 0, 30 * SECOND);
        pace.slowedDown(4, 0, 30 * SECOND);
        assertThat(pace.anyAt()).isZero();
        pace.slowedDown(5, 0, 30 * SECOND);
        assertThat(pace.anyAt()).isEqualTo(30 * SECOND);
        assertThat(pace.perSecond()).isEqualTo(14);
    }

    @Test
    void thePaceCreepsUpAgainAndNeverBelowOne() {
        for (int chat = 1; chat < 60; chat++) {
            pace.slowedDown(chat, 0, SECOND);
        }
        assertThat(pace.perSecond()).isEqualTo(1);
        pace.bulkSent(10 * SECOND);
        assertThat(pace.perSecond()).isCloseTo(6, within(0.01));
        pace.bulkSent(1000 * SECOND);
        assertThat(pace.perSecond()).isEqualTo(Pace.FASTEST);
    }

    @Test
    void fewAnswersFitBesideTheBulkAndForManyTheBulkMakesRoom() {
        assertThat(callsIn(60, 1)).isBetween(28 * 60, 30 * 60);
        assertThat(callsIn(60, 20)).isBetween(28 * 60 - 20, 30 * 60 + 15);
    }

    @Test
    void howeverManyAnswersGoTheBulkDoesNotStandStill() {
        assertThat(callsIn(60, 100) - 100 * 60).isGreaterThan(60);
    }

    /** Bulk messages whenever they may go, and so many answers a second in between. */
    private static int callsIn(int seconds, int answersASecond) {
        Pace pace = new Pace(0);
        int calls = 0;
        for (long now = 0; now < seconds * SECOND; now += SECOND / 1000) {
            if (now % (SECOND / answersASecond) < SECOND / 1000) {
                pace.answerSent(now);
                calls++;
            }
            if (pace.bulkAt() <= now) {
                pace.bulkSent(now);
                calls++;
            }
        }
        return calls;
    }
}
