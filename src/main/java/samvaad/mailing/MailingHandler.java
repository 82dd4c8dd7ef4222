package samvaad.mailing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Access;
import samvaad.bot.Handler;
import samvaad.bot.Precedence;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming;
import samvaad.chat.Incoming.Attachment.Kind;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.info.EventChoice;
import samvaad.mailing.Mailing.State;
import samvaad.outbox.Slot;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.LongText;

/** {@code /broadcast}: choose the people, write, preview, send, watch, stop. */
final class MailingHandler implements Handler.OnInput {

    static final Slot SLOT = new Slot("mailing");

    /** In a press: a new draft replaces the unfinished one. */
    static final String ANEW = "new";

    /** A text that comes later than this is hardly meant for the mailing. */
    private static final Duration AWAITED = Duration.ofMinutes(30);

    private final EventChoice choice;
    private final Mailings mailings;
    private final Reaches reaches;
    private final MailingScreens screens;
    private final Router router;
    private final PlanningHandler planning;
    private final SendPress send;

    MailingHandler(
            EventChoice choice,
            Mailings mailings,
            Reaches reaches,
            MailingScreens screens,
            Router router,
            PlanningHandler planning,
            SendPress send) {
        this.reaches = reaches;
        this.planning = planning;
        this.send = send;
        this.choice = choice;
        this.mailings = mailings;
        this.screens = screens;
        this.router = router;
    }

    void routes(Router all) {
        choice.routes(all, "broadcast", Access.ORGANISER, (turn, event, data) -> {
            Optional<Mailing> unfinished = mailings.unfinished(turn.from().user());
            if (unfinished.isPresent() && data.id(1).filter(ANEW::equals).isEmpty()) {
                reaches.leaves(turn.chat());
                turn.show(SLOT, screens.unfinished(unfinished.get(), event, turn.texts()));
            } else {
                begin(turn, event);
            }
        });
        all.press(
                "mail",
                Access.ORGANISER,
                data -> data.number(0).flatMap(mailings::find).map(Mailing::event),
                this::press);
        all.input(Precedence.DRAFT, this);
    }

    private void begin(Turn turn, Event event) {
        reaches.leaves(turn.chat());
        Mailing draft = mailings.draft(event, turn.from().user(), turn.language(), turn.now());
        turn.show(
                SLOT,
                screens.people(
                        draft,
                        mailings.planned(event).size() + mailings.held(event).size(),
                        turn.texts()));
    }

    private void press(Turn turn, CallbackData data) {
        reaches.leaves(turn.chat());
        Optional<Mailing> mailing = data.number(0).flatMap(mailings::find);
        Optional<Event> event = mailing.flatMap(found -> choice.events().find(found.event()));
        if (event.isEmpty()) {
            turn.stale();
        } else if (mailing.get().state() == State.DRAFT) {
            edit(turn, mailing.get(), event.get(), data);
        } else if (mailing.get().state() == State.PLANNED) {
            planning.show(turn, mailing.get(), event.get());
        } else {
            sent(turn, mailing.get(), data.id(1).orElse(""));
        }
    }

    /** A mailing that was sent can only be stopped. Any other press shows how it stands. */
    private void sent(Turn turn, Mailing mailing, String what) {
        if (what.equals("stop") && mailings.stop(mailing)) {
            turn.toast(turn.label("broadcast.stopping"));
        } else {
            turn.toast(turn.label("broadcast.already"));
        }
        Mailing now = mailings.found(mailing.id());
        boolean over = now.state() == State.DONE || now.state() == State.STOPPED;
        turn.show(over ? screens.end(now, turn.texts()) : screens.progress(now, turn.texts()));
    }

    private void edit(Turn turn, Mailing draft, Event event, CallbackData data) {
        MailingTable table = mailings.table();
        String argument = data.id(2).orElse("");
        switch (data.id(1).orElse("")) {
            case "people" -> turn.show(SLOT, screens.people(draft, 0, turn.texts()));
            case "to" -> {
                mailings.audiences().stream()
                        .filter(audience -> audience.id().equals(argument))
                        .findFirst()
                        .ifPresent(audience -> table.audience(draft.id(), audience.id()));
                if (!draft.hasContent()) {
                    table.await(draft.id(), Optional.of(turn.language().code()), turn.now());
                }
                open(turn, draft, event);
            }
            case "languages" -> turn.show(SLOT, screens.languages(draft, turn.texts()));
            case "only" -> {
                table.onlyLanguage(draft.id(), turn.texts().messages().language(argument));
                open(turn, draft, event);
            }
            case "questions" ->
                choices(
                        turn,
                        draft,
                        "broadcast.whichQuestion",
                        AnswerFilters.questionButtons(draft, event, turn.texts()));
            case "options" ->
                choices(
                        turn,
                        draft,
                        "broadcast.whichAnswer",
                        AnswerFilters.optionButtons(draft, event, place(data, 2), turn.texts()));
            case "answer" -> {
                table.answer(draft.id(), AnswerFilters.at(event, place(data, 2), place(data, 3)));
                open(turn, draft, event);
            }
            case "anyone" -> {
                table.answer(draft.id(), Optional.empty());
                open(turn, draft, event);
            }
            case "write" -> {
                table.await(
                        draft.id(),
                        Optional.of(Mailing.awaitable(argument, turn.texts().messages())),
                        turn.now());
                open(turn, draft, event);
            }
            case "detach" -> {
                table.attach(draft.id(), Optional.empty());
                open(turn, draft, event);
            }
            case "preview" -> preview(turn, draft, event);
            case "send" -> {
                if (!send.starts(turn, draft)) {
                    open(turn, draft, event);
                }
            }
            case "discard" -> {
                table.drop(draft.id());
                turn.show(turn.say("broadcast.discarded"), Keyboard.NONE);
            }
            default -> open(turn, draft, event);
        }
    }

