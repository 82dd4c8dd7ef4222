package samvaad.checkin;

import java.util.LinkedHashSet;
import java.util.Set;
import samvaad.store.Writer;
import samvaad.text.Fold;

/**
 * The keys under which people are found: each word of the name in the spelling that both scripts share, its consonants
 * alone, and the mobile from its end. Whatever registers somebody need not know of it.
 */
public final class NameIndex {

    /** Digits and skeletons are kept apart from names by their first character, which no folded name begins with. */
    static final String MOBILE = "#";

    static final String SKELETON = "+";

    private static final int DIGITS = 10;
    private static final int A_TICK = 300;

    /** If these are spelled otherwise some day, all keys are made anew. */
    private static final String SAMPLE =
            "Mohammad Krishnamurthy Chaturvedi Deepak Pooja Singh शर्मा मोहम्मद कृष्णमूर्ति चतुर्वेदी दीपक पूजा सिंह";

    private final SearchTable table;

    public NameIndex(Writer writer) {
        this.table = new SearchTable(writer.sql());
    }

    /** A little of what there is to do. */
    public void tick() {
        String spelling = Fold.of(SAMPLE);
        if (table.spelling().filter(spelling::equals).isEmpty()) {
            table.again();
            table.putSpelling(spelling);
        }
        catchUp(A_TICK);
    }

    void catchUp(int most) {
        for (SearchTable.Todo todo : table.todo(most)) {
            table.put(todo, keys(todo));
        }
    }

    private static Set<String> keys(SearchTable.Todo todo) {
        Set<String> keys = new LinkedHashSet<>();
        for (String word : Fold.words(todo.name())) {
            keys.add(word);
            keys.add(SKELETON + Fold.skeletonOf(word));
        }
        todo.mobile().ifPresent(mobile -> keys.add(MOBILE + fromEnd(mobile)));
        return keys;
    }

    /** The last digits in reverse: who knows the end of a number knows how this begins. */
    static String fromEnd(String digits) {
        String reversed = new StringBuilder(digits).reverse().toString();
        return reversed.substring(0, Math.min(DIGITS, reversed.length()));
    }
}
