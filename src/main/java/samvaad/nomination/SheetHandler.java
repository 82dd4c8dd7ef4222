package samvaad.nomination;

import java.util.Optional;
import samvaad.bot.Core;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.nomination.SentSheet.State;
import samvaad.outbox.Confidential;
import samvaad.outbox.Lane;
import samvaad.text.Texts;

/** The buttons below what was read from a sheet. Only its sender can press them, as long as they may. */
final class SheetHandler {

    private final Lists lists;
    private final SheetTable sheets;
    private final Events events;
    private final Router router;
    private final Core core;
    private final Runnable wake;

    /** @param wake tells the slow thread that a long sheet is to be taken */
    SheetHandler(Core core, Lists lists, Router router, Runnable wake) {
        this.core = core;
        this.lists = lists;
        this.sheets = new SheetTable(core.writer().sql());
        this.events = core.events();
        this.router = router;
        this.wake = wake;
    }

    void routes() {
        router.press("sheet", this::press);
    }

    private void press(Turn turn, CallbackData data) {
        Optional<SentSheet> sheet = data.number(0)
                .flatMap(sheets::find)
                .filter(one -> one.sender().equals(turn.from().user()) && one.state() == State.READ);
        Optional<Event> event = sheet.flatMap(one -> events.find(one.event().value()));
        if (event.isEmpty() || !mayUse(turn, sheet.get())) {
            turn.stale();
            return;
        }
        switch (data.id(1).orElse("")) {
            case "take" -> take(turn, sheet.get(), event.get());
            case "notes" -> notes(turn, sheet.get(), event.get());
            case "drop" -> {
                boolean unused = sheets.move(sheet.get().id(), State.READ, State.DROPPED);
                core.writer().afterCommit(wake);
                turn.show(turn.say("list.dropped"));
            }
            default -> turn.stale();
        }
    }

    private boolean mayUse(Turn turn, SentSheet sheet) {
        if (sheet.staff()) {
            return router.admits(turn, Role.ORGANISER, Optional.of(sheet.event()));
        }
        return list(sheet)
                .filter(list -> list.officer().equals(turn.from().user()))
                .isPresent();
    }

    private Optional<NominationList> list(SentSheet sheet) {
        return sheet.list().isPresent() ? lists.find(sheet.list().getAsLong()) : Optional.empty();
    }

    private void take(Turn turn, SentSheet sheet, Event event) {
        Findings found = lists.findings(sheet);
        Optional<NominationList> list = found.isPaper() ? Optional.empty() : list(sheet);
        if (!found.isPaper()) {
            if (list.isEmpty()) {
                turn.stale();
                return;
            }
            if (event.over(turn.now()) || event.registration().isEmpty()) {
                turn.show(turn.say("list.refused.over"));
                return;
            }
            if (!sheet.staff() && !list.get().isOpen(turn.now())) {
                turn.show(turn.say("list.refused.until"));
                return;
            }
        }
        if (!lists.begin(sheet, list, event, turn.now())) {
            turn.stale();
            return;
        }
        core.writer().afterCommit(wake);
        if (found.isLong()) {
            turn.show(turn.say("list.taking"));
        } else {
            Taken taken = lists.all(sheet, list, event, turn.now());
            turn.show(done(turn.texts(), sheet, list, event, taken));
            list.map(one -> links(sheet, one, event, turn.texts())).ifPresent(turn::send);
        }
    }

    private Outgoing.File links(SentSheet sheet, NominationList list, Event event, Texts texts) {
        return new Outgoing.File(
                ListFiles.links(
                        sheet, list, event, texts.language(), core.clock().instant()),
                texts.text("list.file.LINKS"),
                Keyboard.NONE);
    }

    private static Outgoing.Show done(
            Texts texts, SentSheet sheet, Optional<NominationList> list, Event event, Taken taken) {
        if (list.isEmpty()) {
            return Outgoing.show(texts.text("list.entered", "count", taken.entered()), Keyboard.NONE);
        }
        return Outgoing.show(
                texts.text(
                        "list.taken",
                        "seated",
                        taken.seated(),
                        "waiting",
                        taken.waiting(),
                        "corrected",
                        taken.corrected(),
                        "left",
                        taken.left()),
                Keyboard.rows()
                        .row(Button.press(
                                texts.label("button.listOne"),
                                sheet.staff()
                                        ? CallbackData.of(
                                                "list", event.id(), list.get().id())
                                        : CallbackData.of("mylist", list.get().id())))
                        .build());
    }

    /** Takes some more rows of a long sheet. Returns whether there are more; if not, the sender is told. */
    boolean goOn(SentSheet sheet) {
        boolean paper = lists.findings(sheet).isPaper();
        Optional<NominationList> list = paper ? Optional.empty() : list(sheet);
        Optional<Event> event = events.find(sheet.event().value());
        if ((!paper && list.isEmpty()) || event.isEmpty()) {
            boolean unused = sheets.move(sheet.id(), State.TAKING, State.DROPPED);
            return false;
        }
        Optional<Taken> taken =
                lists.goOn(sheet, list, event.get(), core.clock().instant());
        taken.ifPresent(all -> tellLater(sheet, list, event.get(), all));
        return taken.isEmpty();
    }

    private void tellLater(SentSheet sheet, Optional<NominationList> list, Event event, Taken taken) {
        Texts texts = core.messages().in(sheet.language());
        Confidential holds = sheet.staff() ? Confidential.forStaff() : Confidential.NOTHING;
        core.outbox().confidences().with(holds, () -> {
            ChatId chat = sheet.sender().privateChat();
            core.outbox().send(chat, Lane.ANSWER, done(texts, sheet, list, event, taken));
            list.ifPresent(one -> core.outbox().send(chat, Lane.ANSWER, links(sheet, one, event, texts)));
        });
    }

    private static void notes(Turn turn, SentSheet sheet, Event event) {
        turn.toast(turn.label("export.making"));
        turn.send(new Outgoing.File(ListFiles.notes(sheet, event, turn), turn.say("list.file.NOTES"), Keyboard.NONE));
    }
}
