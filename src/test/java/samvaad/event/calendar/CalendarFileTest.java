package samvaad.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.event.QuickEvent;
import samvaad.testing.Languages;
import samvaad.text.Language;

class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2025-11-26T10:17:00Z");

    @Test
    void itSaysWhenAndWhereInTheReadersLanguage() {
        VEvent entry = entry(file(root -> {}, Languages.HI).toAdd());

        assertThat(entry.getUid().getValue()).isEqualTo("quick@samvaad");
        assertThat(entry.getSequence().getValue()).isEqualTo(3);
        assertThat(entry.getSummary().getValue()).isEqualTo("त्वरित संवाद");
        assertThat(entry.getDescription().getValue()).isEqualTo("जाँच के लिए छोटा कार्यक्रम");
        assertThat(entry.getLocation().getValue()).isEqualTo("मिन्टो हॉल, भोपाल, मध्य प्रदेश");
        assertThat(entry.getGeo().getLatitude()).isEqualTo(23.2385);
        assertThat(entry.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2030-01-15T04:30:00Z"));
        assertThat(entry.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2030-01-15T11:30:00Z"));
        assertThat(entry.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
        assertThat(entry.getStatus().isConfirmed()).isTrue();
        assertThat(lines(file(root -> {}, Languages.EN).toAdd()))
                .contains(
                        "METHOD:PUBLISH",
                        "DTSTART:20300115T043000Z",
                        "SUMMARY;LANGUAGE=en:Quick Samvad",
                        "TRIGGER;RELATED=START:-P1D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Kolkata", "America/Los_Angeles", "Pacific/Kiritimati"})
    void whileTheTimeIsUnknownItTakesTheWholeDayWhereverTheMachineStands(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(lines(file(bare("2030-01-15"), Languages.EN).toAdd()))
                    .contains(
                            "DTSTART;VALUE=DATE:20300115", "DTEND;VALUE=DATE:20300116", "TRIGGER;RELATED=START:-PT6H");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void anEndThatNobodyStatedIsNotShown() {
        assertThat(entry(file(bare("2030-01-15T10:00"), Languages.EN).toAdd()).getDateEnd())
                .isNull();
    }

    @Test
    void aLastDayWithoutATimeEndsWithThatDay() {
        DateEnd end = entry(file(bare("2030-01-15T10:00").andThen(root -> root.put("ends", "2030-01-16")), Languages.EN)
                        .toAdd())
                .getDateEnd();
        assertThat(end.getValue().toInstant()).isEqualTo(Instant.parse("2030-01-16T18:30:00Z"));
    }

    @Test
    void aCancellationStrikesOutTheSameEntryWithoutAnAlarm() {
        byte[] bytes = file(root -> {}, Languages.EN).toCancel();
        assertThat(lines(bytes))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "UID:quick@samvaad", "SEQUENCE:3")
                .doesNotContain("BEGIN:VALARM");
    }

    @Test
    void hindiIsFoldedAtWholeCharactersAndComesBackUnchanged() {
        String hindi = "राज्य के क्रेता संगठनों को जेम इकोसिस्टम में सक्षम बनाना; 😀, \\ "
                .repeat(20)
                .strip();
        byte[] bytes = file(root -> root.put("summary", hindi + "\n\n" + hindi), Languages.HI)
                .toAdd();

        assertThat(new String(bytes, StandardCharsets.UTF_8).split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n");
        });
        assertThat(entry(bytes).getDescription().getValue()).isEqualTo(hindi + "\n\n" + hindi);
    }

    @Test
    void aVenueWhoseAddressBeginsWithItsNameIsNotNamedTwice() {
        Consumer<ObjectNode> venue =
                QuickEvent.with("/venue", "{'name': 'Minto Hall', 'address': 'Minto Hall, Bhopal'}");
        assertThat(entry(file(venue, Languages.EN).toAdd()).getLocation().getValue())
                .isEqualTo("Minto Hall, Bhopal");
        assertThat(entry(file(QuickEvent.with("/venue", "{'name': 'Hall'}"), Languages.EN)
                                .toAdd())
                        .getLocation()
                        .getValue())
                .isEqualTo("Hall");
    }

    private static CalendarFile file(Consumer<ObjectNode> change, Language language) {
        return new CalendarFile(QuickEvent.event(change), language, 3, NOW);
    }

    private static Consumer<ObjectNode> bare(String starts) {
        return root -> root.retain("id", "title").put("starts", starts);
    }

    private static VEvent entry(byte[] bytes) {
        ICalendar calendar =
                Biweekly.parse(new String(bytes, StandardCharsets.UTF_8)).first();
        return calendar.getEvents().get(0);
    }

    private static List<String> lines(byte[] bytes) {
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\r\n"));
    }
}
