package samvaad.bot;

import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Keyboard;
import samvaad.chat.Origin;
import samvaad.chat.Outgoing;
import samvaad.event.EventId;
import samvaad.outbox.Confidential;
import samvaad.outbox.Outbox;
import samvaad.outbox.Slot;
import samvaad.outbox.Stage;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.LongText;
import samvaad.text.Texts;

/**
 * One update and the answer to it. After a press, what is shown replaces the message with the button; after anything
 * else it comes as a new message.
 */
public final class Turn {

    private final Incoming incoming;
    private final Instant now;
    private final Outbox outbox;
    private Texts texts;
    private Toast toast = Toast.NONE;
    private boolean pressedMessageTaken;
    private boolean stale;
    private Stage stage = Stage.ASKS;
    private Confidential holds = Confidential.NOTHING;
    private Predicate<EventId> events = event -> true;

    /** A short text shown over the chat after a press. */
    record Toast(String text, boolean alert) {
        static final Toast NONE = new Toast("", false);
    }

    Turn(Incoming incoming, Texts texts, Instant now, Outbox outbox) {
        this.incoming = incoming;
        this.texts = texts;
        this.now = now;
        this.outbox = outbox;
    }

    public Incoming incoming() {
        return incoming;
    }

    public Origin from() {
        return incoming.from();
    }

    public ChatId chat() {
        return from().chat();
    }

    public Instant now() {
        return now;
    }

    public Texts texts() {
        return texts;
    }

    public Language language() {
        return texts.language();
    }

    /** From here on the turn uses another language. */
    public void speak(Texts other) {
        texts = other;
    }

    /**
     * From here on, what is shown is for staff only and holds these people's data, in addition to that of people named
     * before.
     */
    public void forStaff(ChatId... about) {
        Set<ChatId> all = new HashSet<>(holds.about());
        all.addAll(List.of(about));
        holds = new Confidential(all, true);
    }

    /** From here on the turn deals with these events only, whatever the person asks for. */
    void dealOnlyWith(Predicate<EventId> some) {
        events = some;
    }

    /** Whether the turn may deal with this event. Not with every one if it is for staff: with those of their role. */
    public boolean dealsWith(EventId event) {
        return events.test(event);
    }

    private void put(Runnable puts) {
        outbox.confidences().with(holds, puts);
    }

    /** A text in the person's language. */
    public Html say(String key, Object... namesAndValues) {
        return texts.text(key, namesAndValues);
    }

    /** Plain text in the person's language, for buttons and toasts. */
    public String label(String key, Object... namesAndValues) {
        return texts.label(key, namesAndValues);
    }

    /**
     * The person is in the middle of something with several steps: when many are waiting, this turn's answers go before
     * those to people who begin. Call this before showing anything.
     */
    public void goesOn() {
        stage = Stage.GOES_ON;
    }

    /** The person begins such a thing, unless this turn is in the middle of one. */
    public void begins() {
        if (stage == Stage.ASKS) {
            stage = Stage.BEGINS;
        }
    }

    Stage stage() {
        return stage;
    }

    /** Shows text with buttons. Text too long for one message continues in the next. */
    public void show(Html text, Keyboard keyboard) {
        Iterator<Html> parts = LongText.split(text).iterator();
        while (parts.hasNext()) {
            show(Outgoing.show(parts.next(), parts.hasNext() ? Keyboard.NONE : keyboard));
        }
    }

    public void show(Html text) {
        show(text, Keyboard.NONE);
    }

    /** Shows a screen in place of the pressed message, or as a new message. */
    public void show(Outgoing.Show screen) {
        OptionalLong pressed = pressedMessage();
        if (pressed.isPresent()) {
            put(() -> outbox.answer(chat(), stage, Optional.empty(), pressed, screen));
        } else {
            send(screen);
        }
    }

    /** The same for a screen in a slot: a different message that showed the slot loses its buttons. */
    public void show(Slot slot, Outgoing.Show screen) {
        OptionalLong pressed = canEdit(screen) ? pressedMessage() : OptionalLong.empty();
        put(() -> outbox.answer(chat(), stage, Optional.of(slot), pressed, screen));
    }

    /** Shows the slot in a new message, even after a press. */
    public void showBelow(Slot slot, Outgoing.Show screen) {
        put(() -> outbox.answer(chat(), stage, Optional.of(slot), OptionalLong.empty(), screen));
    }

    /**
     * The slot is no longer needed. Nothing replaces its message, which loses its buttons unless it shows the answer.
     */
    public void close(Slot slot) {
        if (incoming instanceof Incoming.ButtonPress) {
            closePressed();
        } else {
            outbox.messageIn(chat(), slot).ifPresent(this::unbutton);
        }
        outbox.leave(chat(), slot);
    }

    /** The answer to a press came as a separate message, so the pressed message loses its buttons. */
    public void closePressed() {
        pressedMessage().ifPresent(this::unbutton);
    }

    private void unbutton(long message) {
        outbox.tidy(chat(), message);
    }

    /** Whether the pressed message is the one that shows the slot. */
    public boolean pressedIn(Slot slot) {
        OptionalLong shown = outbox.messageIn(chat(), slot);
        return incoming instanceof Incoming.ButtonPress press
                && shown.isPresent()
                && shown.getAsLong() == press.messageId();
    }

    /**
     * Sends a new message in this chat. If it has no buttons, it also removes any reply keyboard left by a question,
     * which saves a separate message.
     */
    public void send(Outgoing message) {
        put(() -> outbox.answer(chat(), stage, Optional.empty(), OptionalLong.empty(), clearing(message)));
    }

    /** The same, and a listener of the outbox hears how it ended. */
    public void send(Outgoing message, String tag) {
        put(() -> outbox.answer(chat(), stage, tag, clearing(message)));
    }

    private Outgoing clearing(Outgoing message) {
        if (from().kind() != Origin.ChatKind.PRIVATE) {
            return message;
        } else if (message instanceof Outgoing.Show show && show.keyboard().equals(Keyboard.NONE)) {
            return new Outgoing.Show(show.text(), new Keyboard.Remove(), show.celebrate());
        }
        return message instanceof Outgoing.File file && file.keyboard().equals(Keyboard.NONE)
                ? new Outgoing.File(file.media(), file.caption(), new Keyboard.Remove())
                : message;
    }

    /**
     * Shows a short text over the chat after a press; does nothing after anything else. Screen readers do not read it
     * aloud, so the messages have to say it too, or it has to be an {@link #alert}.
     */
    public void toast(String text) {
        toast = new Toast(text, false);
    }

    /** The same in a window that the person has to close. */
    public void alert(String text) {
        toast = new Toast(text, true);
    }

    /** Says kindly that a button is outdated. How things are now is shown when the handler is done. */
    public void stale() {
        toast(label("stale.button"));
        stale = true;
    }

    boolean isStale() {
        return stale;
    }

    Toast shownToast() {
        return toast;
    }

    /** A message can't be edited into one with a reply keyboard. */
    private static boolean canEdit(Outgoing.Show screen) {
        return screen.keyboard() instanceof Keyboard.Inline;
    }

    /** Only the first thing shown replaces the pressed message. */
    private OptionalLong pressedMessage() {
        if (incoming instanceof Incoming.ButtonPress press && !pressedMessageTaken && press.onText()) {
            pressedMessageTaken = true;
            return OptionalLong.of(press.messageId());
        }
        return OptionalLong.empty();
    }

    /** The ids in a press; empty after anything else. */
    public List<String> ids() {
        return incoming instanceof Incoming.ButtonPress press
                ? CallbackData.parse(press.data()).ids()
                : List.of();
    }
}
