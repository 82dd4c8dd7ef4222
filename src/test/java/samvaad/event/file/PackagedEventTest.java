package samvaad.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ibm.icu.text.BreakIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import samvaad.answer.Choice;
import samvaad.answer.Question;
import samvaad.answer.Wording;
import samvaad.event.Event;
import samvaad.event.Moment;
import samvaad.event.QuickEvent;
import samvaad.testing.Languages;
import samvaad.text.Language;
import samvaad.text.LocalText;
import samvaad.text.Messages;
import samvaad.text.Texts;

class PackagedEventTest {

    private static final Messages MESSAGES = Messages.packaged();

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d+)*");

    /** Those of the release, and those that explain how to answer. */
    private static final Set<String> NUMBERS = Set.of("12,600", "7,100", "26", "2025", "2194828", "0", "1", "5", "10");

    private final Event event = packaged();

    @Test
    void itSaysWhatTheReleaseSaysAndNoMore() {
        assertThat(event.id()).hasToString("bhopal-2025");
        assertThat(event.starts()).isEqualTo(Moment.on(LocalDate.of(2025, 11, 28)));
        assertThat(event.ends()).isEmpty();
        assertThat(event.agenda()).isEmpty();
        assertThat(event.contacts()).isEmpty();
        assertThat(event.venue().orElseThrow().name())
                .isEqualTo(Languages.text("मिन्टो हॉल, भोपाल", "Minto Hall, Bhopal"));
        assertThat(event.registration().orElseThrow().capacity()).isEmpty();
        assertThat(event.registration().orElseThrow().opens()).isEmpty();
    }

    @Test
    void noNumberStandsInItThatTheReleaseDoesNotGive() throws IOException {
        List<String> numbers = texts(tree()).stream()
                .flatMap(text -> text.byLanguage().values().stream())
                .flatMap(words -> NUMBER.matcher(words).results().map(MatchResult::group))
                .toList();
        assertThat(numbers).contains("12,600", "7,100").isSubsetOf(NUMBERS);
    }

    @Test
    void everyTextIsThereInBothLanguagesAndScripts() throws IOException {
        assertThat(texts(tree())).hasSizeGreaterThan(60).allSatisfy(text -> {
            assertThat(text.byLanguage()).containsOnlyKeys(Language.PACKAGED.toArray(Language[]::new));
            assertThat(text.in(Languages.HI)).matches("(?s).*\\p{IsDevanagari}.*");
            assertThat(text.in(Languages.EN)).doesNotContainPattern("\\p{IsDevanagari}");
        });
    }

    @Test
    void hindiKeepsToTheHouseSpelling() throws IOException {
        String json = json();
        assertThat(Normalizer.isNormalized(json, Normalizer.Form.NFC)).isTrue();
        assertThat(json)
                .doesNotContainPattern("[०-९]")
                .doesNotContainPattern("हां|कहां|यहां|वहां|पहुंच|जांच|[ाए]एं(?=\\P{IsDevanagari})|ज़रुर|जिले");
    }

    @Test
    void labelsAndPageTitlesFitAPhonesButton() {
        Stream<Wording> labels = Stream.concat(
                event.highlights().stream().map(highlight -> Wording.given(highlight.title())),
                questions().stream()
                        .flatMap(question -> question.type().choices().stream().map(Choice::label)));
        List<Texts> languages = Language.PACKAGED.stream().map(MESSAGES::in).toList();
        assertThat(labels.flatMap(label -> languages.stream().map(label::in)))
                .hasSizeGreaterThan(30)
                .allSatisfy(label -> assertThat(graphemes(label)).as(label).isLessThanOrEqualTo(28));
    }

    @Test
    void theFormIsShortAndNeverAsksForAadhaar() {
        assertThat(questions()).hasSizeLessThanOrEqualTo(8);
        assertThat(questions())
                .allSatisfy(question -> assertThat(question.toString()).doesNotContainIgnoringCase("aadhaar"));
    }

    @Test
    void peopleAreRemindedTheEveningBeforeAndInTheMorning() {
        assertThat(event.reminders())
                .extracting(reminder -> event.due(reminder)
                        .atZone(event.zone())
                        .toLocalDateTime()
                        .toString())
                .containsExactly("2025-11-27T18:00", "2025-11-28T08:00");
    }

    @Test
    void noTwoAnswersGoByTheSameWords() {
        assertThat(event.faq().stream().flatMap(faq -> faq.words().stream())).doesNotHaveDuplicates();
    }

    private List<Question> questions() {
        return event.registration().orElseThrow().questions();
    }

    private static Event packaged() {
        EventFilesResult result = EventFiles.packaged();
        assertThat(QuickEvent.lines(result)).isEmpty();
        return ((EventFilesResult.Accepted) result).events().get(0);
    }

    private static String json() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PackagedEventTest.class.getResourceAsStream("/events/bhopal-2025.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode tree() throws IOException {
        return new JsonMapper().readTree(json());
    }

    private static List<LocalText> texts(JsonNode node) {
        List<LocalText> texts = new ArrayList<>();
        if (node.has("hi") || node.has("en")) {
            texts.add(Languages.text(node.path("hi").asText(), node.path("en").asText()));
        }
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }

    private static int graphemes(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance();
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
