package samvaad.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Moments;

/** What organisers type when a mailing is to go later; it is Thursday, 10 January 2030, 11:00. */
class TypedMomentTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2030-01-10T11:00");
    private static final Messages MESSAGES = Messages.packaged();
    private static final MomentWords WORDS = MomentWords.of(MESSAGES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2030-01-14 18:00            | 2030-01-14T18:00
            2030-01-14T18:00            | 2030-01-14T18:00
            14.1.2030 18:00             | 2030-01-14T18:00
            14/01/30, 18:00             | 2030-01-14T18:00
            14.1. 18.30                 | 2030-01-14T18:30
            14-1 6 pm                   | 2030-01-14T18:00
            14 January 6:30pm           | 2030-01-14T18:30
            January 14th, 9 a.m.        | 2030-01-14T09:00
            14th of Jan 2030 at 9 am    | 2030-01-14T09:00
            2 january 9 am              | 2031-01-02T09:00
            tomorrow 9 am               | 2030-01-11T09:00
            18:00                       | 2030-01-10T18:00
            10:30                       | 2030-01-11T10:30
            10.30                       | 2030-01-11T10:30
            Thursday 5 pm               | 2030-01-10T17:00
            Thursday 10 am              | 2030-01-17T10:00
            Monday 14 January 5 pm      | 2030-01-14T17:00
            १४ जनवरी शाम ६ बजे           | 2030-01-14T18:00
            14 जनवरी को सुबह 9:15 बजे     | 2030-01-14T09:15
            ५ नवम्बर दोपहर 12 बजे         | 2030-11-05T12:00
            5 नवंबर दोपहर 1 बजे           | 2030-11-05T13:00
            कल सुबह साढ़े 9               | 2030-01-11T09:30
            परसों रात 8 बजे               | 2030-01-12T20:00
            आज शाम पौने 7 बजे             | 2030-01-10T18:45
            kal subah 9 baje            | 2030-01-11T09:00
            सोमवार शाम 5 बजे             | 2030-01-14T17:00
            """)
    void isReadAsPeopleWriteIt(String typed, String moment) {
        assertThat(TypedMoment.read(typed, NOW, WORDS)).contains(LocalDateTime.parse(moment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "6",
                "6 बजे",
                "14 January",
                "14.1.",
                "30.2. 10:00",
                "31 April 9 am",
                "25:00",
                "12 at night",
                "day after tomorrow 9 am",
                "Friday 14 January 5 pm",
                "morning 18:00",
                "14.1. 15.1. 9:00",
                "9 am 10 am",
                "tomorrow 14.1. 9 am",
                "99999999999999999999 9:00",
                "0000-00-00 00:00",
            })
    void whatIsMissingOrCouldMeanTwoThingsIsNotRead(String typed) {
        assertThat(TypedMoment.read(typed, NOW, WORDS)).isEmpty();
    }

    /** The example on the screen, and any other moment in the bot's own words, can be typed back. */
    @Property(tries = 300)
    void whatTheBotWritesCanBeTyped(@ForAll @IntRange(min = 60, max = 500_000) int minutes) {
        LocalDateTime moment = NOW.plusMinutes(minutes);
        for (Language language : MESSAGES.languages()) {
            String written = Moments.dayAndTime(moment, MESSAGES.in(language));
            assertThat(TypedMoment.read(written, NOW, WORDS)).as(written).contains(moment);
        }
    }

    @Property
    void whateverIsTypedItDoesNotFail(@ForAll String typed) {
        assertThat(TypedMoment.read(typed, NOW, WORDS)).isNotNull();
    }
}
