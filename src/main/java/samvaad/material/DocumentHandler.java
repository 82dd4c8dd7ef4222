package samvaad.material;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Access;
import samvaad.bot.Handler;
import samvaad.bot.Precedence;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming;
import samvaad.chat.Incoming.Attachment.Kind;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.dialogue.Modes;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Handout.Readers;
import samvaad.info.EventChoice;
import samvaad.outbox.Slot;
import samvaad.staff.AuditTable;
import samvaad.text.Graphemes;
import samvaad.text.Language;
import samvaad.typed.Typing;

/** An organiser sends a document, names its event and session, and publishes it. */
final class DocumentHandler implements Handler.OnInput {

    private static final String MODE = "handoutTitle";
    private static final Duration FRESH = Duration.ofMinutes(30);
    private static final int TITLE = 100;

    private final EventChoice choice;
    private final DocumentTable table;
    private final DocumentScreens screens;
    private final Materials materials;
    private final Modes modes;
    private final Router router;
    private final AuditTable audit;

    DocumentHandler(
            EventChoice choice,
            DocumentTable table,
            DocumentScreens screens,
            Materials materials,
            Modes modes,
            Router router,
            AuditTable audit) {
        this.choice = choice;
        this.table = table;
        this.screens = screens;
        this.materials = materials;
        this.router = router;
        this.audit = audit;
        this.modes = modes.add(new Modes.Mode(
                MODE,
                Optional.of(new Modes.ForStaff(Role.ORGANISER, state -> event(CallbackData.parse("hand:" + state)))),
                FRESH,
                "handout.titleLeft",
                this::typed));
    }

    /** Several documents may be sent in one go: each has its own screen, and can be published by itself. */
    static Slot slot(Document document) {
        return new Slot("handout:" + document.id());
    }

    void routes(Router all) {
        all.input(Precedence.DOCUMENT, this);
        all.press("hand", Access.ORGANISER, this::event, this::press);
    }

    private Optional<EventId> event(CallbackData data) {
        return data.number(0).flatMap(table::find).flatMap(Document::event);
    }

    @Override
    public boolean takesEach(Turn turn, Incoming.Attachment file) {
        return file.kind() == Kind.DOCUMENT && router.mayDo(turn, Role.ORGANISER);
    }

    @Override
    public boolean take(Turn turn, Incoming incoming) {
        if (!(incoming instanceof Incoming.Attachment attachment)
                || attachment.kind() != Kind.DOCUMENT
                || attachment.fileId().isEmpty()
                || !router.admits(turn, Role.ORGANISER, Optional.empty())) {
            return false;
        }
        List<Event> own = own(turn);
        if (own.isEmpty()) {
            return false;
        }
        Optional<Event> meant = own.size() == 1
                ? Optional.of(own.get(0))
                : choice.silently(turn).filter(own::contains);
        long id = table.insert(turn.from().user(), attachment.fileId().get(), meant.map(Event::id), turn.now());
        String title = Typing.line(
                attachment.caption().isBlank()
                        ? attachment
                                .document()
                                .map(Incoming.Attachment.Document::name)
                                .orElse("")
                        : attachment.caption());
        if (!title.isEmpty()) {
            table.title(id, turn.language(), Graphemes.shorten(title, TITLE));
        }
        Document document = table.find(id).orElseThrow();
        meant.ifPresentOrElse(
                event -> show(turn, document, event),
                () -> turn.show(slot(document), screens.events(document, own, turn.texts())));
        return true;
    }

    /** The events that the organiser may publish for. People go on asking after the event. */
    private List<Event> own(Turn turn) {
        return choice.events().all().stream()
                .filter(event -> turn.dealsWith(event.id()))
                .filter(event -> turn.now().isBefore(event.keptUntil()))
                .toList();
    }

    private void show(Turn turn, Document document, Event event) {
        turn.show(slot(document), screens.draft(table.find(document.id()).orElseThrow(), event, turn.texts()));
    }

