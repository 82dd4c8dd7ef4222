package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import samvaad.sandbox.ApiError;

/** One chat of the bot: its messages, its keyboard, whether it is open or blocked. */
public final class VirtualChat {
    /** Enough for any screen; load tests would fill the memory otherwise. */
    private static final int KEPT = 2000;

    private final long id;
    private final ObjectNode json;
    private final Optional<VirtualPerson> person;
    private final TreeMap<Long, ChatMessage> messages = new TreeMap<>();
    private long seq;
    private Optional<Markup> keyboard = Optional.empty();
    private volatile boolean open;
    private volatile boolean blocked;

    public VirtualChat(VirtualPerson person) {
        this(person.id(), person.chat(), Optional.of(person));
    }

    /** A chat that only an update brought along, such as a group. */
    public VirtualChat(long id, ObjectNode json, Optional<VirtualPerson> person) {
        this.id = id;
        this.json = json;
        this.person = person;
    }

    public long id() {
        return id;
    }

    /** As the Bot API shows it; never changed. */
    public ObjectNode json() {
        return json;
    }

    public Optional<VirtualPerson> person() {
        return person;
    }

    public boolean isPrivate() {
        return id > 0;
    }

    public boolean shown() {
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

    /** Changes a message that is there; what the change throws leaves it as it was. */
    public synchronized ChatMessage change(long messageId, String what, UnaryOperator<ChatMessage> change) {
        ChatMessage old = message(messageId).orElseThrow(() -> ApiError.bad(what + " not found"));
        ChatMessage changed = change.apply(old).at(++seq);
        messages.put(messageId, changed);
        return changed;
    }

    public synchronized Optional<ChatMessage> message(long messageId) {
        return Optional.ofNullable(messages.get(messageId)).filter(m -> !m.deleted());
    }

    /** Also the deleted ones, which the page shows as such. */
    public synchronized List<ChatMessage> changedAfter(long after) {
        List<ChatMessage> changed = new ArrayList<>();
        for (ChatMessage message : messages.values()) {
            if (message.seq() > after) {
                changed.add(message);
            }
        }
        return changed;
    }

    public synchronized long seq() {
        return seq;
    }

    public synchronized Optional<Markup> keyboard() {
        return keyboard;
    }

    /** A one-time keyboard goes once it was used; whether it went. */
    public synchronized boolean useKeyboard() {
        boolean once = keyboard.map(k -> k.json().path("one_time_keyboard").asBoolean())
                .orElse(false);
        if (once) {
            keyboard = Optional.empty();
        }
        return once;
    }

    private void turnKeyboard(Markup markup) {
        switch (markup.kind()) {
            case KEYBOARD -> keyboard = Optional.of(markup);
            case REMOVE -> keyboard = Optional.empty();
            case INLINE, FORCE_REPLY -> {}
        }
    }
}
