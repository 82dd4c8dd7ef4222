package samvaad.bot;

import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Keyboard;
import samvaad.chat.Origin;
import samvaad.chat.Outgoing;
import samvaad.outbox.Confidential;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.outbox.Slot;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.LongText;
import samvaad.text.Texts;

/**
 * One update and the answer to it. What is shown after a press takes the place of the message that was pressed; after
 * anything else it comes as a new message.
 */
public final class Turn {

    private final Incoming incoming;
    private final Instant now;
    private final Outbox outbox;
    private Texts texts;
    private Toast toast = Toast.NONE;
    private boolean pressedMessageTaken;
    private Confidential holds = Confidential.NOTHING;

    /** What is shown for a moment over the chat after a press. */
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

    /** From here on the turn speaks another language. */
    public void speak(Texts other) {
        texts = other;
    }

    /** What is shown from here on is for the staff only, and holds the data of these people besides those named before. */
    public void forStaff(ChatId... about) {
        Set<ChatId> all = new HashSet<>(holds.about());
        all.addAll(List.of(about));
        holds = new Confidential(all, true);
    }

    private void put(Runnable puts) {
        outbox.confidences().with(holds, puts);
    }

    /** A text in the person's language. */
    public Html say(String key, Object... namesAndValues) {
        return texts.text(key, namesAndValues);
    }

    /** Plain words in the person's language, for buttons and toasts. */
    public String label(String key, Object... namesAndValues) {
        return texts.label(key, namesAndValues);
    }

    /** Shows text with buttons; what is too long for one message goes on in the next. */
    public void show(Html text, Keyboard keyboard) {
        Iterator<Html> parts = LongText.split(text).iterator();
        while (parts.hasNext()) {
            Html part = parts.next();
            show(Outgoing.show(part, parts.hasNext() ? Keyboard.NONE : keyboard));
        }
    }

    public void show(Html text) {
        show(text, Keyboard.NONE);
    }

    /** Shows a screen in place of what was pressed, or as a new message. */
    public void show(Outgoing.Show screen) {
        OptionalLong pressed = pressedMessage();
        if (pressed.isPresent()) {
            put(() -> outbox.edit(chat(), pressed.getAsLong(), Optional.empty(), screen));
        } else {
            send(screen);
        }
    }

    /** The same for a screen that has a slot: what was in the slot elsewhere loses its buttons. */
    public void show(Slot slot, Outgoing.Show screen) {
        OptionalLong pressed = canEdit(screen) ? pressedMessage() : OptionalLong.empty();
        if (pressed.isPresent()) {
            put(() -> outbox.edit(chat(), pressed.getAsLong(), Optional.of(slot), screen));
        } else {
            put(() -> outbox.renew(chat(), slot, screen));
        }
    }

    /** Shows the slot in a new message even after a press. */
    public void showBelow(Slot slot, Outgoing.Show screen) {
        put(() -> outbox.renew(chat(), slot, screen));
    }

    /** Lets the message that shows the slot be as it is: nothing takes its place or its buttons. */
    public void leave(Slot slot) {
        outbox.leave(chat(), slot);
    }

    /** Whether the message that was pressed is the one that shows the slot. */
    public boolean pressedIn(Slot slot) {
        OptionalLong shown = outbox.messageIn(chat(), slot);
        return incoming instanceof Incoming.ButtonPress press
                && shown.isPresent()
                && shown.getAsLong() == press.messageId();
    }

    /** A new message in this chat. */
    public void send(Outgoing message) {
        put(() -> outbox.send(chat(), Lane.ANSWER, message));
    }

    /** Shows a short text over the chat after a press; nothing after anything else. */
    public void toast(String text) {
        toast = new Toast(text, false);
    }

    /** The same in a window that is to be closed. */
    public void alert(String text) {
        toast = new Toast(text, true);
    }

    /** Says kindly that a button has had its day, with a way on. */
    public void stale() {
        toast(label("stale.button"));
        Button menu = Button.main(label("button.menu"), CallbackData.of("menu"));
        send(Outgoing.show(say("stale.button"), Keyboard.rows().row(menu).build()));
    }

    Toast toast() {
        return toast;
    }

    /** A message can't be changed into one that brings a reply keyboard. */
    private static boolean canEdit(Outgoing.Show screen) {
        return screen.keyboard() instanceof Keyboard.Inline;
    }

    /** Only the first thing shown takes the place of what was pressed. */
    private OptionalLong pressedMessage() {
        if (incoming instanceof Incoming.ButtonPress press && !pressedMessageTaken && press.onText()) {
            pressedMessageTaken = true;
            return OptionalLong.of(press.messageId());
        }
        return OptionalLong.empty();
    }

    /** The ids that a press carries, empty after anything else. */
    public List<String> ids() {
        return incoming instanceof Incoming.ButtonPress press
                ? CallbackData.parse(press.data()).ids()
                : List.of();
    }
}
