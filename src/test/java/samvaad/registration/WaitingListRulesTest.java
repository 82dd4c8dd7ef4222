package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samvaad.event.Event;
import samvaad.testing.TestEvents;

/** How long a seat is held, and how many are offered. */
class WaitingListRulesTest {

    private final Event event = TestEvents.named("quick");

    @ParameterizedTest
    @CsvSource({
        "P5D, PT6H, PT6H",
        "PT48H, PT6H, PT6H",
        "PT24H, PT6H, PT3H15M",
        "PT12H, PT6H, PT10H30M",
        "PT1H, PT6H, PT15M",
        "PT20M, PT6H, PT10M",
        "PT5M, PT6H, PT5M",
        "P5D, PT30S, PT30S",
        "PT20M, PT30S, PT30S",
        "PT1H, PT12M, PT12M"
    })
    void theNearerTheEventTheShorter(Duration left, Duration offer, Duration held) {
        Instant now = event.latestStart().minus(left);
        assertThat(Duration.between(now, WaitingList.heldUntil(event, offer, now)))
                .isEqualTo(held);
    }

    /** From the evening on the hold goes over to the morning, and nothing is offered by night, unless the event is near. */
    @ParameterizedTest
    @CsvSource({
        "2030-01-10T19:00, PT2H, true, 2030-01-11T08:00",
        "2030-01-10T20:00, PT2H, true, 2030-01-11T09:00",
        "2030-01-10T21:30, PT2H, false, 2030-01-11T10:00",
        "2030-01-11T02:30, PT2H, false, 2030-01-11T10:00",
        "2030-01-10T16:00, PT6H, true, 2030-01-11T09:00",
        "2030-01-15T06:00, PT6H, false, 2030-01-15T08:30",
        "2030-01-15T09:30, PT6H, true, 2030-01-15T09:40"
    })
    void theNightDoesNotCount(LocalDateTime now, Duration offer, boolean may, LocalDateTime until) {
        Instant at = now.atZone(event.zone()).toInstant();
        assertThat(WaitingList.mayOffer(event, at)).isEqualTo(may);
        assertThat(WaitingList.heldUntil(event, offer, at).atZone(event.zone()).toLocalDateTime())
                .isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"7, 7, 0, 5, 0", "7, 5, 1, 5, 1", "7, 5, 0, 1, 1", "7, 9, 0, 5, 0", "7, 0, 0, 0, 0"})
    void asManyAreOfferedAsAreFreeAndWaitedFor(int capacity, int confirmed, int offered, int waiting, int expected) {
        assertThat(WaitingList.toOffer(capacity, confirmed, offered, waiting)).isEqualTo(expected);
    }
}
