package samvaad.nomination;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import samvaad.answer.Answers;
import samvaad.bot.About;
import samvaad.bot.Access;
import samvaad.bot.Core;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.dialogue.FormOwner;
import samvaad.dialogue.Forms;
import samvaad.event.Event;
import samvaad.form.Form;
import samvaad.form.FormSession;
import samvaad.info.EventChoice;
import samvaad.staff.AuditTable;
import samvaad.text.Graphemes;

/** {@code /list} for organisers and nodal officers, the link of a list, and the sheets they send. */
final class ListHandler implements FormOwner {

    private static final int NAME = 60;

    private final EventChoice choice;
    private final Lists lists;
    private final ListScreen screen;
    private final SheetTable sheets;
    private final Forms forms;
    private final AuditTable audit;
    private final Router router;

    ListHandler(Core core, EventChoice choice, Lists lists, Forms forms, AuditTable audit, Router router) {
        this.choice = choice;
        this.lists = lists;
        this.screen = new ListScreen(lists, core.botName());
        this.sheets = new SheetTable(core.writer().sql());
        this.forms = forms.owner(NewList.FORM, this);
        this.audit = audit;
        this.router = router;
    }

    void routes() {
        choice.routes(router, "list", Access.ORGANISER, this::organiser);
        router.press(
                "newlist",
                Access.ORGANISER,
                About.EVENT,
                (turn, data) -> choice.named(turn, data).ifPresent(event -> begin(turn, event)));
        router.press("mylist", this::officer);
        router.press("takelist", this::takeUp);
    }

    private void organiser(Turn turn, Event event, CallbackData data) {
        if (event.registration().isEmpty()) {
            turn.show(turn.say("registration.none"));
            return;
        }
        Optional<NominationList> list =
                data.number(1).flatMap(lists::find).filter(one -> one.event().equals(event.id()));
        if (list.isEmpty()) {
            await(turn, event, OptionalLong.empty(), true);
            screen.all(turn, event);
        } else {
            act(turn, event, list.get(), data.id(2).orElse(""), true);
        }
    }

    /** Somebody who is no organiser. Returns whether they have a list. */
    boolean officer(Turn turn) {
        List<NominationList> own = lists.ofOfficer(turn.from().user()).stream()
                .filter(list -> event(list).isPresent())
                .toList();
        if (own.size() == 1) {
            act(turn, event(own.get(0)).orElseThrow(), own.get(0), "", false);
        } else if (!own.isEmpty()) {
            screen.own(turn, own);
        }
        return !own.isEmpty();
    }

    private void officer(Turn turn, CallbackData data) {
        Optional<NominationList> list = data.number(0)
                .flatMap(lists::find)
                .filter(one -> one.officer().equals(turn.from().user()))
                .filter(one -> event(one).isPresent());
        list.ifPresentOrElse(
                one -> act(turn, event(one).orElseThrow(), one, data.id(1).orElse(""), false), turn::stale);
    }

    private Optional<Event> event(NominationList list) {
        return choice.events().find(list.event().value());
    }

    private void act(Turn turn, Event event, NominationList list, String what, boolean staff) {
        await(turn, event, OptionalLong.of(list.id()), staff);
        Optional<ListFiles.Kind> kind = ListFiles.Kind.named(what);
        if (kind.isEmpty()) {
            screen.one(turn, event, list, staff);
        } else {
            if (staff && kind.get() != ListFiles.Kind.TEMPLATE) {
                audit.note(
                        turn.from().user(),
                        turn.from().name(),
                        "export",
                        event.id() + " list " + list.id(),
                        turn.now());
            }
            turn.toast(turn.label("export.making"));
            turn.send(new Outgoing.File(
                    ListFiles.file(kind.get(), event, list, turn, staff),
                    turn.say("list.file." + kind.get()),
                    Keyboard.NONE));
        }
    }

    private void await(Turn turn, Event event, OptionalLong list, boolean staff) {
        sheets.await(event.id(), list, turn.from().user(), staff, turn.language(), turn.now());
    }

    private void begin(Turn turn, Event event) {
        if (event.registration().isEmpty()) {
            turn.show(turn.say("registration.none"));
        } else {
            forms.goOn(turn, NewList.form(), event.id().value(), Answers.NONE);
        }
    }

    @Override
    public Optional<Form> form(ChatId chat, FormSession session) {
        return choice.events().find(session.subject()).map(event -> NewList.form());
    }

    @Override
    public void confirmed(Turn turn, FormSession session, Answers answers) {
        Optional<Event> event = choice.events().find(session.subject());
        CallbackData about = CallbackData.of("list", session.subject());
        if (event.isEmpty()
                || !router.admits(turn, Role.ORGANISER, Optional.of(event.get().id()))) {
            turn.stale();
            return;
        }
        NominationList list = lists.make(
                event.get(),
                NewList.of(answers, event.get(), turn.now()),
                turn.from().user(),
                turn.now());
        audit.note(turn.from().user(), turn.from().name(), "list", about.encoded() + ":" + list.id(), turn.now());
        act(turn, event.get(), list, "", true);
    }

    @Override
    public void left(Turn turn, FormSession session) {
        turn.show(
                turn.say("form.left"),
                Keyboard.rows()
                        .row(Button.press(turn.label("button.listAll"), CallbackData.of("list", session.subject())))
                        .build());
    }

    /** Somebody opens the link of a list. */
    void open(Turn turn, NominationList list) {
        Optional<Event> event = event(list);
        if (event.isEmpty()) {
            turn.show(turn.say("nomination.over"));
        } else if (list.officer().equals(turn.from().user())) {
            act(turn, event.get(), list, "", false);
        } else if (!list.officer().equals(NominationList.NOBODY)) {
            turn.show(turn.say("list.link.used"));
        } else if (!list.isOpen(turn.now())) {
            turn.show(screen.facts(turn.texts(), event.get(), list, turn.now())
                    .paragraph(turn.say("list.refused.until")));
        } else {
            turn.show(
                    screen.facts(turn.texts(), event.get(), list, turn.now()).paragraph(turn.say("list.link.welcome")),
                    Keyboard.rows()
                            .row(Button.main(
                                    turn.label("button.listTakeUp"), CallbackData.of("takelist", list.token())))
                            .build());
        }
    }

    private void takeUp(Turn turn, CallbackData data) {
        Optional<NominationList> list =
                data.id(0).flatMap(lists::withToken).filter(one -> event(one).isPresent());
        String name = Graphemes.shorten(turn.from().name(), NAME);
        if (list.isEmpty()) {
            turn.stale();
        } else if (lists.takeUp(list.get(), turn.from().user(), name, turn.language())
                || list.get().officer().equals(turn.from().user())) {
            NominationList own = lists.find(list.get().id()).orElseThrow();
            act(turn, event(own).orElseThrow(), own, "", false);
        } else {
            turn.show(turn.say("list.link.used"));
        }
    }
}
