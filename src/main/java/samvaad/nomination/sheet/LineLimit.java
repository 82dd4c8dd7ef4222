package samvaad.nomination.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import samvaad.text.Graphemes;

/** Passes on rows that have something in them, until there are too many. */
final class LineLimit {

    private final int most;
    private final Consumer<Line> taker;
    private int count;

    /** There are more rows than are taken. */
    static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Passed() {
            super("", null, false, false);
        }
    }

    LineLimit(int most, Consumer<Line> taker) {
        this.most = most;
        this.taker = taker;
    }

    void take(int number, List<String> cells) {
        List<String> tame = new ArrayList<>();
        for (String cell : cells.subList(0, Math.min(cells.size(), SheetFile.MOST_COLUMNS))) {
            tame.add(Graphemes.nfc(Graphemes.atMost(cell, SheetFile.MOST_IN_CELL)));
        }
        Line line = new Line(number, tame);
        if (!line.isEmpty()) {
            count++;
            if (count > most) {
                throw new Passed();
            }
            taker.accept(line);
        }
    }
}
