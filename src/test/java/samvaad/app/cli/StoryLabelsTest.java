package samvaad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The story of the sandbox's page names buttons as the bot and the page name them. */
class StoryLabelsTest {

    private static final Path PAGE = Path.of("src/main/resources/samvaad/sandbox/page");
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");
    private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void everyLabelIsThere(String language) throws IOException {
        boolean hindi = language.equals("hi");
        Set<String> there = Files.readString(Path.of("messages", language + ".properties"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("button."))
                .map(line -> line.substring(line.indexOf('=') + 1).strip())
                .collect(Collectors.toCollection(TreeSet::new));
        there.add(hindi ? "स्कैन करें…" : "Scan with…");
        assertThat(read("language.js")).contains("स्कैन करें…", "Scan with…");
        Set<String> named = new TreeSet<>();
        Matcher quoted = QUOTED.matcher(read("story-steps.js"));
        while (quoted.find()) {
            Optional.of(quoted.group(1))
                    .filter(label -> DEVANAGARI.matcher(label).find() == hindi)
                    .ifPresent(named::add);
        }
        assertThat(named).hasSizeGreaterThan(10).isSubsetOf(there);
    }

    private static String read(String file) throws IOException {
        return Files.readString(PAGE.resolve(file), StandardCharsets.UTF_8);
    }
}
