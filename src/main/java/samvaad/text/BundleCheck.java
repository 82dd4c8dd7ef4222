package samvaad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What can be wrong between bundles. */
final class BundleCheck {

    /** The widest label that a phone shows on a button of its own, in graphemes. */
    private static final int BUTTON = 28;

    private BundleCheck() {}

    /** The two packaged bundles: same keys, same arguments, labels that fit. */
    static List<String> together(Bundle hindi, Bundle english) {
        List<String> mistakes = new ArrayList<>();
        Set<String> keys = new TreeSet<>(hindi.keys());
        keys.addAll(english.keys());
        for (String key : keys) {
            if (!hindi.has(key) || !english.has(key)) {
                Bundle without = hindi.has(key) ? english : hindi;
                mistakes.add(without.language().code() + ".properties: " + key + " is missing");
            }
        }
        mistakes.addAll(against(english, hindi));
        mistakes.addAll(labels(english));
        mistakes.addAll(markup(english));
        return mistakes;
    }

    /** A bundle that is to replace texts of another: only keys that are known, with the arguments that are known. */
    static List<String> against(Bundle known, Bundle bundle) {
        List<String> mistakes = new ArrayList<>(labels(bundle));
        mistakes.addAll(markup(bundle));
        for (String key : bundle.keys()) {
            String name = bundle.language().code() + ".properties: " + key;
            if (known.has(key)) {
                Set<String> expected = known.find(key).orElseThrow().arguments();
                Set<String> got = bundle.find(key).orElseThrow().arguments();
                if (!expected.equals(got)) {
                    mistakes.add(name + " has the arguments " + got + ", expected " + expected);
                }
            } else if (known.language() == bundle.language()) {
                mistakes.add(name + " is not a text of this bot");
            }
        }
        return mistakes;
    }

    /** Telegram refuses a message whose tags are wrong, so each branch of each pattern is looked at as it will be sent. */
    private static List<String> markup(Bundle bundle) {
        List<String> mistakes = new ArrayList<>();
        for (String key : bundle.keys()) {
            if (bundle.pattern(key).indexOf('<') >= 0) {
                markup(bundle, key)
                        .ifPresent(
                                wrong -> mistakes.add(bundle.language().code() + ".properties: " + key + ": " + wrong));
            }
        }
        return mistakes;
    }

    private static Optional<String> markup(Bundle bundle, String key) {
        if (key.startsWith("button.")) {
            return Optional.of("a button shows tags as they are written");
        }
        Template template = bundle.find(key).orElseThrow();
        return Samples.of(bundle.pattern(key), bundle.language()).stream()
                .map(values -> HtmlCheck.fault(template.fill(values)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<String> labels(Bundle bundle) {
        List<String> mistakes = new ArrayList<>();
        for (String key : bundle.keys()) {
            if (key.startsWith("button.")) {
                int length = Graphemes.count(bundle.find(key).orElseThrow().fill(Map.of()));
                if (length > BUTTON) {
                    mistakes.add(bundle.language().code() + ".properties: " + key + " has " + length
                            + " characters, a phone’s button shows " + BUTTON);
                }
            }
        }
        return mistakes;
    }
}
