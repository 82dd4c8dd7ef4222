package samvaad.dialogue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import samvaad.bot.Precedence;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.event.EventId;
import samvaad.store.Writer;

/**
 * What a chat's next text is meant for if that is not plain: a question to the organisers, the answer to one, a search
 * at the gate. A chat is in one mode at most, until {@code /cancel}. If a form or draft is also waiting for a text, the
 * one used last gets it.
 */
public final class Modes {

    private final ModeTable table;
    private final Forms forms;
    private final Router router;
    private final Map<String, Mode> modes = new HashMap<>();

    /** Takes a text sent in a mode. */
    @FunctionalInterface
    public interface OnText {
        void take(Turn turn, String state, String text);
    }

    /**
     * A mode that a feature brings.
     *
     * @param staff the staff it is for, empty for anybody: a person who was removed is out of it
     * @param fresh after this long without use a text is no longer meant for it
     * @param left the key of the text for somebody who leaves it
     */
    public record Mode(String name, Optional<ForStaff> staff, Duration fresh, String left, OnText onText) {}

    /**
     * The staff that a mode is for.
     *
     * @param about the event that the mode's state is about; empty if what it names is gone
     */
    public record ForStaff(Role least, Function<String, Optional<EventId>> about) {}

    public Modes(Writer writer, Forms forms, Router router) {
        this.table = new ModeTable(writer.sql());
        this.forms = forms;
        this.router = router;
    }

    public Modes add(Mode mode) {
        modes.put(mode.name(), mode);
        return this;
    }

    void routes() {
        router.input(Precedence.MODE, this::take);
        router.command("cancel", (turn, argument) -> leave(turn));
    }

    /** From here on texts are for this mode. */
    public void open(Turn turn, String name, String state) {
        table.put(turn.chat(), name, state, turn.now());
    }

    /** The state of this mode if the chat is in it. */
    public Optional<String> state(Turn turn, String name) {
        return current(turn).filter(open -> open.name().equals(name)).map(ModeTable.Mode::state);
    }

    public void close(ChatId chat) {
        table.delete(chat);
    }

    private Optional<ModeTable.Mode> current(Turn turn) {
        return table.find(turn.chat()).filter(open -> holds(turn, open));
    }

    private boolean holds(Turn turn, ModeTable.Mode open) {
        Mode mode = modes.get(open.name());
        if (mode == null || Duration.between(open.usedAt(), turn.now()).compareTo(mode.fresh()) > 0) {
            return false;
        }
        return mode.staff().isEmpty() || mayGoOn(turn, mode.staff().get(), open.state());
    }

    private boolean isAdmitted(Turn turn, Mode mode, String state) {
        return mode.staff()
                .map(staff -> router.admits(turn, staff.least(), staff.about().apply(state)))
                .orElse(true);
    }

    private boolean mayGoOn(Turn turn, ForStaff staff, String state) {
        return staff.about()
                .apply(state)
                .map(event -> router.mayDo(turn, staff.least(), event))
                .orElseGet(() -> router.mayDo(turn, staff.least()));
    }

    private boolean take(Turn turn, Incoming incoming) {
        Optional<String> text = text(incoming);
        Optional<ModeTable.Mode> open = text.isEmpty() ? Optional.empty() : current(turn);
        if (open.isEmpty() || router.isAwaitedSince(turn, open.get().usedAt())) {
            return false;
        }
        Mode mode = modes.get(open.get().name());
        table.put(turn.chat(), open.get().name(), open.get().state(), turn.now());
        if (mode != null && isAdmitted(turn, mode, open.get().state())) {
            mode.onText().take(turn, open.get().state(), text.orElseThrow());
        }
        return mode != null;
    }

    private static Optional<String> text(Incoming incoming) {
        if (incoming instanceof Incoming.Text text) {
            return Optional.of(text.text());
        }
        return incoming instanceof Incoming.SharedContact contact ? Optional.of(contact.phone()) : Optional.empty();
    }

    private void leave(Turn turn) {
        Optional<ModeTable.Mode> open = current(turn);
        if (open.isEmpty() || router.isAwaitedSince(turn, open.get().usedAt())) {
            forms.leave(turn);
            return;
        }
        table.delete(turn.chat());
        Mode mode = modes.get(open.get().name());
        if (mode != null) {
            turn.show(turn.say(mode.left()));
        }
    }
}
