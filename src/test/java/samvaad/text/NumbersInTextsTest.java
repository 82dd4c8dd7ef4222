package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.testing.Languages;

/**
 * Texts with numbers, for 0, 1, 2 and 5. All of them are written to {@code target/numbers.LANGUAGE.txt} to be read by
 * people; what a program can see is whether a noun stands right behind a number and does not follow it.
 */
class NumbersInTextsTest {

    private static final List<Integer> NUMBERS = List.of(0, 1, 2, 5);

    /** The arguments that are counts. */
    private static final Set<String> COUNTS = Set.of(
            "days",
            "backups",
            "strangers",
            "failed",
            "erased",
            "staff",
            "learned",
            "people",
            "number",
            "place",
            "most",
            "max",
            "min",
            "length",
            "limit",
            "seats",
            "count",
            "minutes",
            "hours",
            "sessions",
            "steps",
            "step",
            "page",
            "pages",
            "events",
            "rows",
            "total",
            "sent",
            "blocked",
            "left",
            "more",
            "stars",
            "times",
            "waiting",
            "free",
            "entered",
            "offered",
            "withdrawn",
            "today",
            "yesterday",
            "confirmed",
            "taken",
            "least",
            "given",
            "asked",
            "muted",
            "held",
            "messages",
            "row",
            "seated",
            "corrected",
            "nominated",
            "opened",
            "declined",
            "margin");

    /** Words that are the same for any number, or are about the number itself and not what is counted. */
    private static final Map<Language, Set<String>> SAME = Map.of(
            Languages.HI,
            Set.of(
                    "से",
                    "में",
                    "तक",
                    "और",
                    "दिन",
                    "मिनट",
                    "सेकंड",
                    "बार",
                    "उत्तर",
                    "रेटिंग",
                    "या",
                    "के",
                    "को",
                    "का",
                    "की",
                    "अक्षर",
                    "विकल्प",
                    "पर",
                    "प्रश्न",
                    "सत्र",
                    "कार्यक्रम",
                    "MB",
                    "स्थगित"),
            Languages.EN,
            Set.of(
                    "of",
                    "out",
                    "in",
                    "at",
                    "or",
                    "and",
                    "to",
                    "more",
                    "from",
                    "here",
                    "today",
                    "yesterday",
                    "with",
                    "who",
                    "MB",
                    "registered",
                    "waiting",
                    "entered",
                    "is",
                    "on",
                    "as"));

    private static final Pattern PLAIN = Pattern.compile("\\{(\\w+)}[  ]?([\\p{L}\\p{M}]+)");

    private static Bundle bundle(Language language) throws IOException {
        String file = Files.readString(Path.of("messages", language.code() + ".properties"));
        return Bundle.read(language, file, new ArrayList<>());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aNounBehindANumberFollowsIt(Language language) throws IOException {
        Bundle bundle = bundle(language);
        List<String> wrong = new ArrayList<>();
        for (String key : bundle.keys()) {
            Set<String> arguments = bundle.find(key).orElseThrow().arguments();
            String text = bundle.pattern(key);
            Matcher match = PLAIN.matcher(text);
            while (match.find()) {
                if (arguments.contains(match.group(1))
                        && COUNTS.contains(match.group(1))
                        && !SAME.getOrDefault(language, Set.of()).contains(match.group(2))) {
                    wrong.add(key + ": " + match.group());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void eachIsWrittenOutForPeopleToRead(Language language) throws IOException {
        Bundle bundle = bundle(language);
        StringBuilder all = new StringBuilder();
        for (String key : bundle.keys()) {
            Template template = bundle.find(key).orElseThrow();
            if (template.arguments().stream().noneMatch(COUNTS::contains)) {
                continue;
            }
            for (int number : NUMBERS) {
                Map<String, Object> values = new HashMap<>();
                template.arguments().forEach(name -> values.put(name, COUNTS.contains(name) ? number : name));
                String shown = template.fill(values);
                assertThat(shown).as(key).doesNotContain("{", "#");
                all.append(key).append(" | ").append(number).append(" | ");
                all.append(shown.lines().collect(Collectors.joining(" / "))).append('\n');
            }
        }
        Path file = Path.of("target", "numbers." + language.code() + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, all);
        assertThat(all.toString()).contains("| 1 |");
    }
}
