package samvaad.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import okio.ByteString;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.outbox.Delivery;

/** What one chat shows, and what of it nobody has looked at yet. */
public final class Screen {

    private final List<Bubble> bubbles = new ArrayList<>();
    private final List<Bubble> unseen = new ArrayList<>();
    private Keyboard replyKeyboard = new Keyboard.Remove();
    private final Map<String, List<String>> commands = new HashMap<>();

    /** All messages of the bot's, the oldest first. */
    public synchronized List<Bubble> bubbles() {
        return List.copyOf(bubbles);
    }

    public synchronized Bubble last() {
        if (bubbles.isEmpty()) {
            throw new AssertionError("the screen is empty");
        }
        return bubbles.get(bubbles.size() - 1);
    }

    /** New and changed messages that nobody has looked at, the oldest first. */
    public synchronized List<Bubble> unseen() {
        return List.copyOf(unseen);
    }

    /** What stands in place of the phone's keyboard; {@link Keyboard.Remove} if that is the phone's own. */
    public synchronized Keyboard replyKeyboard() {
        return replyKeyboard;
    }

    /** The commands of this chat's own menu in an app of this language; none if it has no menu of its own. */
    public synchronized List<String> commands(String appLanguage) {
        return commands.getOrDefault(appLanguage, List.of());
    }

    synchronized void menu(Outgoing.CommandMenu menu) {
        commands.put(
                menu.appLanguage(),
                menu.commands().stream()
                        .map(Outgoing.CommandMenu.Entry::command)
                        .toList());
    }

    synchronized Optional<Bubble> look() {
        return unseen.isEmpty() ? Optional.empty() : Optional.of(unseen.remove(0));
    }

    synchronized void lookedAt(long id) {
        unseen.removeIf(bubble -> bubble.id() == id);
    }

    /** The newest message with such a button. */
    synchronized Optional<Bubble> withButton(Predicate<String> label) {
        for (int i = bubbles.size() - 1; i >= 0; i--) {
            if (bubbles.get(i).button(label).isPresent()) {
                return Optional.of(bubbles.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether this is a text message; Telegram says so with each press. */
    synchronized boolean isText(long id) {
        return bubbles.stream().anyMatch(bubble -> bubble.id() == id && bubble.content() instanceof Outgoing.Show);
    }

    synchronized void replyKeyboardUsed() {
        replyKeyboard = new Keyboard.Remove();
    }

    /** Shows it as Telegram would. */
    synchronized Delivery take(
            long newId, Outgoing message, OptionalLong edit, ByteString file, Optional<String> fileId) {
        if (message instanceof Outgoing.Unbutton unbutton) {
            bubbles.replaceAll(bubble -> bubble.id() == unbutton.messageId() ? bubble.withoutButtons() : bubble);
            return new Delivery.Delivered(0, Optional.empty());
        }
        if (edit.isPresent()) {
            return change(Bubble.of(edit.getAsLong(), message, file), fileId);
        }
        Keyboard keyboard = Bubble.keyboard(message);
        if (!(keyboard instanceof Keyboard.Inline)) {
            replyKeyboard = keyboard;
        }
        Bubble bubble = Bubble.of(newId, message, file);
        bubbles.add(bubble);
        unseen.add(bubble);
        return new Delivery.Delivered(newId, fileId);
    }

    private Delivery change(Bubble changed, Optional<String> fileId) {
        Optional<Bubble> before =
                bubbles.stream().filter(bubble -> bubble.id() == changed.id()).findFirst();
        if (before.isEmpty()) {
            return new Delivery.NotEditable("400 Bad Request: message to edit not found");
        }
        if (!(Bubble.keyboard(before.get().content()) instanceof Keyboard.Inline)) {
            return new Delivery.NotEditable("400 Bad Request: message can't be edited");
        }
        boolean wasText = before.get().content() instanceof Outgoing.Show;
        if (changed.content() instanceof Outgoing.Show && !wasText) {
            return new Delivery.NotEditable("400 Bad Request: there is no text in the message to edit");
        }
        if (changed.content() instanceof Outgoing.Place) {
            return new Delivery.NotEditable("a place");
        }
        boolean modified = !before.get().content().equals(changed.content())
                || !before.get().rows().equals(changed.rows());
        if (modified) {
            bubbles.replaceAll(bubble -> bubble.id() == changed.id() ? changed : bubble);
            lookedAt(changed.id());
            unseen.add(changed);
        }
        return new Delivery.Delivered(changed.id(), fileId);
    }

    @Override
    public synchronized String toString() {
        return bubbles.isEmpty()
                ? "(nothing)"
                : bubbles.stream()
                        .skip(Math.max(0, bubbles.size() - 8))
                        .map(bubble -> (unseen.contains(bubble) ? "* " : "  ") + bubble)
                        .collect(Collectors.joining("\n"));
    }
}
