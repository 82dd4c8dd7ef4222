package samvaad.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import samvaad.testing.Bot;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** Each button that everybody may press asks for renewed consent first, or the page of decisions says why it does not. */
class TakingStepsTest {

    private static final Path PAGE = Path.of("src/site/markdown/decisions/consent.md");

    private static final Pattern ACTION = Pattern.compile("`([a-z0-9]+)`");

    /** The actions in the first column of the page's table. */
    private static Set<String> explained() throws IOException {
        Set<String> actions = new TreeSet<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher action = ACTION.matcher(line.startsWith("| `") ? line.split("\\|")[1] : "");
            while (action.find()) {
                actions.add(action.group(1));
            }
        }
        return actions;
    }

    @Test
    void whoeverIsNotAskedIsOnThePage() throws IOException {
        AtomicReference<Set<String>> actions = new AtomicReference<>(Set.of());
        try (Bot bot = Setup.with(TestEvents.named("quick"))
                .also((wiring, outbox) -> actions.set(takingNothing(wiring.router())))
                .start()) {
            assertThat(bot.now()).isNotNull();
        }
        assertThat(explained()).containsExactlyElementsOf(new TreeSet<>(actions.get()));
    }

    /** Presses that everybody may use and that the gate is not asked about. */
    private static Set<String> takingNothing(Router router) {
        return router.presses().entrySet().stream()
                .filter(press -> press.getValue().least().isEmpty())
                .map(Map.Entry::getKey)
                .filter(action -> !router.taking().includes(action))
                .collect(Collectors.toSet());
    }
}
