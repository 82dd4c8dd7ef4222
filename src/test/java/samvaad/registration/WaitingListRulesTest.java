package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
        "PT24H, PT6H, PT6H",
        "PT12H, PT6H, PT3H",
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

    @ParameterizedTest
    @CsvSource({"7, 7, 0, 5, 0", "7, 5, 1, 5, 1", "7, 5, 0, 1, 1", "7, 9, 0, 5, 0", "7, 0, 0, 0, 0"})
    void asManyAreOfferedAsAreFreeAndWaitedFor(int capacity, int confirmed, int offered, int waiting, int expected) {
        assertThat(WaitingList.toOffer(capacity, confirmed, offered, waiting)).isEqualTo(expected);
    }
}
