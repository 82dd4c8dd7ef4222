package samvaad.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samvaad.event.QuickEvent;

class EventMistakeTest {

    /** A pointer into the example, what to put there (nothing: take it out), and the one mistake that it gets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/id | | id: is missing",
                "/id | '' | id: must be 1 to 32 of the letters a-z, digits and -; it is \"\"",
                "/id | 'Bhopal 2025!' | id: must be 1 to 32 of the letters a-z, digits and -, such as \"bhopal-2025\"",
                "/id | 'c-abc' | id: must not begin with c-",
                "/id | 'aaaaaaaaaabbbbbbbbbbccccccccccddd' | id: must be 1 to 32",
                "/id | 7 | id: must be a short name in double quotation marks such as \"bhopal-2025\"; it is 7",
                "/title | | title: is missing",
                "/title | '  ' | title: is empty",
                "/title | 5 | title: must be a text in double quotation marks, or {\"hi\": \"…\", \"en\": \"…\"}; it is 5",
                "/title | null | title: must be a text in double quotation marks, or {\"hi\": \"…\", \"en\": \"…\"}; it is null",
                "/title | {} | title: is empty; write a text",
                "/title | {'hi': '', 'en': 'A'} | title.hi: is empty; write a text, or leave the field out if it is not required",
                "/title | {'english': 'A', 'hi': 'अ'} | title.english: is not a known field; use one of: hi, en",
                "/title | 'A\\nB' | title: must be one line",
                "/title | 'A\\u0007B' | title: has a character that cannot be shown (U+0007)",
                "/title | 'A\\ud800B' | title: has a character that cannot be shown (U+D800)",
                "/title | 'A\\ufffdB' | title: has a damaged character",
                "/sumary | 'A' | sumary: is not a known field; did you mean \"summary\"?",
                "/Ends | 'A' | Ends: is not a known field; did you mean \"ends\"?",
                "/zone | 'Asia/Kolkatta' | zone: \"Asia/Kolkatta\" is not a time zone; did you mean \"Asia/Kolkata\"?",
                "/zone | 'Bhopal Standard Time' | zone: \"Bhopal Standard Time\" is not a time zone; write for example",
                "/starts | | starts: is missing",
                "/starts | '28-11-2030' | starts: must be a date such as \"2025-11-28\"",
                "/starts | '2029-02-30T10:00' | starts: must be a date such as \"2025-11-28\", or a date and time such as \"2025-11-28T10:00\" (February 2029 has 28 days)",
                "/starts | '2030-15-01' | starts: must be a date such as \"2025-11-28\", or a date and time such as \"2025-11-28T10:00\" (there is no month 15",
                "/starts | '2029-2-3' | starts: must be a date such as \"2025-11-28\", or a date and time such as \"2025-11-28T10:00\" (with two digits for month and day: 2029-02-03)",
                "/ends | '2030-01-15T24:00' | ends: must be a date such as \"2025-11-28\", or a date and time such as \"2025-11-28T10:00\" (write 00:00 of the next day)",
                "/ends | '2030-01-15T10:60' | ends: must be a date such as \"2025-11-28\", or a date and time such as \"2025-11-28T10:00\" (a day has the times",
                "/starts | '२०३०-०१-१५' | starts: must be a date such as \"2025-11-28\", or a date and time such as \"2025-11-28T10:00\" (write the digits 0-9)",
                "/reminders/0/at | '24:00' | reminders[0].at: must be a time such as \"09:30\" or \"18:00\" (write 00:00 of the next day)",
                "/reminders/0/at | '६:००' | reminders[0].at: must be a time such as \"09:30\" or \"18:00\" (write the digits 0-9)",
                "/title | {'hn': 'अ', 'en': 'A'} | title.hn: is not a known field; use one of: hi, en",
                "/title | {'hi ': 'अ', 'en': 'A'} | title.\"hi \": is not a known field; did you mean \"hi\"?",
                "/title | {'EN': 'A', 'hi': 'अ'} | title.EN: is not a known field; did you mean \"en\"?",
                "/starts | '2030-01-15 10:00' | starts: must be a date such as \"2025-11-28\", or a date and time such as \"2025-11-28T10:00\" (with a T",
                "/starts | '2029-01-15T10:00+05:30' | starts: must be a date such as \"2025-11-28\", or a date and time such as \"2025-11-28T10:00\" (leave out",
                "/ends | '2030-01-15T10:00' | ends: must be later than \"starts\"",
                "/ends | '2030-01-14' | ends: must be later than \"starts\"",
                "/venue | 'Minto Hall' | venue: must be an object in { }; it is \"Minto Hall\"",
                "/venue/name | | venue.name: is missing",
                "/venue/longitude | | venue.longitude: is missing; latitude and longitude come together",
                "/venue/latitude | | venue.latitude: is missing; latitude and longitude come together",
                "/venue/latitude | 91 | venue.latitude: must be a number of degrees from -90 to 90 such as 23.2385",
                "/venue/longitude | '77.4' | venue.longitude: must be a number of degrees from -180 to 180 such as 77.4020, without quotation marks; it is \"77.4\"",
                "/contact | {'phone': 'call us'} | contact.phone: must be a telephone number",
                "/contact | {'email': 'a at b'} | contact.email: must be an e-mail address",
                "/contact | {'url': 'gem.gov.in'} | contact.url: must be a web address such as \"https://gem.gov.in\"",
                "/contacts | [{'name': 'Asha'}] | contacts[0].phone: is missing; a contact has",
                "/contacts | [{'phone': '181'}] | contacts[0].name: is missing",
                "/status | 'canceled' | status: must be \"planned\", \"postponed\" or \"cancelled\"; it is \"canceled\"",
                "/series | 'Kreta 2026' | series: must be 1 to 32 of the letters a-z",
                "/gate | {'closes': '11:00'} | gate.opens: is missing",
                "/gate | {'opens': '11:00', 'closes': '09:00'} | gate.closes: must be later than",
                "/online | {'url': 'meet'} | online.url: must be a web address",
                "/venue/map | 'maps' | venue.map: must be a web address",
                "/agenda/0/starts | '2030-01-16T10:00' | agenda[0].starts: is outside the event, which is from 2030-01-15T10:00 to",
                "/agenda/0/starts | '2030-01-15T09:00' | agenda[0].starts: is outside the event",
                "/agenda/0/ends | '2030-01-15' | agenda[0].ends: needs \"starts\"",
                "/agenda/0/capacity | 10 | agenda[0].capacity: counts the people who choose this session, so it needs",
                "/agenda/0/choose | 'A B' | agenda[0].choose: must be the name of a group",
                "/highlights | [{'id': 'a', 'title': 'A'}] | highlights[0].text: is missing",
                "/agenda | {} | agenda: must be a list in [ ]; it is an object in { }",
                "/agenda | ['10:00'] | agenda[0]: must be an object in { }; it is \"10:00\"",
                "/agenda/1/id | 'opening' | agenda[1].id: must differ from the others of its list; agenda[0].id is \"opening\" too",
                "/agenda/1/id | 'New Features' | agenda[1].id: must be 1 to 24 of the letters a-z, digits, - and _, such as \"new-features\"",
                "/agenda/1/id | 'aaaaaaaaaabbbbbbbbbbccccc' | agenda[1].id: must be 1 to 24",
                "/agenda/1/starts | '9:30' | agenda[1].starts: must be a time such as \"09:30\", or with its day \"2025-11-28T09:30\" (with two digits for the hour: 09:30)",
                "/agenda/1/starts | '24:10' | agenda[1].starts: must be a time",
                "/agenda/1/ends | '10:30' | agenda[1].ends: must be later than \"starts\"; it is \"10:30\", and \"starts\" is \"10:30\"",
                "/agenda/1/starts | | agenda[1].starts: is missing; an item with an end needs a start",
                "/agenda/1/feedback | 'yes' | agenda[1].feedback: must be true or false, without quotation marks; it is \"yes\"",
                "/faq/0/answer | | faq[0].answer: is missing",
                "/faq/0/words | 'parking' | faq[0].words: must be a list in [ ]; it is \"parking\"",
                "/faq/0/words | ['a', ''] | faq[0].words[1]: is empty",
                "/faq/0/words | ['a', {}] | faq[0].words[1]: must be a text in double quotation marks; it is an object",
                "/registration/capacity | 0 | registration.capacity: must be a whole number from 1 to 1000000",
                "/registration/capacity | '200' | registration.capacity: must be a whole number from 1 to 1000000, without quotation marks; it is \"200\"",
                "/registration/capacity | 2.5 | registration.capacity: must be a whole number",
                "/registration/capacity | 99999999999999999999999 | registration.capacity: must be a whole number",
                "/registration/perChat | -1 | registration.perChat: must be a whole number from 1 to 100",
                "/registration/opens | '2030-01-15T10:00' | registration.opens: must be before registration closes, which is when the event starts",
                "/registration/keep | 'P3M' | registration.keep: must be a duration such as \"P7D\" (7 days), \"PT2H\" (2 hours) or \"PT30M\" (months and years differ",
                "/registration/keep | 'P99999999D' | registration.keep: must be a duration",
                "/registration/keep | '90 days' | registration.keep: must be a duration",
                "/registration/keep | 'P-1D' | registration.keep: must be a duration",
                "/registration/offer | 'PT0S' | registration.offer: must leave some time to take the freed seat",
                "/registration/questions/0/id | 'name' | registration.questions[0].id: \"name\" is what the bot asks anyway",
                "/registration/questions/0/id | 'kind' | registration.questions[1].id: must differ from the others of its list; registration.questions[0].id is \"kind\" too",
                "/registration/questions/0/type | | registration.questions[0].type: is missing",
                "/registration/questions/0/type | 'choise' | registration.questions[0].type: \"choise\" is not a type of question; did you mean \"choice\"?",
                "/registration/questions/0/type | 'dropdown' | registration.questions[0].type: \"dropdown\" is not a type of question; use one of: text, long,",
                "/registration/questions/0/max | 1001 | registration.questions[0].max: must be a whole number from 1 to 1000",
                "/registration/questions/0/options | [] | registration.questions[0].options: is not a known field; use one of: id, type, required, ask, hint, max",
                "/registration/questions/0/use | 'pass' | registration.questions[0].use: must be a list in [ ]",
                "/registration/questions/0/use | ['badge'] | registration.questions[0].use[0]: must be one of \"pass\", \"gate\", \"stats\"; it is \"badge\"",
                "/registration/questions/2/use | ['stats'] | registration.questions[2].use: is for answers that are short and no secret",
                "/feedback/questions/0/use | ['stats'] | feedback.questions[0].use: is not a known field",
                "/registration/questions/1/options | | registration.questions[1].options: is missing",
                "/registration/questions/1/options | [] | registration.questions[1].options: must be 2 to 90 to choose from; there are 0",
                "/registration/questions/1/options | [{'id': 'a', 'label': 'A'}] | registration.questions[1].options: must be 2 to 90 to choose from; there is 1",
                "/registration/questions/1/options/0/other | true | registration.questions[1].options: must have at most one with \"other\": true",
                "/registration/questions/1/options/2/id | '' | registration.questions[1].options[2].id: must be 1 to 24",
                "/registration/questions/1/options/2/label | | registration.questions[1].options[2].label: is missing",
                "/registration/questions/1/options/2/label | 'aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbx' | registration.questions[1].options[2].label: must be at most 60 characters; it has 61",
                "/registration/questions/3/domains | ['@gov.in'] | registration.questions[3].domains[0]: must be what comes after the @, in small letters, such as \"gov.in\"; it is \"@gov.in\"",
                "/registration/questions/4/max | 3 | registration.questions[4].max: must be a whole number from 1 to 2",
                "/reminders/0/before | | reminders[0].before: is missing",
                "/reminders/0/before | 'PT30H' | reminders[0].before: must be whole days such as \"P1D\"",
                "/reminders/0/before | 'P0D' | reminders[0].at: must be earlier than the start of the event",
                "/reminders/1/before | 'PT0S' | reminders[1].before: must be earlier than the start of the event",
                "/reminders/1/id | 'eve' | reminders[1].id: must differ from the others of its list",
                "/feedback/closes | 'PT0S' | feedback.closes: must leave some time for answers",
                "/feedback/opens | 'P20D' | feedback.opens: must leave some time for answers",
                "/feedback/questions/0/min | 2 | feedback.questions[0].min: is not a known field",
                "/feedback/questions/0/ask | '' | feedback.questions[0].ask: is empty",
            })
    void aMistakeIsToldWithItsFieldAndWhatIsExpected(String pointer, String value, String expected) {
        String json = value == null ? "" : value;
        assertThat(QuickEvent.lines(QuickEvent.read(QuickEvent.with(pointer, json))))
                .singleElement()
                .asString()
                .startsWith("quick.json: " + expected);
    }

    @Test
    void boundsMustNotBeCrossed() {
        assertThat(mistakes("/registration/questions/4/min", "2", "/registration/questions/4/max", "1"))
                .containsExactly(
                        "quick.json: registration.questions[4].min: must not be more than max; it is 2, and max is 1");
        assertThat(mistakes(
                        "/registration/questions/0",
                        "{'id': 'age', 'type': 'number', 'ask': 'Age?', 'min': 9, 'max': 3}",
                        "/zone",
                        "'UTC'"))
                .containsExactly(
                        "quick.json: registration.questions[0].min: must not be more than max; it is 9, and max is 3");
    }

    @Test
    void onePlaceTakesOneAnswer() {
        assertThat(mistakes("/registration/questions/0/use", "['gate']", "/registration/questions/1/use", "['gate']"))
                .containsExactly("quick.json: registration.questions: must have at most one with \"gate\" in its"
                        + " \"use\": there is one line for it");
    }

    @Test
    void registrationMustNotCloseBeforeItOpens() {
        assertThat(mistakes("/registration/opens", "'2030-01-10'", "/registration/closes", "'2030-01-09'"))
                .containsExactly(
                        "quick.json: registration.opens: must be before registration closes, which is at \"closes\"");
    }

    @Test
    void aReminderWithoutATimeNeedsAStartWithATime() {
        assertThat(mistakes("/starts", "'2030-01-15'", "/ends", ""))
                .containsExactly(
                        "quick.json: reminders[1].at: is missing; the event's \"starts\" has no time yet, so write"
                                + " for example \"at\": \"18:00\"");
    }

    @Test
    void aStartThatIsRefusedDoesNotAccuseWhatDependsOnIt() {
        assertThat(mistakes("/starts", "'soon'", "/registration/opens", "'2030-01-10'"))
                .singleElement()
                .asString()
                .startsWith("quick.json: starts: ");
    }

    @Test
    void namesThatAreNoNamesAreShownOnOneLine() {
        assertThat(QuickEvent.lines(QuickEvent.read(root -> root.put("a\nb", 1).put("", 2))))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).doesNotContain("\n"))
                .anySatisfy(line -> assertThat(line).startsWith("quick.json: \"a\\nb\": is not a known field"))
                .anySatisfy(line -> assertThat(line).startsWith("quick.json: \"\": is not a known field"));
    }

    private static List<String> mistakes(String pointer, String value, String otherPointer, String otherValue) {
        Consumer<ObjectNode> both = root -> {
            if (pointer.matches(".*/\\d+")) {
                ((ArrayNode) root.at(pointer.replaceFirst("/\\d+$", "")))
                        .set(Integer.parseInt(pointer.replaceFirst(".*/", "")), QuickEvent.json(value));
            } else {
                QuickEvent.with(pointer, value).accept(root);
            }
            QuickEvent.with(otherPointer, otherValue).accept(root);
        };
        return QuickEvent.lines(QuickEvent.read(both));
    }
}
