package samvaad.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import samvaad.answer.Clip;
import samvaad.chat.Button;
import samvaad.chat.Keyboard;
import samvaad.text.Graphemes;
import samvaad.text.Texts;

/** Lays out a form's buttons so that they look good on a phone. */
final class ButtonRows {

    /** Longest label, in characters, for two buttons side by side. */
    private static final int HALF = 14;

    private final Keyboard.Rows rows = Keyboard.rows();
    private final FormSession session;
    private final Texts texts;

    ButtonRows(FormSession session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    /** A button's label and what it does. */
    record Item(String label, Op op, String id) {}

    /** Two buttons to a row if all labels are short. */
    ButtonRows list(List<Item> items, Set<String> ticked) {
        boolean two = items.stream()
                .map(Item::label)
                .allMatch(label -> label.length() <= HALF || Graphemes.count(label) <= HALF);
        return inRows(items, two ? 2 : 1, ticked);
    }

    ButtonRows inRows(List<Item> items, int each, Set<String> ticked) {
        for (int i = 0; i < items.size(); i += each) {
            rows.row(items.subList(i, Math.min(items.size(), i + each)).stream()
                    .map(item -> Button.press(
                            (ticked.contains(item.id()) ? "✅ " : "") + Clip.label(item.label()),
                            FormPress.of(session, item.op(), item.id()).data()))
                    .toList());
        }
        return this;
    }

    /** The button that most people will want. */
    ButtonRows main(Op op, String label) {
        rows.row(Button.main(Clip.label(label), FormPress.of(session, op).data()));
        return this;
    }

    ButtonRows main(Op op) {
        return main(op, label(op));
    }

    /** A row of these buttons, as far as they are offered. */
    ButtonRows row(Set<Op> offers, Op... ops) {
        List<Button> row = new ArrayList<>();
        for (Op op : ops) {
            if (offers.contains(op)) {
                row.add(Button.press(label(op), FormPress.of(session, op).data()));
            }
        }
        rows.row(row);
        return this;
    }

    Keyboard build() {
        return rows.build();
    }

    private String label(Op op) {
        return op.label().map(texts::label).orElse("");
    }
}
