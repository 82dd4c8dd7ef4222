package samvaad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds mistakes that show when bundles are compared. */
final class BundleCheck {

    /** The longest label a phone shows on a button that has its row to itself, in graphemes. */
    private static final int BUTTON = 28;

    private static final int ANY = Integer.MAX_VALUE;

    /** Texts that nobody sees. A bundle without them is still complete. */
    private static final Pattern OPTIONAL = Pattern.compile("language\\..*");

    private BundleCheck() {}

    /** Checks the two packaged bundles: same keys, same arguments, labels that fit. */
    static List<String> together(Bundle first, Bundle second) {
        List<String> mistakes = new ArrayList<>();
        for (Bundle bundle : List.of(first, second)) {
            Bundle other = bundle == first ? second : first;
            other.keys().stream()
                    .filter(key -> !bundle.has(key))
                    .forEach(key -> mistakes.add(name(bundle, key) + " is missing"));
            mistakes.addAll(labels(bundle));
        }
        if (mistakes.isEmpty()) {
            mistakes.addAll(against(second, first));
            mistakes.addAll(markup(second));
        }
        return mistakes;
    }

    /** Checks a bundle that replaces texts of another: it may only have known keys with the known arguments. */
    static List<String> against(Bundle known, Bundle bundle) {
        List<String> mistakes = new ArrayList<>(markup(bundle));
        for (String key : bundle.keys()) {
            if (known.has(key)) {
                Set<String> expected = known.find(key).orElseThrow().arguments();
                Set<String> got = bundle.find(key).orElseThrow().arguments();
                if (!expected.equals(got)) {
                    mistakes.add(name(bundle, key) + " has the arguments " + got + ", expected " + expected);
                }
            } else {
                mistakes.add(name(bundle, key) + " is not a text of this bot");
            }
        }
        return mistakes;
    }

    /**
     * Texts that a language takes from another one.
     *
     * @param bundles where its texts are looked up, its own first
     */
    static List<String> missing(List<Bundle> bundles, Bundle all) {
        List<String> missing = new ArrayList<>();
        for (String key : all.keys()) {
            Bundle from = bundles.stream()
                    .filter(bundle -> bundle.has(key))
                    .findFirst()
                    .orElseThrow();
            Bundle own = bundles.get(0);
            if (!from.language().equals(own.language())
                    && !OPTIONAL.matcher(key).matches()) {
                missing.add(name(own, key) + " is missing and shown in "
                        + from.language().code());
            }
        }
        return missing;
    }

    private static String name(Bundle bundle, String key) {
        return bundle.language().code() + ".properties: " + key;
    }

    /** Telegram rejects a message with wrong tags, so we check each branch of each pattern as it will be sent. */
    private static List<String> markup(Bundle bundle) {
        List<String> mistakes = new ArrayList<>();
        for (String key : bundle.keys()) {
            if (bundle.pattern(key).indexOf('<') >= 0) {
                markup(bundle, key).ifPresent(wrong -> mistakes.add(name(bundle, key) + ": " + wrong));
            }
        }
        return mistakes;
    }

    private static Optional<String> markup(Bundle bundle, String key) {
        if (key.startsWith("button.")) {
            return Optional.of("a button would show the tags as text");
        }
        Template template = bundle.find(key).orElseThrow();
        return Samples.of(bundle.pattern(key), bundle.language()).stream()
                .map(values -> HtmlCheck.fault(template.fill(values)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Labels longer than a phone shows, and texts about the bot longer than Telegram accepts. */
    static List<String> labels(Bundle bundle) {
        List<String> mistakes = new ArrayList<>();
        for (String key : bundle.keys()) {
            int most = most(key);
            int length = most == ANY
                    ? 0
                    : Graphemes.count(bundle.find(key).orElseThrow().fill(Map.of()));
            if (length > most) {
                mistakes.add(name(bundle, key) + " has " + length + " characters, "
                        + (most == BUTTON ? "a phone’s button shows " : "Telegram takes ") + most);
            }
        }
        return mistakes;
    }

    private static int most(String key) {
        return switch (key) {
            case "bot.shortDescription" -> 120;
            case "bot.description" -> 512;
            default -> key.startsWith("button.") ? BUTTON : key.startsWith("command.") ? 256 : ANY;
        };
    }
}
