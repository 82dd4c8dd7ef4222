package samvaad.checkin;

import java.util.LinkedHashSet;
import java.util.Set;
import samvaad.store.Writer;
import samvaad.text.Fold;

/**
 * The keys for finding people: each word of the name in a spelling that both scripts share, its consonants alone, and
 * the mobile number from its end. Code that registers people does not need to know about it.
 */
public final class NameIndex {

    /**
     * Digits and consonant keys begin with a character that no folded name begins with, so they never mix with names.
     */
    static final String MOBILE = "#";

    static final String SKELETON = "+";

    private static final int DIGITS = 10;
    private static final int A_TICK = 300;

    /** If these words are ever folded differently, all keys are rebuilt. */
    private static final String SAMPLE =
            "Mohammad Krishnamurthy Chaturvedi Deepak Pooja Singh शर्मा मोहम्मद कृष्णमूर्ति चतुर्वेदी दीपक पूजा सिंह";

    private final SearchTable table;

    public NameIndex(Writer writer) {
        this.table = new SearchTable(writer.sql());
    }

    /** Does a small part of the outstanding work. */
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

    /** The last digits reversed: if you know the end of a number, you know how this begins. */
    static String fromEnd(String digits) {
        String reversed = new StringBuilder(digits).reverse().toString();
        return reversed.substring(0, Math.min(DIGITS, reversed.length()));
    }
}
