package samvaad.nomination;

import java.util.Map;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.store.Writer;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Texts;

/** What was read from a sheet, and what can be done with it. */
final class ReadScreen {

    /** The differences shown in the chat; all are in the sheet that comes back. */
    private static final int SHOWN = 8;

    private static final int LONGEST = 200;

    private final SheetTable sheets;

    ReadScreen(Writer writer) {
        this.sheets = new SheetTable(writer.sql());
    }

    Outgoing.Show of(SentSheet sheet, Event event, boolean paper, Texts texts) {
        Map<Verdict, Integer> counts = sheets.counts(sheet.id());
        Html text = texts.text(
                paper ? "list.read.paper" : "list.read.title",
                "file",
                Graphemes.shorten(sheet.name(), LONGEST),
                "event",
                event.title().in(texts.language()));
        Html lines = Html.EMPTY;
        for (Verdict verdict : Verdict.values()) {
            int count = counts.getOrDefault(verdict, 0);
            if (count > 0) {
                lines = lines.line(texts.text("list.read." + verdict, "count", count));
            }
        }
        Html all = text.paragraph(lines)
                .paragraph(some(sheet, Verdict.CHANGED, texts))
                .paragraph(some(sheet, Verdict.WRONG, texts))
                .paragraph(some(sheet, Verdict.TWICE, texts));
        return Outgoing.show(all.paragraph(texts.text("list.read.nothingYet")), buttons(sheet, counts, texts));
    }

    private Html some(SentSheet sheet, Verdict verdict, Texts texts) {
        Html lines = Html.EMPTY;
        for (JudgedRow row : sheets.some(sheet.id(), verdict, 0, SHOWN)) {
            lines = lines.line(
                    texts.text("list.read.row", "row", row.number(), "note", Graphemes.shorten(row.note(), LONGEST)));
        }
        return lines;
    }

    private static Keyboard buttons(SentSheet sheet, Map<Verdict, Integer> counts, Texts texts) {
        int taken = counts.getOrDefault(Verdict.FRESH, 0)
                + counts.getOrDefault(Verdict.CHANGED, 0)
                + counts.getOrDefault(Verdict.ENTERED, 0);
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