    private static int place(CallbackData data, int at) {
        return (int) Math.max(-1, Math.min(1000, data.number(at).orElse(-1L)));
    }

    private void choices(Turn turn, Mailing draft, String key, List<Button> choices) {
        turn.show(SLOT, screens.choices(draft, key, choices, turn.texts()));
    }

    private void open(Turn turn, Mailing draft, Event event) {
        Mailing now = mailings.found(draft.id());
        reaches.show(turn, now, () -> screens.draft(now, event, turn.texts()));
    }

    private void preview(Turn turn, Mailing draft, Event event) {
        if (!draft.hasContent()) {
            open(turn, draft, event);
            return;
        }
        mailings.table().await(draft.id(), Optional.empty(), turn.now());
        MailingMessages.preview(draft, event, turn.texts()).forEach(turn::send);
        reaches.showBelow(turn, draft, () -> screens.preview(draft, event, turn.now(), turn.texts()));
    }

    @Override
    public boolean take(Turn turn, Incoming incoming) {
        boolean mayBe = incoming instanceof Incoming.Text || incoming instanceof Incoming.Attachment;
        Optional<Mailing> awaiting = mayBe
                ? draftFor(turn, incoming)
                        .filter(draft ->
                                Duration.between(draft.changedAt(), turn.now()).compareTo(AWAITED) < 0)
                        .filter(draft -> choice.events().find(draft.event()).isPresent())
                        .filter(draft -> router.admits(turn, Role.ORGANISER, Optional.of(draft.event())))
                : Optional.empty();
        Optional<Event> event = awaiting.flatMap(draft -> choice.events().find(draft.event()));
        if (event.isEmpty()) {
            return false;
        }
        reaches.leaves(turn.chat());
        Mailing draft = awaiting.get();
        String awaited = draft.awaited().orElse("");
        if (awaited.equals(Mailing.MOMENT)) {
            return incoming instanceof Incoming.Text text && planning.take(turn, draft, event.get(), text.text());
        }
        if (incoming instanceof Incoming.Attachment attachment) {
            attach(turn, draft, attachment);
        } else if (incoming instanceof Incoming.Text text && !awaited.equals(Mailing.FILE)) {
            write(turn, draft, awaited, text.text());
        } else {
            return false;
        }
        open(turn, draft, event.get());
        return true;
    }

    /** The draft that asked for it; for a picture or document also one that has its texts and asks for nothing. */
    private Optional<Mailing> draftFor(Turn turn, Incoming incoming) {
        Optional<Mailing> asking = mailings.table().awaiting(turn.from().user());
        return asking.isEmpty() && incoming instanceof Incoming.Attachment attachment && isUsable(attachment)
                ? mailings.table().begun(turn.from().user()).filter(Mailing::hasContent)
                : asking;
    }

    @Override
    public Optional<Instant> awaitsSince(Turn turn) {
        return mailings.table().awaiting(turn.from().user()).map(Mailing::changedAt);
    }

    private void write(Turn turn, Mailing draft, String language, String words) {
        String text = words.strip();
        if (text.length() > LongText.MESSAGE) {
            turn.send(Outgoing.show(turn.say("broadcast.tooLong", "max", LongText.MESSAGE)));
            return;
        }
        mailings.table().text(draft.id(), new Language(language), Html.escape(text));
        mailings.table().await(draft.id(), Optional.empty(), turn.now());
    }

    private void attach(Turn turn, Mailing draft, Incoming.Attachment attachment) {
        if (!isUsable(attachment)) {
            turn.send(Outgoing.show(turn.say("broadcast.onlyPicture")));
            return;
        }
        boolean photo = attachment.kind() == Kind.PHOTO;
        String fileId = attachment.fileId().orElseThrow();
        mailings.table().attach(draft.id(), Optional.of(new Mailing.Attached(photo, fileId)));
        String awaited = draft.awaited().orElse("");
        if (awaited.equals(Mailing.FILE)) {
            mailings.table().await(draft.id(), Optional.empty(), turn.now());
        } else if (!awaited.isEmpty() && !attachment.caption().isBlank()) {
            write(turn, draft, awaited, attachment.caption());
        }
    }

    private static boolean isUsable(Incoming.Attachment attachment) {
        return (attachment.kind() == Kind.PHOTO || attachment.kind() == Kind.DOCUMENT)
                && attachment.fileId().isPresent();
    }
}
