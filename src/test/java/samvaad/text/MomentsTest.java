package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samvaad.testing.Languages;

class MomentsTest {

    private static final Texts HINDI = Messages.packaged().in(Languages.HI);
    private static final Texts ENGLISH = Messages.packaged().in(Languages.EN);

    @ParameterizedTest
    @CsvSource({
        "00:00, मध्यरात्रि 12:00 बजे, 12:00 AM",
        "00:01, रात 12:01 बजे, 12:01 AM",
        "03:59, रात 3:59 बजे, 3:59 AM",
        "04:00, सुबह 4:00 बजे, 4:00 AM",
        "10:30, सुबह 10:30 बजे, 10:30 AM",
        "11:59, सुबह 11:59 बजे, 11:59 AM",
        "12:00, दोपहर 12:00 बजे, 12:00 PM",
        "15:59, दोपहर 3:59 बजे, 3:59 PM",
        "16:00, शाम 4:00 बजे, 4:00 PM",
        "19:59, शाम 7:59 बजे, 7:59 PM",
        "20:00, रात 8:00 बजे, 8:00 PM",
        "23:59, रात 11:59 बजे, 11:59 PM"
    })
    void timesHaveThePartOfTheDay(LocalTime time, String hindi, String english) {
        assertThat(Moments.time(time, HINDI)).isEqualTo(hindi);
        assertThat(Moments.time(time, ENGLISH)).isEqualTo(english);
    }

    @Test
    void datesHaveTheDayOfTheWeekAndLatinDigits() {
        LocalDate date = LocalDate.of(2025, 11, 28);
        assertThat(Moments.date(date, HINDI)).isEqualTo("शुक्रवार, 28 नवंबर 2025");
        assertThat(Moments.date(date, ENGLISH)).isEqualTo("Friday, 28 November 2025");
        assertThat(Moments.day(date, HINDI)).isEqualTo("28 नवंबर");
        assertThat(Moments.dayAndTime(LocalDateTime.of(2030, 1, 15, 10, 5), ENGLISH))
                .isEqualTo("15 January, 10:05 AM");
    }

    @Test
    void noPartOfAnyDayHasOtherDigits() {
        for (int minute = 0; minute < 24 * 60; minute += 7) {
            String time = Moments.time(LocalTime.MIN.plusMinutes(minute), HINDI);
            assertThat(time).matches("(मध्यरात्रि|सुबह|दोपहर|शाम|रात) [0-9]{1,2}:[0-9]{2} बजे");
        }
    }
}
