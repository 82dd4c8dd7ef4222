package samvaad.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samvaad.event.QuickEvent;
import samvaad.jsonfile.FileMistake;

/** What is allowed in an event file but probably not meant. */
class EventWarningsTest {

    /** As in {@link EventMistakeTest}: a pointer, what to put there, and the one warning that it gets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/ends | '2030-01-25T17:00' | ends: is more than a week after",
                "/venue/longitude | 7.74 | venue.latitude: and longitude are outside India",
                "/registration/closes | '2030-01-16' | registration.closes: is after the event",
                "/registration/keep | 'P0D' | registration.keep: erases everybody's data as soon as",
                "/reminders/1/before | 'PT16H' | reminders[1]: is due at the same moment as reminders[0]",
                "/title | {'hi': '???? ?????', 'en': 'A'} | title: has no Hindi",
                "/title | {'en': 'A'} | title: has no Hindi; write it under \"hi\"",
                "/title | 'Samvaad' | title: has no Hindi",
                "/summary | '???? ??????' | summary: has ????",
                "/summary | 'à¤œà¥‡à¤®' | summary: has garbled letters",
                "/venue/name | 'The donâ€™t Hall' | venue.name: has garbled letters",
                "/summary | 'A <b>fine</b> day' | summary: has HTML",
                "/faq/0/answer | 'East&nbsp;gate' | faq[0].answer: has HTML",
                "/registration/questions/1/options/1/label | {'hi': 'अ', 'en': 'state Department '} | registration.questions[1].options[1].label.en: is the same as that of options[0]",
                "/registration/questions/0/ask | 'Your Aadhaar number?' | registration.questions[0].ask: asks for an identity number",
                "/registration/questions/0/ask | 'आपका आधार नंबर?' | registration.questions[0].ask: asks for an identity number",
                "/registration/questions/0/ask | 'आधार?' | registration.questions[0].ask: asks for",
                "/registration/questions/0/ask | 'PAN?' | registration.questions[0].ask: asks for",
                "/registration/questions/0/ask | 'पैन नंबर?' | registration.questions[0].ask: asks for",
                "/registration/questions/0/ask | 'Bank account number?' | registration.questions[0].ask: asks for",
                "/registration/questions/0/ask | 'बैंक खाता संख्या?' | registration.questions[0].ask: asks for",
                "/feedback/questions/0/ask | 'The OTP you got?' | feedback.questions[0].ask: asks for",
                "/registration/questions/0/ask | 'आपका पासवर्ड?' | registration.questions[0].ask: asks for",
                "/agenda/0/choose | 'one' | agenda[0].choose: \"one\" has no other session",
            })
    void aWarningIsToldWithItsField(String pointer, String value, String expected) {
        assertThat(warnings(read(QuickEvent.with(pointer, value))))
                .isNotEmpty()
                .first()
                .asString()
                .startsWith("quick.json: " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/summary | 'क्या? कब?? Q&A 3 < 4 > 2'",
                "/registration/questions/0/ask | 'आप किस आधार पर चुने गए? Company? Do you plan to expand the span?'",
                "/registration/questions/0/ask | 'आधारभूत सुविधाएँ?'",
                "/zone | 'Asia/Kolkata'",
            })
    void whatIsFineGetsNone(String pointer, String value) {
        assertThat(warnings(read(QuickEvent.with(pointer, value)))).isEmpty();
    }

    @Test
    void aPlaceWhoseNumbersAreSwapped() {
        assertThat(warnings(read(QuickEvent.with("/venue/latitude", "77.4020")
                        .andThen(QuickEvent.with("/venue/longitude", "23.2385")))))
                .singleElement()
                .asString()
                .contains("venue.latitude: and longitude are swapped");
        assertThat(warnings(read(QuickEvent.with("/zone", "'Europe/Paris'")
                        .andThen(QuickEvent.with("/venue/longitude", "2.35")))))
                .isEmpty();
    }

    @Test
    void bareTimesAndGroupsThatAreNotParallel() {
        assertThat(warnings(read(QuickEvent.with("/ends", "'2030-01-16T17:00'"))))
                .containsExactly(
                        "quick.json: agenda[0].starts: names no day, so it is on the first; the event has 2, so write for"
                                + " instance \"2030-01-16T10:00\" (1 more like this)");
        assertThat(warnings(read(QuickEvent.with("/agenda/0/choose", "'a'")
                        .andThen(QuickEvent.with("/agenda/1/choose", "'a'")))))
                .singleElement()
                .asString()
                .contains("agenda[1].choose: is not at the time of agenda[0]");
    }

    @Test
    void anEventThatIsOver() {
        EventWarnings warnings = new EventWarnings(QuickEvent.event());
        assertThat(warnings.past(Instant.parse("2030-01-15T17:00:00+05:30")))
                .map(FileMistake::toString)
                .contains("quick: ends: is in the past");
        assertThat(warnings.past(Instant.parse("2030-01-15T16:59:00+05:30"))).isEmpty();
    }

    @Test
    void aFileThatNamesNobodyForTheDataIsReadAndToldWhatToAdd() {
        assertThat(warnings(QuickEvent.read(root -> {}))).isEmpty();
        assertThat(new EventWarnings(QuickEvent.event()).unnamed())
                .map(FileMistake::toString)
                .contains(
                        "quick: registration.privacy: is missing, so the privacy notice can’t say who is responsible and"
                                + " whom to write to; add \"privacy\": {\"responsible\": {\"hi\": \"…\", \"en\": \"…\"},"
                                + " \"contact\": {\"hi\": \"…\", \"en\": \"…\"}} before people register in earnest");
        assertThat(new EventWarnings(QuickEvent.event(QuickEvent.with("/registration", ""))).unnamed())
                .isEmpty();
    }

    @Test
    void whoIsResponsibleIsNamedInBothLanguagesWithAContact() {
        assertThat(warnings(read(QuickEvent.with("/registration/privacy/responsible", "{'hi': 'विभाग'}"))))
                .containsExactly(
                        "quick.json: registration.privacy.responsible: has no \"en\"; the notice is to be read in"
                                + " both languages");
        assertThat(QuickEvent.lines(read(QuickEvent.with("/registration/privacy/contact", ""))))
                .singleElement()
                .asString()
                .contains("registration.privacy.contact: is missing");
        assertThat(QuickEvent.lines(read(QuickEvent.with("/registration/privacy/responsible", "'a\\nb'"))))
                .singleElement()
                .asString()
                .contains("registration.privacy.responsible: must be one line");
    }

    /** The example with somebody responsible for the data, and this change. */
    private static EventFilesResult read(Consumer<ObjectNode> change) {
        return QuickEvent.read(QuickEvent.with(
                        "/registration/privacy",
                        "{'responsible': {'hi': 'विभाग', 'en': 'Department'}, 'contact': {'hi': 'पता', 'en': 'Address'}}")
                .andThen(change));
    }

    private static List<String> warnings(EventFilesResult result) {
        return ((EventFilesResult.Accepted) result)
                .warnings().stream().map(FileMistake::toString).toList();
    }
}
