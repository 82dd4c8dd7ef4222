package samvaad.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.bot.Handler;
import samvaad.bot.Precedence;
import samvaad.bot.Router;
import samvaad.bot.Step;
import samvaad.bot.Turn;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.form.Form;
import samvaad.form.FormEngine;
import samvaad.form.FormInput;
import samvaad.form.FormScreens;
import samvaad.form.FormSession;
import samvaad.form.FormStep;
import samvaad.form.FormTable;
import samvaad.outbox.Slot;
import samvaad.store.Writer;
import samvaad.text.Messages;

/**
 * Forms in chats: routes presses and texts to the chat's open form, saves its state after each, and shows where it is.
 * A chat has one open form; opening another drops it.
 */
public final class Forms implements Handler.OnInput {

    private static final Slot SLOT = new Slot("form");

    /** After this long a text is hardly meant for the form, so we ask the person whether to go on. */
    private static final Duration FRESH = Duration.ofHours(6);

    private final Writer writer;
    private final FormTable table;
    private final FormEngine engine;
    private final FormScreens screens;
    private final DiscreetSessions discreet = new DiscreetSessions();
    private final Map<String, FormOwner> owners = new HashMap<>();
    private Handler.Gate gate = (turn, event, step) -> false;

    public Forms(Writer writer, Messages messages) {
        this.writer = writer;
        this.table = new FormTable(writer.sql());
        this.engine = new FormEngine(messages);
        this.screens = new FormScreens(engine);
    }

    /** Who asks with forms of this id. */
    public Forms owner(String formId, FormOwner owner) {
        owners.put(formId, owner);
        return this;
    }

    void routes(Router router) {
        gate = router.taking()::holds;
        router.press("f", this::press);
        router.input(Precedence.FORM, this);
        router.edited((turn, edited) -> tellEdited(turn));
    }

    /** Starts a form at its first question. */
    public void open(Turn turn, Form form, String subject, boolean colleague) {
        Optional<String> name =
                colleague ? Optional.empty() : Optional.of(turn.from().name());
        FormSession session = engine.open(table.nextNumber(), form, subject, colleague, name);
        keep(turn, form, session);
        turn.begins();
        show(turn, form, session);
    }

    /** Shows earlier answers so that some can be changed. */
    public void reopen(Turn turn, Form form, String subject, boolean colleague, Answers answers) {
        FormSession session = engine.reopen(table.nextNumber(), form, subject, colleague, answers);
        keep(turn, form, session);
        turn.begins();
        show(turn, form, session);
    }

    /** Continues after earlier answers. */
    public void goOn(Turn turn, Form form, String subject, Answers answers) {
        FormSession session = engine.open(table.nextNumber(), form, subject, answers);
        keep(turn, form, session);
        turn.begins();
        show(turn, form, session);
    }

    /** What the chat types from here on is not meant for its form. The form can be gone on with. */
    public void putAside(ChatId chat) {
        table.putAside(chat);
    }

    /** Whether the chat is filling in a form whose answers must not be stored next to the chat. */
    public boolean isDiscreet(ChatId chat) {
        return current(chat).filter(open -> open.form().discreet()).isPresent();
    }

    /** Keeps a confirmed form until something about it is decided. What is typed meanwhile is not meant for it. */
    public void hold(Turn turn, Form form, FormSession session) {
        keep(turn, form, session);
        table.putAside(turn.chat());
    }

    /** The form kept that way. Whatever a press claims, this one has all its answers. */
    public Optional<FormSession> held(ChatId chat) {
        return current(chat)
                .filter(open -> open.kept().putAside() && engine.isComplete(open.form(), open.session()))
                .map(Open::session);
    }

    private void keep(Turn turn, Form form, FormSession session) {
        if (form.discreet()) {
            discreet.keep(turn.chat(), session);
        }
        table.save(turn.chat(), form.discreet() ? session.redacted(form) : session, turn.now());
    }

    /** The screen that asks whether to go on with the chat's open form, if there is one. */
    public Optional<Outgoing.Show> resume(Turn turn) {
        return current(turn.chat()).map(open -> screens.resume(open.form(), open.session(), turn.texts()));
    }

    /** The chat's open form of this id and subject. */
    public boolean isOpen(ChatId chat, String formId, String subject) {
        return current(chat)
                .filter(open -> open.session().formId().equals(formId))
                .filter(open -> open.session().subject().equals(subject))
                .isPresent();
    }

    @Override
    public Optional<Instant> awaitsSince(Turn turn) {
        return table.find(turn.chat()).filter(kept -> !kept.putAside()).map(FormTable.Kept::touchedAt);
    }

    /** What the chat has filled in so far, in whichever form is open. */
    public Optional<FormSession> session(ChatId chat) {
        return table.find(chat).map(FormTable.Kept::session);
    }

    public void drop(ChatId chat) {
        table.drop(chat);
        writer.afterCommit(() -> discreet.forget(chat));
    }

    /** An open form, with its session read and its owner known. */
    private record Open(FormTable.Kept kept, FormSession session, FormOwner owner, Form form) {

        boolean isStale(Instant now) {
            return Duration.between(kept.touchedAt(), now).compareTo(FRESH) > 0;
        }
    }

