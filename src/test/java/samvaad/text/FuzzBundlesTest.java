package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import samvaad.testing.Hostile;
import samvaad.testing.Languages;

/** Bundles with hostile patterns are taken or refused with a reason, and never break a text. Many by {@code mvn test -Pfuzz}. */
class FuzzBundlesTest {

    private static final int TRIES = 20;
    private static final int EACH = Math.max(1, Integer.getInteger("trust.inputs", 300) / TRIES);
    private static final List<String> LINES = lines();
    private static final Bundle KNOWN = Bundle.read(Languages.EN, String.join("\n", LINES), new ArrayList<>());

    @Property(tries = TRIES)
    void hostilePatternsInABundle(@ForAll long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < EACH; i++) {
            List<String> lines = new ArrayList<>();
            for (int n = random.nextInt(4); n >= 0; n--) {
                String line = LINES.get(random.nextInt(LINES.size()));
                int at = random.nextInt(line.length() + 1);
                String hostile = Hostile.string(random, 300).replace("\n", "\\n");
                lines.add(line.substring(0, at) + hostile + (random.nextBoolean() ? line.substring(at) : ""));
            }
            List<String> wrong = new ArrayList<>();
            Bundle bundle = Bundle.read(Languages.EN, String.join("\n", lines), wrong);
            wrong.addAll(bundle.broken());
            if (wrong.isEmpty()) {
                wrong.addAll(BundleCheck.against(KNOWN, bundle));
            }
            assertThat(wrong).as("%s", lines).noneMatch(String::isBlank);
            if (wrong.isEmpty()) {
                for (String key : bundle.keys()) {
                    assertThat(bundle.find(key)).as("%s", lines).isPresent();
                }
            }
        }
    }

    private static List<String> lines() {
        try (InputStream in =
                Objects.requireNonNull(FuzzBundlesTest.class.getResourceAsStream("/messages/en.properties"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" = "))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
