package samvaad.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.text.Html;

class ScheduleTest {

    private static final long SECOND = 1_000_000_000L;
    private static final Outgoing TEXT = Outgoing.show(new Html("text"));

    /** As {@code nanoTime} may be: far below zero, and it passes zero on the way. */
    private long now = -5 * SECOND;

    private final Schedule schedule = new Schedule(now);
    private long lastId;

    @Test
    void anEmptyScheduleHasNothingAndMayRestASecond() {
        assertThat(schedule.next(now)).isEmpty();
        assertThat(schedule.idleNanos(now)).isEqualTo(SECOND);
        assertThat(schedule.size()).isZero();
    }

    @Test
    void oneAtATimeAndInOrder() {
        add(1, Lane.ANSWER);
        add(1, Lane.ANSWER);
        Letter first = next();
        assertThat(first.id()).isEqualTo(1);
        assertThat(schedule.next(now)).isEmpty();
        schedule.settled(first, now);
        assertThat(next().id()).isEqualTo(2);
        assertThat(schedule.size()).isEqualTo(1);
    }

    @Test
    void whatIsTriedAgainGoesBeforeWhatCameLater() {
        add(1, Lane.ANSWER);
        Letter first = next();
        add(1, Lane.ANSWER);
        schedule.again(first, now);
        assertThat(next().id()).isEqualTo(1);
    }

    @Test
    void theNextMessageNeedNotWaitUntilAnOldOneHasLostItsButtons() {
        add(1, OptionalLong.empty(), new Outgoing.Unbutton(77));
        add(1, OptionalLong.of(78), TEXT);
        add(1, OptionalLong.empty(), TEXT);
        Letter unbutton = next();
        Letter first = next();
        assertThat(first.id()).isEqualTo(2);
        assertThat(schedule.next(now)).isEmpty();
        schedule.settled(unbutton, now);
        assertThat(schedule.next(now)).isEmpty();
        schedule.settled(first, now);
        assertThat(next().id()).isEqualTo(3);
    }

    @Test
    void buttonsComeOffBeforeTheSameMessageIsChanged() {
        add(1, OptionalLong.empty(), new Outgoing.Unbutton(77));
        add(1, OptionalLong.of(77), TEXT);
        Letter unbutton = next();
        assertThat(schedule.next(now)).isEmpty();
        schedule.again(unbutton, now);
        assertThat(next().id()).isEqualTo(1);
        schedule.settled(unbutton, now);
        assertThat(next().id()).isEqualTo(2);
    }

    @Test
    void buttonsAreTakenOffOneMessageAfterTheOther() {
        add(1, OptionalLong.empty(), new Outgoing.Unbutton(77));
        add(1, OptionalLong.empty(), new Outgoing.Unbutton(78));
        Letter first = next();
        assertThat(schedule.next(now)).isEmpty();
        schedule.settled(first, now);
        assertThat(next().id()).isEqualTo(2);
    }

    @Test
    void whatIsForgottenOnTheWireDoesNotGoAgainAndIsNotOvertaken() {
        add(1, OptionalLong.empty(), new Outgoing.Unbutton(77));
        add(1, Lane.ANSWER);
        add(1, Lane.ANSWER);
        Letter unbutton = next();
        Letter first = next();
        schedule.forget(new ChatId(1));
        add(1, Lane.ANSWER);
        schedule.again(unbutton, now);
        assertThat(schedule.next(now)).isEmpty();
        schedule.again(first, now);
        assertThat(next().id()).isEqualTo(4);
        assertThat(schedule.size()).isEqualTo(1);
    }

    @Test
    void ofOneChatTheUrgentGoesFirst() {
        add(1, Lane.MAILING);
        add(1, Lane.NUDGE);
        add(1, Lane.ANSWER);
        assertThat(drain(Duration.ofSeconds(10)))
                .extracting(Letter::lane)
                .containsExactly(Lane.ANSWER, Lane.NUDGE, Lane.MAILING);
    }

