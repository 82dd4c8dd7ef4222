package samvaad.nomination;

import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.store.Sql;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Texts;

/** What was read from a sheet, and what can be done with it. */
final class ReadScreen {

    /** The differences shown in the chat; all are in the sheet that comes back. */
    private static final int SHOWN = 8;

    private static final int LONGEST = 200;

    private final SheetTable sheets;

    ReadScreen(Sql sql) {
        this.sheets = new SheetTable(sql);
    }

    Outgoing.Show of(SentSheet sheet, Findings found, Event event, boolean paper, Texts texts) {
        Html text = texts.text(
                paper ? "list.read.paper" : "list.read.title",
                "file",
                Graphemes.shorten(sheet.name(), LONGEST),
                "event",
                event.title().in(texts.language()));
        Html lines = Html.EMPTY;
        for (Verdict verdict : Verdict.values()) {
            int count = found.rows(verdict);
            if (count > 0) {
                lines = lines.line(texts.text("list.read." + verdict, "count", count));
            }
        }
        Html all = text.paragraph(lines)
                .paragraph(some(sheet, found, Verdict.CHANGED, texts))
                .paragraph(some(sheet, found, Verdict.WRONG, texts))
                .paragraph(some(sheet, found, Verdict.TWICE, texts));
        return Outgoing.show(all.paragraph(texts.text("list.read.nothingYet")), buttons(sheet, found, texts));
    }

    private Html some(SentSheet sheet, Findings found, Verdict verdict, Texts texts) {
        Html lines = Html.EMPTY;
        if (found.rows(verdict) == 0) {
            return lines;
        }
        for (JudgedRow row : sheets.first(sheet.id(), verdict, SHOWN)) {
            lines = lines.line(
                    texts.text("list.read.row", "row", row.number(), "note", Graphemes.shorten(row.note(), LONGEST)));
        }
        return lines;
    }

    private static Keyboard buttons(SentSheet sheet, Findings found, Texts texts) {
        int taken = found.takeable();
        Keyboard.Rows rows = Keyboard.rows();
        if (taken > 0) {
            rows.row(Button.main(
                    texts.label("button.listTake", "count", taken), CallbackData.of("sheet", sheet.id(), "take")));
        }
        return rows.row(
                        Button.press(texts.label("button.listNotes"), CallbackData.of("sheet", sheet.id(), "notes")),
                        Button.press(texts.label("button.listDrop"), CallbackData.of("sheet", sheet.id(), "drop")))
                .build();
    }
}