    private Optional<Open> current(ChatId chat) {
        return table.find(chat).flatMap(kept -> open(chat, kept));
    }

    private Optional<Open> open(ChatId chat, FormTable.Kept kept) {
        FormSession session = kept.session();
        return Optional.ofNullable(owners.get(session.formId()))
                .flatMap(owner -> owner.form(chat, session)
                        .map(form -> new Open(
                                kept, form.discreet() ? discreet.whole(chat, session) : session, owner, form)));
    }

    private void press(Turn turn, CallbackData data) {
        Optional<Open> open = current(turn.chat());
        if (open.isEmpty()) {
            turn.stale();
        } else if (!hasEnded(turn, open.get())
                && (engine.leaves(data) || !isHeld(turn, open.get(), Step.pressed(data)))) {
            step(turn, open.get(), new FormInput.Pressed(data));
        }
    }

    /** Whether the person has to agree to something first. What they did is done after that. */
    private boolean isHeld(Turn turn, Open open, Step step) {
        return open.owner()
                .takesFor(turn.chat(), open.session())
                .filter(event -> gate.holds(turn, event, step))
                .isPresent();
    }

    /** What the form is for may have become impossible since the last answer. */
    private boolean hasEnded(Turn turn, Open open) {
        boolean ended = open.owner().ended(turn, open.session());
        if (ended) {
            table.putAside(turn.chat());
            turn.close(SLOT);
        }
        return ended;
    }

    @Override
    public boolean take(Turn turn, Incoming incoming) {
        Optional<FormInput> input = FormInput.of(incoming);
        Optional<Open> open = input.isPresent() ? current(turn.chat()) : Optional.empty();
        if (open.isEmpty() || open.get().kept().putAside()) {
            boolean leftOver = input.filter(engine::isOfTheKeyboard).isPresent();
            if (leftOver) {
                open.ifPresentOrElse(
                        kept -> turn.show(screens.resume(kept.form(), kept.session(), turn.texts())),
                        () -> turn.show(turn.say("form.none")));
            }
            return leftOver;
        }
        if (hasEnded(turn, open.get())) {
            return true;
        }
        if (open.get().isStale(turn.now())) {
            turn.show(SLOT, screens.resume(open.get().form(), open.get().session(), turn.texts()));
            keep(turn, open.get().form(), open.get().session());
            return true;
        }
        Optional<Step> step = Step.of(incoming);
        if (step.isEmpty() || !isHeld(turn, open.get(), step.get())) {
            step(turn, open.get(), input.get());
        }
        return true;
    }

    /** {@code /cancel}: leaves the form, which is kept so that the person can go on later. */
    void leave(Turn turn) {
        Optional<Open> open = current(turn.chat());
        if (open.isPresent()) {
            step(turn, open.get(), new FormInput.Leave());
        } else {
            turn.show(turn.say("form.none"));
        }
    }

    private void step(Turn turn, Open open, FormInput input) {
        turn.goesOn();
        FormStep step = engine.step(open.form(), open.session(), input);
        if (step instanceof FormStep.Showing showing) {
            keep(turn, open.form(), showing.session());
            open.owner().answered(turn, open.session(), showing.session());
            turn.show(SLOT, screens.of(open.form(), showing, turn.texts()));
        } else if (step instanceof FormStep.Confirmed confirmed) {
            drop(turn.chat());
            open.owner().answered(turn, open.session(), confirmed.session());
            open.owner().confirmed(turn, confirmed.session(), confirmed.answers());
            turn.close(SLOT);
        } else if (step instanceof FormStep.Cancelled cancelled) {
            keep(turn, open.form(), cancelled.session());
            table.putAside(turn.chat());
            cancelled.note().ifPresent(note -> turn.send(screens.farewell(note, turn.texts())));
            open.owner().left(turn, cancelled.session());
        } else if (step instanceof FormStep.Stale stale) {
            stale(turn, open.form(), stale.session());
        }
    }

    /**
     * The second of two taps changes nothing. A button of an older message gets told so, and the present screen is
     * shown.
     */
    private void stale(Turn turn, Form form, FormSession session) {
        table.takeUp(turn.chat(), turn.now());
        if (turn.pressedIn(SLOT)) {
            show(turn, form, session);
        } else {
            turn.toast(turn.label("stale.button"));
            turn.showBelow(SLOT, screens.of(form, session, turn.texts()));
        }
    }

    /** An edit changes nothing: what was taken stays, whichever question is open by now. */
    private void tellEdited(Turn turn) {
        if (current(turn.chat()).isPresent()) {
            turn.send(Outgoing.show(turn.say("edited.form")));
            return;
        }
        Keyboard.Rows rows = Keyboard.rows();
        owners.values().forEach(owner -> owner.changes(turn).forEach(rows::row));
        Keyboard changes = rows.build();
        turn.send(Outgoing.show(turn.say(changes.equals(Keyboard.NONE) ? "edited.text" : "edited.taken"), changes));
    }

    private void show(Turn turn, Form form, FormSession session) {
        turn.show(SLOT, screens.of(form, session, turn.texts()));
    }
}
