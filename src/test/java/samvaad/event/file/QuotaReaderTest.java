package samvaad.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import samvaad.event.QuickEvent;

/** Seats that an event file holds for departments. */
class QuotaReaderTest {

    private static final String LABEL = "'label': {'hi': 'वित्त', 'en': 'Finance'}";

    private static EventFilesResult read(String capacity, String quotas) {
        return QuickEvent.read(QuickEvent.with("/registration/capacity", capacity)
                .andThen(QuickEvent.with("/registration/quotas", quotas)));
    }

    private static List<String> warnings(EventFilesResult result) {
        return ((EventFilesResult.Accepted) result)
                .warnings().stream().map(Object::toString).toList();
    }

    private static String quota(String id, String rest) {
        return "{'id': '" + id + "', " + LABEL + ", " + rest + "}";
    }

    @Test
    void whatIsRightIsRead() {
        EventFilesResult result = read("3", "[" + quota("a", "'seats': 2, 'until': '2030-01-14'") + "]");
        assertThat(warnings(result)).isEmpty();
    }

    @Test
    void theDayOnWhichRegistrationClosesIsTheLast() {
        EventFilesResult result = QuickEvent.read(QuickEvent.with("/registration/closes", "'2030-01-12'")
                .andThen(QuickEvent.with(
                        "/registration/quotas", "[" + quota("a", "'seats': 1, 'until': '2030-01-12'") + "]")));
        assertThat(warnings(result)).isEmpty();
    }

    @Test
    void everyMistakeIsNamed() {
        assertThat(QuickEvent.lines(read(
                        "3",
                        "[" + quota("a", "'seats': 2, 'until': '2030-01-15'") + ", "
                                + quota("a", "'seats': 2, 'until': '2030-01-12', 'holds': 1") + ", "
                                + "{'id': 'b', 'seats': 0}]")))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one)
                                .startsWith(
                                        "quick.json: registration.quotas[0].until: must not be after registration closes"),
                        one -> assertThat(one).startsWith("quick.json: registration.quotas[1].id: must differ"),
                        one -> assertThat(one)
                                .startsWith("quick.json: registration.quotas[1].holds: is not a known field"),
                        one -> assertThat(one).startsWith("quick.json: registration.quotas[2].label: is missing"),
                        one -> assertThat(one).startsWith("quick.json: registration.quotas[2].until: is missing"),
                        one -> assertThat(one)
                                .startsWith("quick.json: registration.quotas[2].seats: must be a whole number"),
                        one -> assertThat(one)
                                .isEqualTo(
                                        "quick.json: registration.quotas: must hold no more seats than \"capacity\", 3; it holds 5"));
    }

    @Test
    void withoutANumberOfSeatsNoneCanBeHeld() {
        assertThat(QuickEvent.lines(read("", "[" + quota("a", "'seats': 2, 'until': '2030-01-12'") + "]")))
                .containsExactly(
                        "quick.json: registration.quotas: needs \"capacity\": without a number of seats none can be held");
    }

    @Test
    void quotasThatHoldEverythingAreWarnedOf() {
        assertThat(warnings(read("2", "[" + quota("a", "'seats': 2, 'until': '2030-01-12'") + "]")))
                .containsExactly(
                        "quick.json: registration.quotas: holds all 2 seats, so until then everybody else is put on the waiting list");
    }
}
