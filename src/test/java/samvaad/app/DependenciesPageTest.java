package samvaad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DependenciesPageTest {

    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>((?:(?!</dependency>).)*)</dependency>",
            Pattern.DOTALL);

    @Test
    void everyLibraryOfTheJarStandsThereWithItsReason() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        String own = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        List<String> names = DEPENDENCY
                .matcher(own)
                .results()
                .filter(match -> !match.group(2).contains("<scope>test</scope>"))
                .map(match -> match.group(1))
                .toList();
        assertThat(names).hasSizeGreaterThan(8);
        List<String> rows = Pattern.compile("^\\| `([^`]+)`[^|]*\\|[^|]+\\|[^|]+\\|[^|]+\\|$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("src/site/markdown/dependencies.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(names);
    }
}