    /** Only the author's own, and only as long as it is not published. */
    private void press(Turn turn, CallbackData data) {
        Optional<Document> found = data.number(0)
                .flatMap(table::find)
                .filter(document -> !document.published())
                .filter(document -> document.author().equals(turn.from().user()));
        if (found.isEmpty()) {
            turn.stale();
            return;
        }
        Document document = found.get();
        String what = data.id(1).orElse("");
        String argument = data.id(2).orElse("");
        if (what.equals("discard")) {
            table.drop(document.id());
            closeTitle(turn, document);
            turn.show(turn.say("handout.discarded"), Keyboard.NONE);
            turn.close(slot(document));
            return;
        }
        if (what.equals("event")) {
            choice.events()
                    .find(argument)
                    .filter(own(turn)::contains)
                    .ifPresent(event -> table.event(document.id(), event.id()));
        }
        Optional<Event> event =
                table.find(document.id()).flatMap(Document::event).flatMap(choice.events()::find);
        if (event.isEmpty()) {
            turn.show(slot(document), screens.events(document, own(turn), turn.texts()));
        } else {
            press(turn, document, event.get(), what, argument);
        }
    }

    private void press(Turn turn, Document document, Event event, String what, String argument) {
        switch (what) {
            case "title" -> askTitle(turn, document, argument);
            case "sessions" -> turn.show(slot(document), screens.sessions(document, event, turn.texts()));
            case "session" -> {
                table.session(
                        document.id(),
                        Optional.of(argument)
                                .filter(id -> event.agenda().stream()
                                        .anyMatch(session -> session.id().equals(id))));
                show(turn, document, event);
            }
            case "readers" -> turn.show(slot(document), screens.readersOf(document, turn.texts()));
            case "for" -> {
                Arrays.stream(Readers.values())
                        .filter(readers -> readers.name().equals(argument))
                        .forEach(readers -> table.readers(document.id(), readers));
                show(turn, document, event);
            }
            case "publish" -> publish(turn, document, event);
            default -> show(turn, document, event);
        }
    }

    /** The title of this document is no longer awaited. That of another one may be. */
    private void closeTitle(Turn turn, Document document) {
        modes.state(turn, MODE)
                .filter(state -> state.startsWith(document.id() + ":"))
                .ifPresent(state -> modes.close(turn.chat()));
    }

    private void askTitle(Turn turn, Document document, String asked) {
        Language language = turn.texts().messages().in(new Language(asked)).language();
        modes.open(turn, MODE, document.id() + ":" + language.code());
        turn.show(
                slot(document),
                Outgoing.show(
                        turn.say("handout.askTitle", "language", turn.texts().name(language))));
    }

    private void typed(Turn turn, String state, String text) {
        CallbackData data = CallbackData.parse("hand:" + state);
        Optional<Document> document = data.number(0)
                .flatMap(table::find)
                .filter(found -> found.author().equals(turn.from().user()));
        Optional<Event> event = document.flatMap(Document::event).flatMap(choice.events()::find);
        String title = Typing.line(text);
        if (event.isEmpty()) {
            modes.close(turn.chat());
            turn.stale();
        } else if (title.isEmpty() || Graphemes.count(title) > TITLE) {
            turn.send(Outgoing.show(turn.say("handout.titleTooLong", "max", TITLE)));
        } else {
            modes.close(turn.chat());
            table.title(document.get().id(), new Language(data.id(1).orElse("")), title);
            show(turn, document.get(), event.get());
        }
    }

    private void publish(Turn turn, Document document, Event event) {
        if (document.title().isEmpty()) {
            turn.toast(turn.label("handout.needsTitle"));
            askTitle(turn, document, turn.language().code());
            return;
        }
        closeTitle(turn, document);
        if (table.publish(document.id())) {
            audit.note(
                    turn.from().user(),
                    turn.from().name(),
                    "published",
                    event.id() + " " + document.materialId(),
                    turn.now());
        }
        materials
                .find(event, document.materialId())
                .ifPresent(material -> turn.show(
                        slot(document),
                        DocumentScreens.one(
                                material, event, Optional.of(turn.say("handout.published")), turn.texts())));
    }
}
