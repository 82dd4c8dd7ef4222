package samvaad.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import samvaad.bot.FloodGuard.Verdict;
import samvaad.chat.ChatId;

class FloodGuardTest {

    private static final ChatId CHAT = new ChatId(1);

    private final FloodGuard guard = new FloodGuard(() -> this.nanos);
    private Instant now = Instant.parse("2030-01-10T05:30:00Z");
    private long update = 100;
    private long nanos = 7;

    @Test
    void thirtyInTenSecondsAreAnsweredTheNextIsToldTheRestIgnored() {
        for (int i = 0; i < 30; i++) {
            assertThat(judge(Duration.ofMillis(300))).isEqualTo(Verdict.ANSWER);
        }
        assertThat(judge(Duration.ofMillis(300))).isEqualTo(Verdict.TELL);
        for (int i = 0; i < 100; i++) {
            assertThat(judge(Duration.ofMillis(500))).isEqualTo(Verdict.IGNORE);
        }
        assertThat(judge(Duration.ofSeconds(11))).isEqualTo(Verdict.ANSWER);
    }

    @Test
    void whoIsQuickButNotThatQuickIsAnswered() {
        for (int i = 0; i < 300; i++) {
            assertThat(judge(Duration.ofMillis(400))).isEqualTo(Verdict.ANSWER);
        }
    }

    @Test
    void whoCostsMuchIsToldOnceAndHeardLessOften() {
        int answered = 0;
        int told = 0;
        for (int i = 0; i < 600; i++) {
            nanos += Duration.ofMillis(500).toNanos();
            Verdict verdict = judge(Duration.ofMillis(500));
            if (verdict == Verdict.ANSWER) {
                answered++;
                nanos += Duration.ofMillis(60).toNanos();
                guard.charge(CHAT, Duration.ofMillis(60).toNanos());
            }
            told += verdict == Verdict.TELL ? 1 : 0;
        }
        assertThat(answered * 60)
                .as("ms in 300 s: what it has to begin with, and a fiftieth")
                .isBetween(6_000, 7_200);
        assertThat(told).as("not each time that it is not heard").isBetween(5, 40);
        assertThat(guard.judge(new ChatId(2), ++update, now)).isEqualTo(Verdict.ANSWER);
        nanos += Duration.ofMinutes(1).toNanos();
        assertThat(judge(Duration.ofMinutes(1))).isEqualTo(Verdict.ANSWER);
    }

    @Test
    void aLivelyConversationCostsNothingToSpeakOf() {
        for (int i = 0; i < 1_000; i++) {
            nanos += Duration.ofMillis(400).toNanos();
            guard.charge(CHAT, Duration.ofMillis(3).toNanos());
            assertThat(judge(Duration.ofMillis(400))).isEqualTo(Verdict.ANSWER);
        }
    }

    @Test
    void whenTheMachineStoodStillOnceNobodyIsToBlame() {
        for (int i = 0; i < 5; i++) {
            guard.charge(CHAT, Duration.ofSeconds(10).toNanos());
        }
        assertThat(judge(Duration.ZERO)).isEqualTo(Verdict.ANSWER);
    }

    @Test
    void aFloodInOneChatIsNoneInAnother() {
        for (int i = 0; i < 40; i++) {
            judge(Duration.ZERO);
        }
        assertThat(guard.judge(new ChatId(2), ++update, now)).isEqualTo(Verdict.ANSWER);
    }

    @Test
    void anUpdateThatIsJudgedAgainCountsOnce() {
        for (int i = 0; i < 29; i++) {
            judge(Duration.ZERO);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(guard.judge(CHAT, update, now)).isEqualTo(Verdict.ANSWER);
        }
        assertThat(judge(Duration.ZERO)).isEqualTo(Verdict.ANSWER);
        assertThat(judge(Duration.ZERO)).isEqualTo(Verdict.TELL);
        assertThat(guard.judge(CHAT, update, now)).as("the batch is done anew").isEqualTo(Verdict.TELL);
    }

    @Test
    void whatGatheredWhileTheBotWasAwayIsNoFlood() {
        for (int i = 0; i < 200; i++) {
            assertThat(judge(Duration.ofMinutes(1))).isEqualTo(Verdict.ANSWER);
        }
    }

    @Test
    void aClockThatIsBehindTelegramsMakesNoFloodOfPresses() {
        guard.judge(CHAT, ++update, now.plus(Duration.ofDays(300)));
        for (int i = 0; i < 100; i++) {
            assertThat(judge(Duration.ofSeconds(2))).isEqualTo(Verdict.ANSWER);
        }
    }

    private Verdict judge(Duration later) {
        now = now.plus(later);
        return guard.judge(CHAT, ++update, now);
    }
}
