package samvaad.picture;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import samvaad.text.Graphemes;

/**
 * A text split into lines of a given width.
 *
 * @param whole true if no word was cut
 */
record Wrap(List<String> lines, boolean whole) {

    private static final int BALANCING_STEPS = 6;

    /** Breaks between words. Breaks inside a word only if it is wider than a line, and never inside a grapheme. */
    static Wrap of(String text, Lettering letters, double width) {
        List<String> lines = new ArrayList<>();
        boolean whole = true;
        int from = 0;
        while (from < text.length()) {
            int to = lastWord(text, from, letters, width);
            if (to == from) {
                to = lastGrapheme(text, from, letters, width);
                whole = false;
            }
            lines.add(text.substring(from, to).strip());
            from = to;
        }
        return new Wrap(List.copyOf(lines), whole);
    }

    /** The same number of lines, none much shorter than the others. */
    static Wrap balanced(String text, Lettering letters, double width) {
        Wrap wide = of(text, letters, width);
        Wrap best = wide;
        double least = width / 2;
        double most = width;
        for (int step = 0; step < BALANCING_STEPS && wide.lines.size() > 1; step++) {
            double middle = (least + most) / 2;
            Wrap narrow = of(text, letters, middle);
            if (narrow.lines.size() == wide.lines.size() && narrow.whole == wide.whole) {
                best = narrow;
                most = middle;
            } else {
                least = middle;
            }
        }
        return best;
    }

    private static int lastWord(String text, int from, Lettering letters, double width) {
        BreakIterator words = BreakIterator.getLineInstance(ULocale.ROOT);
        words.setText(text);
        int fits = from;
        for (int to = words.following(from); to != BreakIterator.DONE; to = words.next()) {
            if (letters.widthOf(text.substring(from, to).strip()) > width) {
                return fits;
            }
            fits = to;
        }
        return fits;
    }

    private static int lastGrapheme(String text, int from, Lettering letters, double width) {
        String rest = text.substring(from);
        BreakIterator graphemes = BreakIterator.getCharacterInstance(ULocale.ROOT);
        graphemes.setText(rest);
        int fits = graphemes.next();
        for (int to = graphemes.next(); to != BreakIterator.DONE; to = graphemes.next()) {
            if (letters.widthOf(rest.substring(0, to)) > width) {
                break;
            }
            fits = to;
        }
        return from + fits;
    }

    /** The start of the text that fits into this many lines, with an ellipsis. */
    static Wrap shortened(String text, Lettering letters, double width, int mostLines) {
        int fits = 1;
        int tooMany = Graphemes.count(text);
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (of(Graphemes.shorten(text, middle), letters, width).lines.size() <= mostLines) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return of(Graphemes.shorten(text, fits), letters, width);
    }
}