    @Test
    void aGroupTakesTwentyAMinute() {
        for (int i = 0; i < 60; i++) {
            add(-1, Lane.ANSWER);
        }
        assertThat(drain(Duration.ofMinutes(1))).hasSizeBetween(20, 35);
        assertThat(drain(Duration.ofMinutes(1))).hasSizeBetween(18, 20);
    }

    @Test
    void aPrivateChatTakesABurstAndThenOneASecond() {
        for (int i = 0; i < 60; i++) {
            add(1, Lane.ANSWER);
        }
        assertThat(drain(Duration.ZERO)).hasSize(18);
        assertThat(drain(Duration.ofSeconds(10))).hasSize(10);
    }

    @Test
    void oneMoreWaitingMailingDoesNotHoldAnAnswerToTheSameChat() {
        for (int i = 1; i <= 50; i++) {
            add(i, Lane.MAILING);
        }
        drain(Duration.ZERO);
        add(40, Lane.ANSWER);
        assertThat(next().lane()).isEqualTo(Lane.ANSWER);
    }

    @Test
    void nudgesGoBeforeMailings() {
        for (int i = 1; i <= 30; i++) {
            add(i, Lane.MAILING);
        }
        drain(Duration.ZERO);
        add(99, Lane.NUDGE);
        assertThat(drain(Duration.ofMillis(100)).get(0).lane()).isEqualTo(Lane.NUDGE);
    }

    @Test
    void mailingsThatHangLeaveRoomForAnswers() {
        for (int i = 1; i <= 200; i++) {
            add(i, Lane.MAILING);
        }
        List<Letter> onTheWire = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            now += SECOND / 100;
            schedule.next(now).ifPresent(onTheWire::add);
        }
        assertThat(onTheWire).as("answered by nobody for 20 seconds").hasSize(48);
        add(500, Lane.ANSWER);
        assertThat(next().lane()).isEqualTo(Lane.ANSWER);
    }

    @Test
    void whatIsForgottenWhileItIsOnTheWireDoesNotComeBack() {
        add(1, Lane.ANSWER);
        Letter first = next();
        add(1, Lane.ANSWER);
        schedule.forget(new ChatId(1));
        schedule.again(first, now);
        assertThat(drain(Duration.ofSeconds(5))).isEmpty();
        assertThat(schedule.size()).isZero();
        add(1, Lane.ANSWER);
        assertThat(next().id()).isEqualTo(3);
    }

    @Test
    void whatWaitsMovesToTheNewChat() {
        add(-1, Lane.ANSWER);
        add(-1, Lane.NUDGE);
        schedule.move(new ChatId(-1), new ChatId(-2), now);
        assertThat(drain(Duration.ofSeconds(5)))
                .extracting(Letter::chat)
                .containsExactly(new ChatId(-2), new ChatId(-2));
        assertThat(schedule.size()).isZero();
    }

    /** Takes and settles whatever goes within this time. */
    private List<Letter> drain(Duration time) {
        List<Letter> gone = new ArrayList<>();
        for (long end = now + time.toNanos(); ; now = Math.min(end, now + Math.max(1, schedule.idleNanos(now)))) {
            for (Optional<Letter> letter = schedule.next(now); letter.isPresent(); letter = schedule.next(now)) {
                gone.add(letter.get());
                schedule.offTheWire(letter.get());
                schedule.settled(letter.get(), now);
            }
            if (now >= end) {
                return gone;
            }
        }
    }

    private Letter next() {
        return schedule.next(now).orElseThrow(() -> new AssertionError("nothing is to go"));
    }

    private void add(long chat, Lane lane) {
        add(chat, lane, OptionalLong.empty(), TEXT);
    }

    private void add(long chat, OptionalLong edit, Outgoing content) {
        add(chat, Lane.ANSWER, edit, content);
    }

    private void add(long chat, Lane lane, OptionalLong edit, Outgoing content) {
        Letter letter = new Letter(
                ++lastId, new ChatId(chat), lane, Optional.empty(), edit, Optional.empty(), Optional.of(content));
        schedule.add(letter, now);
    }
}
