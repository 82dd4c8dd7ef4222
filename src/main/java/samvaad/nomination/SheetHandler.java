package samvaad.nomination;

import java.util.Optional;
import samvaad.bot.Core;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
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
                sheets.delete(sheet.get().id());
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
        if (sheets.counts(sheet.id()).containsKey(Verdict.ENTERED)) {
            lists.enter(sheet, event)
                    .ifPresentOrElse(count -> turn.show(turn.say("list.entered", "count", count)), turn::stale);
            return;
        }
        Optional<NominationList> list = list(sheet);
        if (list.isEmpty()) {
            turn.stale();
        } else if (event.over(turn.now()) || event.registration().isEmpty()) {
            turn.show(turn.say("list.refused.over"));
        } else if (!sheet.staff() && !list.get().isOpen(turn.now())) {
            turn.show(turn.say("list.refused.until"));
        } else {
            if (lists.isLong(sheet)) {
                begin(turn, sheet, list.get(), event);
                return;
            }
            lists.take(sheet, list.get(), event, turn.now())
                    .ifPresentOrElse(taken -> tell(turn, sheet, list.get(), event, taken), turn::stale);
        }
    }

    private void begin(Turn turn, SentSheet sheet, NominationList list, Event event) {
        if (lists.begin(sheet, list, event, turn.now())) {
            core.writer().afterCommit(wake);
            turn.show(turn.say("list.taking"));
        } else {
            turn.stale();
        }
    }

    private static void tell(Turn turn, SentSheet sheet, NominationList list, Event event, Taken taken) {
        turn.show(done(turn.texts(), sheet, list, event, taken));
        turn.send(new Outgoing.File(
                ListFiles.file(ListFiles.Kind.LINKS, event, list, turn, sheet.staff()),
                turn.say("list.file.LINKS"),
                Keyboard.NONE));
    }

    private static Outgoing.Show done(Texts texts, SentSheet sheet, NominationList list, Event event, Taken taken) {
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
                                        ? CallbackData.of("list", event.id(), list.id())
                                        : CallbackData.of("mylist", list.id())))
                        .build());
    }

    /** Takes some more rows of a long sheet. Returns whether there are more; if not, the sender is told. */
    boolean goOn(SentSheet sheet) {
        Optional<NominationList> list = list(sheet);
        Optional<Event> event = events.find(sheet.event().value());
        if (list.isEmpty() || event.isEmpty()) {
            sheets.delete(sheet.id());
            return false;
        }
        Optional<Taken> taken =
                lists.goOn(sheet, list.get(), event.get(), core.clock().instant());
        taken.ifPresent(all -> tellLater(sheet, list.get(), event.get(), all));
        return taken.isEmpty();
    }

    private void tellLater(SentSheet sheet, NominationList list, Event event, Taken taken) {
        Outgoing.Show done = done(core.messages().in(sheet.language()), sheet, list, event, taken);
        core.outbox()
                .confidences()
                .with(
                        Confidential.forStaff(),
                        () -> core.outbox().send(sheet.sender().privateChat(), Lane.ANSWER, done));
    }

    private static void notes(Turn turn, SentSheet sheet, Event event) {
        turn.toast(turn.label("export.making"));
        turn.send(new Outgoing.File(ListFiles.notes(sheet, event, turn), turn.say("list.file.NOTES"), Keyboard.NONE));
    }
}
