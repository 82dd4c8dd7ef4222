package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import samvaad.sandbox.ApiError;

/** A chat of the bot: its messages, its keyboard, and whether it is open or blocked. */
public final class VirtualChat {
    /** Enough for any screen. Without a limit, load tests would fill the memory. */
    private static final int KEPT = 2000;

    private final long id;
    private final ObjectNode json;
    private final Optional<VirtualPerson> person;
    private final TreeMap<Long, ChatMessage> messages = new TreeMap<>();
    private long seq;
    private Optional<Markup> keyboard = Optional.empty();
    private volatile boolean open;
    private volatile boolean blocked;

    VirtualChat(VirtualPerson person) {
        this(person.id(), person.chat(), Optional.of(person));
    }

    /** A chat that is known only from an update, such as a group. */
    VirtualChat(long id, ObjectNode json, Optional<VirtualPerson> person) {
        this.id = id;
        this.json = json;
        this.person = person;
    }

    public long id() {
        return id;
    }

    /** As the Bot API shows it; not to be changed. */
    public ObjectNode json() {
        return json;
    }

    public Optional<VirtualPerson> person() {
        return person;
    }

    public boolean isPrivate() {
        return id > 0;
    }

    boolean shown() {
        return person.map(VirtualPerson::listed).orElse(true);
    }

    public boolean isOpen() {
        return open;
    }

    public void open() {
        open = true;
    }

    public boolean isBlocked() {
        return blocked;
    }

    public void block(boolean now) {
        blocked = now;
    }

    public synchronized ChatMessage add(LongSupplier ids, LongFunction<ChatMessage> made) {
        ChatMessage message = made.apply(ids.getAsLong()).at(++seq);
        messages.put(message.id(), message);
        if (messages.size() > KEPT) {
            messages.pollFirstEntry();
        }
        if (message.out()) {
            message.markup().ifPresent(this::turnKeyboard);
        }
        return message;
    }

    /** Changes a message. Throws ApiError if it is not there. If the change throws, the message stays as it is. */
    public synchronized ChatMessage change(long messageId, String what, UnaryOperator<ChatMessage> change) {
        ChatMessage old = message(messageId).orElseThrow(() -> ApiError.bad(what + " not found"));
        ChatMessage changed = change.apply(old).at(++seq);
        messages.put(messageId, changed);
        return changed;
    }

    public synchronized Optional<ChatMessage> message(long messageId) {
        return Optional.ofNullable(messages.get(messageId)).filter(m -> !m.deleted());
    }

    /** Including deleted ones, which the page shows as such. */
    public synchronized List<ChatMessage> changedAfter(long after) {
        return messages.values().stream().filter(m -> m.seq() > after).toList();
    }

    public synchronized long seq() {
        return seq;
    }

    public synchronized Optional<Markup> keyboard() {
        return keyboard;
    }

    /** A one-time keyboard goes once it has been used. Returns whether it went. */
    public synchronized boolean useKeyboard() {
        Optional<Markup> before = keyboard;
        keyboard = before.filter(k -> !k.json().path("one_time_keyboard").asBoolean());
        return before.isPresent() && keyboard.isEmpty();
    }

    private void turnKeyboard(Markup markup) {
        switch (markup.kind()) {
            case KEYBOARD -> keyboard = Optional.of(markup);
            case REMOVE -> keyboard = Optional.empty();
            case INLINE, FORCE_REPLY -> {}
        }
    }
}
