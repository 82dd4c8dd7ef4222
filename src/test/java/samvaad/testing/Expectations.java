package samvaad.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import samvaad.chat.Incoming;
import samvaad.chat.Outgoing;

/** One person's eyes on the screen. */
final class Expectations {

    private static final String TICK = "✅ ";

    private final Person person;
    private Optional<Bubble> seen = Optional.empty();
    private final List<FakeTelegram.Toast> toasts = new ArrayList<>();

    Expectations(Person person) {
        this.person = person;
    }

    AssertionError failure(String what) {
        return new AssertionError(
                person.name() + ": " + what + "\n\nThe screen (* not looked at yet):\n" + person.screen());
    }

    Bubble seen() {
        return seen.orElseThrow(() -> failure("nothing has been looked at"));
    }

    void next() {
        seen = person.screen().look();
        if (seen.isEmpty()) {
            throw failure("nothing new has come");
        }
    }

    void next(Class<? extends Outgoing> kind) {
        next();
        if (!kind.isInstance(seen().content())) {
            throw failure("expected a " + kind.getSimpleName() + ", saw: " + seen());
        }
    }

    void contains(String text) {
        if (!seen().text().contains(text)) {
            throw failure("expected “" + text + "”, saw: " + seen());
        }
    }

    void containsKey(String key) {
        Pattern words = BundleWords.pattern(person.language(), key);
        if (!words.matcher(seen().text()).find()) {
            throw failure("expected the words of " + key + ", saw: " + seen());
        }
    }

    void lacks(String text) {
        if (seen().text().contains(text)) {
            throw failure("did not expect “" + text + "”, saw: " + seen());
        }
    }

    void hasButton(Predicate<String> label, String name) {
        if (seen().button(label).isEmpty()) {
            throw failure("expected a button " + name + ", saw: " + seen());
        }
    }

    void lacksButton(Predicate<String> label, String name) {
        if (seen().button(label).isPresent()) {
            throw failure("did not expect a button " + name + ", saw: " + seen());
        }
    }

    void nothingElse() {
        if (!person.screen().unseen().isEmpty()) {
            throw failure("expected nothing else");
        }
    }

    /** Each press has to be answered, and once. */
    void pressed(Incoming.ButtonPress press) {
        List<FakeTelegram.Toast> answers = person.bot().telegram().toasts(press.pressId());
        if (answers.size() != 1) {
            throw failure("the press " + press.data() + " was answered " + answers.size() + " times");
        }
        toasts.add(answers.get(0));
    }

    void toast(String textOrKey) {
        if (toasts.isEmpty()) {
            throw failure("nothing has been pressed");
        }
        String text = toasts.get(toasts.size() - 1).text();
        boolean right = BundleWords.has(textOrKey)
                ? BundleWords.pattern(person.language(), textOrKey)
                        .matcher(text)
                        .matches()
                : text.contains(textOrKey);
        if (!right || text.isEmpty()) {
            throw failure("expected the toast " + textOrKey + ", saw: " + text);
        }
    }

    void alert(String textOrKey) {
        toast(textOrKey);
        if (!toasts.get(toasts.size() - 1).alert()) {
            throw failure("expected a window, not a toast: " + textOrKey);
        }
    }

    /** Labels that this name means: those of the key, or these very words, ticked or not. */
    Predicate<String> named(String button) {
        if (BundleWords.has(button)) {
            Pattern words = BundleWords.pattern(person.language(), button);
            return label -> words.matcher(label).matches();
        }
        return label -> label.equals(button) || label.equals(TICK + button);
    }
}
