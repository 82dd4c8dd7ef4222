package samvaad.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.text.Html;

class ScheduleTest {

    private static final long SECOND = 1_000_000_000L;
    private static final Outgoing TEXT = Outgoing.show(new Html("text"));

    /** As {@code nanoTime} may be: far below zero, and it passes zero on the way. */
    private long now = -5 * SECOND;

    private final Schedule schedule = new Schedule(Pace.USUAL, new Forecast(), now);
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
    void tidyingGoesWhenNothingElseWaitsAndHoldsNobody() {
        addTidying(1, 77);
        add(1, OptionalLong.of(78), TEXT);
        add(2, Lane.MAILING);
        assertThat(List.of(next().id(), next().id())).containsExactlyInAnyOrder(2L, 3L);
        assertThat(schedule.next(now)).as("something of its chat is out").isEmpty();
        schedule.settled(letter(2), now);
        Letter tidying = next();
        assertThat(tidying.lane()).isEqualTo(Lane.TIDYING);
        add(1, OptionalLong.of(79), TEXT);
        assertThat(next().id()).as("need not wait until old buttons are gone").isEqualTo(4);
        schedule.settled(letter(4), now);
        add(1, OptionalLong.of(77), TEXT);
        assertThat(schedule.next(now))
                .as("buttons come off before the same message is changed")
                .isEmpty();
        schedule.settled(tidying, now);
        assertThat(next().id()).isEqualTo(5);
    }

    @Test
    void ofTidyingOnlyTheNewestOfAChatIsKept() {
        addTidying(1, 77);
        assertThat(addTidying(1, 78)).extracting(Letter::id).containsExactly(1L);
        assertThat(addTidying(2, 78)).isEmpty();
        Letter first = next();
        assertThat(first.id()).isEqualTo(2);
        assertThat(addTidying(1, 79)).isEmpty();
        assertThat(schedule.again(first, now)).as("a newer one waits").isFalse();
        assertThat(drain(Duration.ofSeconds(5))).extracting(Letter::id).containsExactly(3L, 4L);
    }

    @Test
    void tidyingIsPointlessWhereTheMessageIsChangedAnyway() {
        addTidying(1, 77);
        Letter edit = letter(++lastId, 1, Lane.ANSWER, OptionalLong.of(77), TEXT, Stage.ASKS);
        assertThat(schedule.add(edit, now)).extracting(Letter::id).containsExactly(1L);
        schedule.cancelled();
        assertThat(drain(Duration.ofSeconds(5))).containsExactly(edit);
        assertThat(schedule.size()).isZero();
    }

    @Test
    void tidyingLeavesMostOfTheBurstsToWhatMatters() {
        for (int chat = 1; chat <= 20; chat++) {
            addTidying(chat, 77);
        }
        assertThat(drain(Duration.ZERO)).as("a quarter of 24").hasSizeBetween(5, 7);
        for (int chat = 101; chat <= 118; chat++) {
            add(chat, Lane.ANSWER);
        }
        assertThat(drain(Duration.ZERO)).hasSize(18);
        assertThat(drain(Duration.ofSeconds(2))).hasSizeBetween(13, 15);
    }

    @Test
    void whatGivesWayDoesNotGoAndTheNewerOneKeepsItsPlace() {
        add(1, Lane.ANSWER);
        add(1, Lane.ANSWER);
        add(1, Lane.ANSWER);
        Letter first = next();
        now += SECOND;
        Letter newer = letter(++lastId, 1, Lane.ANSWER, OptionalLong.empty(), TEXT, Stage.ASKS);
        assertThat(schedule.add(newer, Set.of(1L, 2L), now))
                .extracting(Letter::id)
                .containsExactly(2L);
        schedule.cancelled();
        assertThat(schedule.again(first, now)).as("its row is gone").isFalse();
        schedule.cancelled();
        assertThat(drain(Duration.ofSeconds(3))).extracting(Letter::id).containsExactly(3L, 4L);
        assertThat(schedule.size()).isZero();
    }

    @Test
    void whatIsForgottenOnTheWireDoesNotGoAgainAndIsNotOvertaken() {
        addTidying(1, 77);
        Letter tidying = next();
        add(1, Lane.ANSWER);
        add(1, Lane.ANSWER);
        Letter first = next();
        schedule.forget(new ChatId(1));
        add(1, Lane.ANSWER);
        assertThat(schedule.again(tidying, now)).isFalse();
        assertThat(schedule.next(now)).isEmpty();
        assertThat(schedule.again(first, now)).isFalse();
        assertThat(next().id()).isEqualTo(4);
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
        assertThat(drain(Duration.ofSeconds(1))).hasSizeBetween(18, 19);
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
        assertThat(schedule.again(first, now)).isFalse();
        schedule.cancelled();
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
        assertThat(schedule.add(letter(++lastId, chat, Lane.ANSWER, edit, content, Stage.ASKS), now))
                .isEmpty();
    }

    private void add(long chat, Lane lane, OptionalLong edit, Outgoing content) {
        assertThat(schedule.add(letter(++lastId, chat, lane, edit, content, Stage.ASKS), now))
                .isEmpty();
    }

    private List<Letter> addTidying(long chat, long message) {
        return schedule.add(
                letter(
                        ++lastId,
                        chat,
                        Lane.TIDYING,
                        OptionalLong.of(message),
                        new Outgoing.Unbutton(message),
                        Stage.ASKS),
                now);
    }

    private static Letter letter(long id) {
        return letter(id, 1, Lane.ANSWER, OptionalLong.empty(), TEXT, Stage.ASKS);
    }

    private static Letter letter(long id, long chat, Lane lane, OptionalLong edit, Outgoing content, Stage stage) {
        return new Letter(
                id, new ChatId(chat), lane, Optional.empty(), edit, Optional.empty(), stage, Optional.of(content));
    }
}
