package samvaad.nomination;

import java.util.Optional;
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
import samvaad.store.Writer;

/** The buttons below what was read from a sheet. Only its sender can press them, as long as they may. */
final class SheetHandler {

    private final Lists lists;
    private final SheetTable sheets;
    private final Events events;
    private final Router router;

    SheetHandler(Writer writer, Lists lists, Events events, Router router) {
        this.lists = lists;
        this.sheets = new SheetTable(writer.sql());
        this.events = events;
        this.router = router;
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
            lists.take(sheet, list.get(), event, turn.now())
                    .ifPresentOrElse(taken -> tell(turn, sheet, list.get(), event, taken), turn::stale);
        }
    }

    private static void tell(Turn turn, SentSheet sheet, NominationList list, Event event, Lists.Taken taken) {
        turn.show(
                turn.say(
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
                                turn.label("button.listOne"),
                                sheet.staff()
                                        ? CallbackData.of("list", event.id(), list.id())
                                        : CallbackData.of("mylist", list.id())))
                        .build());
        turn.send(new Outgoing.File(
                ListFiles.file(ListFiles.Kind.LINKS, event, list, turn, sheet.staff()),
                turn.say("list.file.LINKS"),
                Keyboard.NONE));
    }

    private static void notes(Turn turn, SentSheet sheet, Event event) {
        turn.toast(turn.label("export.making"));
        turn.send(new Outgoing.File(ListFiles.notes(sheet, event, turn), turn.say("list.file.NOTES"), Keyboard.NONE));
    }
}
