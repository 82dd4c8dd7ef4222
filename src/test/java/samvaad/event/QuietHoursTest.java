package samvaad.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    @ParameterizedTest
    @CsvSource({
        "2030-01-14T20:59:59, 2030-01-15T10:00, true",
        "2030-01-14T21:00:00, 2030-01-15T10:00, false",
        "2030-01-14T23:59:59, 2030-01-15T10:00, false",
        "2030-01-15T00:00:00, 2030-01-15T10:00, false",
        "2030-01-15T07:59:59, 2030-01-15T10:00, false",
        "2030-01-15T08:00:00, 2030-01-15T10:00, true",
        "2030-01-14T21:00:00, 2030-01-15T08:00, true",
        "2030-01-14T21:00:00, 2030-01-15T08:01, false",
        "2030-01-15T03:00:00, 2030-01-15T07:00, true"
    })
    void theNightIsQuietUnlessTheMorningIsTooLate(String now, String tooLate, boolean may) {
        assertThat(QuietHours.mayDisturb(at(now), INDIA, at(tooLate))).isEqualTo(may);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(INDIA).toInstant();
    }
}
