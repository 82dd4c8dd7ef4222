package samvaad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        Set<String> keys = new TreeSet<>(hindi.templates().keySet());
        keys.addAll(english.templates().keySet());
        for (String key : keys) {
            if (hindi.find(key).isEmpty() || english.find(key).isEmpty()) {
                Bundle without = hindi.find(key).isEmpty() ? hindi : english;
                mistakes.add(without.language().code() + ".properties: " + key + " is missing");
            }
        }
        mistakes.addAll(against(english, hindi));
        mistakes.addAll(labels(english));
        return mistakes;
    }

    /** A bundle that is to replace texts of another: only keys that are known, with the arguments that are known. */
    static List<String> against(Bundle known, Bundle bundle) {
        List<String> mistakes = new ArrayList<>(labels(bundle));
        for (Map.Entry<String, Template> entry : bundle.templates().entrySet()) {
            String name = bundle.language().code() + ".properties: " + entry.getKey();
            known.find(entry.getKey())
                    .ifPresentOrElse(
                            other -> {
                                if (!other.arguments().equals(entry.getValue().arguments())) {
                                    mistakes.add(name + " has the arguments "
                                            + entry.getValue().arguments() + ", expected " + other.arguments());
                                }
                            },
                            () -> {
                                if (known.language() == bundle.language()) {
                                    mistakes.add(name + " is not a text of this bot");
                                }
                            });
        }
        return mistakes;
    }

    private static List<String> labels(Bundle bundle) {
        List<String> mistakes = new ArrayList<>();
        for (Map.Entry<String, Template> entry : bundle.templates().entrySet()) {
            if (entry.getKey().startsWith("button.")) {
                int length = Graphemes.count(entry.getValue().fill(Map.of()));
                if (length > BUTTON) {
                    mistakes.add(bundle.language().code() + ".properties: " + entry.getKey() + " has " + length
                            + " characters, a phone’s button shows " + BUTTON);
                }
            }
        }
        return mistakes;
    }
}
