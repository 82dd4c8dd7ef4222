package samvaad.eventchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samvaad.event.Event;
import samvaad.event.EventChange;
import samvaad.testing.Languages;
import samvaad.testing.PlainText;
import samvaad.testing.TestEvents;
import samvaad.text.Language;
import samvaad.text.Messages;

/** Changes in words, as organisers and then everybody read them. */
class EventChangeWordsTest {

    private static String words(Consumer<ObjectNode> before, Consumer<ObjectNode> after, Language language) {
        Event was = TestEvents.changed("quick", before);
        Event is = TestEvents.changed("quick", after);
        List<EventChange> changes = EventChange.between(was, is);
        return PlainText.of(new EventChangeWords(is, Messages.packaged().in(language)).of(changes));
    }

    /** Sets a field, or removes it if the value is "-". For the agenda it is a field of the first session. */
    private static Consumer<ObjectNode> with(String path, String value) {
        return root -> {
            if (path.equals("starts") || path.equals("ends")) {
                root.remove("reminders");
            }
            String[] parts = path.split("/");
            ObjectNode at = root;
            for (int i = 0; i + 1 < parts.length; i++) {
                at = (ObjectNode) (parts[i].equals("agenda") ? at.path("agenda").path(0) : at.path(parts[i]));
            }
            String field = parts[parts.length - 1];
            if (value.equals("-")) {
                at.remove(List.of(field));
            } else if (value.matches("\\d+")) {
                at.put(field, Integer.parseInt(value));
            } else {
                at.put(field, value);
            }
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    starts | 2030-01-15T10:00 | 2030-01-15T11:00 | New time: 11:00 AM (before: 10:00 AM)
                    starts | 2030-01-15 | 2030-01-15T11:00 | The time has been set: 11:00 AM
                    starts | 2030-01-15T10:00 | 2030-01-15 | The time is no longer fixed; the new time will be announced here (before: 10:00 AM)
                    ends | 2030-01-15T17:00 | 2030-01-15T18:00 | New closing time: 15 January, 6:00 PM (before: 15 January, 5:00 PM)
                    ends | - | 2030-01-15T18:00 | The closing time has been set: 15 January, 6:00 PM
                    ends | 2030-01-15T17:00 | - | The closing time is no longer fixed; the new time will be announced here (before: 15 January, 5:00 PM)
                    venue/name | Hall A | Hall B | New venue: Hall B (before: Hall A)
                    venue/address | Road A | Road B | New address: Road B (before: Road A)
                    venue/address | - | Road B | Address: Road B
                    venue/address | Road A | - | The address is no longer fixed; the new address will be announced here (before: Road A)
                    venue/directions | Left | Right | New directions: Right
                    venue/directions | - | Right | Directions: Right
                    venue/directions | Left | - | The earlier directions to the venue no longer apply.
                    agenda/starts | 10:00 | 10:15 | “Opening”: new time 10:15 AM – 10:30 AM (before: 10:00 AM – 10:30 AM)
                    agenda/room | - | Hall A | The room of “Opening” has been set: Hall A
                    agenda/room | Hall A | Hall B | “Opening”: new room Hall B (before: Hall A)
                    agenda/room | Hall A | - | The room of “Opening” is no longer fixed; the new room will be announced here (before: Hall A)
                    agenda/speaker | - | A. Rao | The speaker of “Opening” has been announced: A. Rao
                    agenda/speaker | A. Rao | B. Devi | “Opening”: new speaker B. Devi (before: A. Rao)
                    agenda/speaker | A. Rao | - | The speaker of “Opening” is no longer confirmed; the name will be announced here (before: A. Rao)
                    registration/capacity | 2 | 3 | Seats: 3 (before: 2)
                    registration/capacity | - | 3 | The number of seats is now limited: 3
                    registration/capacity | 2 | - | The number of seats is no longer limited (before: 2)
                    registration/opens | 2030-01-01 | 2030-01-02 | Registration opens: 2 January (before: 1 January)
                    registration/opens | - | 2030-01-02 | Registration will open later: 2 January
                    registration/opens | 2030-01-01 | - | Registration is open now (it was to open on 1 January)
                    registration/closes | 2030-01-10 | 2030-01-11 | Registration closes: 11 January (before: 10 January)
                    """)
    void everyPairOfKnownAndUnknownIsASentence(String path, String before, String after, String english) {
        assertThat(words(with(path, before), with(path, after), Languages.EN)).isEqualTo(english);
        assertThat(words(with(path, before), with(path, after), Languages.HI))
                .isNotBlank()
                .doesNotContain("“”", "()", ": )", ":  ", "पहले: )")
                .matches("(?s).*\\p{IsDevanagari}.*");
    }

    private static void withoutHours(ObjectNode root) {
        ((ObjectNode) root.path("agenda").path(0)).remove(List.of("starts", "ends"));
    }

    @Test
    void aSessionGetsItsTimeAndLosesIt() {
        assertThat(words(EventChangeWordsTest::withoutHours, root -> {}, Languages.EN))
                .isEqualTo("The time of “Opening” has been set: 10:00 AM – 10:30 AM");
        assertThat(words(root -> {}, EventChangeWordsTest::withoutHours, Languages.EN))
                .isEqualTo(
                        "The time of “Opening” is no longer fixed; the new time will be announced here (before: 10:00 AM – 10:30 AM)");
        assertThat(words(root -> {}, EventChangeWordsTest::withoutHours, Languages.HI))
                .contains("“उद्घाटन”", "पहले: सुबह 10:00 बजे – सुबह 10:30 बजे");
    }

    private static void twoDays(ObjectNode root) {
        root.put("starts", "2030-01-15T10:00").put("ends", "2030-01-16T17:00");
        ArrayNode agenda = (ArrayNode) root.path("agenda");
        ((ObjectNode) agenda.path(0)).put("starts", "2030-01-15T10:00").put("room", "Hall A");
        ((ObjectNode) agenda.path(1)).put("starts", "2030-01-16T10:30");
    }

    @Test
    void onSeveralDaysASessionIsToldWithItsDayAndRoom() {
        Consumer<ObjectNode> moved = root -> {
            twoDays(root);
            ((ObjectNode) root.path("agenda").path(0))
                    .put("starts", "2030-01-16T09:00")
                    .put("ends", "09:30")
                    .put("room", "Hall B");
            root.withArray("agenda").addObject().put("id", "closing").put("title", "Closing");
            ((ObjectNode) root.path("agenda").path(2))
                    .put("starts", "2030-01-16T16:00")
                    .put("room", "Hall C");
        };
        assertThat(words(EventChangeWordsTest::twoDays, moved, Languages.EN)).isEqualTo("""
                        “Opening”: new time 16 January, 9:00 AM – 9:30 AM (before: 15 January, 10:00 AM – 10:30 AM)
                        “Opening”: new room Hall B (before: Hall A)
                        New on the agenda: 16 January, 4:00 PM: Closing, Hall C""");
        assertThat(words(EventChangeWordsTest::twoDays, moved, Languages.HI))
                .contains("16 जनवरी, सुबह 9:00 बजे", "पहले: 15 जनवरी");
    }

    @Test
    void aSessionThatMovesAlongWithTheEventIsNotToldByItself() {
        Consumer<ObjectNode> aWeekLater = root -> {
            twoDays(root);
            root.put("starts", "2030-01-22T10:00").put("ends", "2030-01-23T17:00");
            ((ObjectNode) root.path("agenda").path(0)).put("starts", "2030-01-22T10:00");
            ((ObjectNode) root.path("agenda").path(1)).put("starts", "2030-01-23T10:30");
        };
        assertThat(words(EventChangeWordsTest::twoDays, aWeekLater, Languages.EN))
                .contains("New date: Tuesday, 22 January 2030")
                .doesNotContain("Opening");
    }

    @Test
    void registrationThatIsGoneDoesNotSoundLikeACancellation() {
        assertThat(words(root -> {}, root -> root.remove("registration"), Languages.EN))
                .contains("take place as announced", "registrations remain valid");
        assertThat(words(root -> {}, root -> root.remove("registration"), Languages.HI))
                .contains("कार्यक्रम पहले बताए अनुसार ही होगा");
    }
}
