package samvaad.understand;

import java.util.Arrays;
import java.util.List;
import samvaad.text.Fold;
import samvaad.text.Graphemes;

/**
 * What of a sentence counts: its words, its pairs of neighbours, the words' consonants, and the pieces of 2 to
 * 5 letters
 * of each word, all folded. Each is hashed to one of {@link #BUCKETS} numbers. Takes time linear in the text.
 */
final class Features {

    private static final int BITS = 16;

    static final int BUCKETS = 1 << BITS;

    private static final int SHORTEST_PIECE = 2;
    private static final int LONGEST_PIECE = 5;

    /** Questions are short. Anything longer is cut. */
    private static final int MOST_WORDS = 40;

    private static final int LONGEST_TEXT = 600;

    /** Of a longer word only the beginning counts. */
    private static final int LONGEST_WORD = 24;

    private final int[] buckets;
    private final int[] words;
    private final List<String> keys;

    private Features(int[] buckets, int[] words, List<String> keys) {
        this.buckets = buckets;
        this.words = words;
        this.keys = keys;
    }

    /** How many there are. */
    int size() {
        return buckets.length;
    }

    /** The bucket of the feature at this place; they ascend. */
    int bucket(int at) {
        return buckets[at];
    }

    /** The folded word in which the feature at this place was found first. */
    String word(int at) {
        return keys.get(words[at]);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** A number for each feature: the bucket, and in the lower half the word. */
    private static final class Found {
        private long[] numbers = new long[256];
        private int size;

        void add(char kind, CharSequence text, int from, int to, int word) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = ((long) bucket(kind, text, from, to) << 32) | word;
        }

        Features sorted(List<String> keys) {
            Arrays.sort(numbers, 0, size);
            int[] buckets = new int[size];
            int[] words = new int[size];
            int distinct = 0;
            for (int i = 0; i < size; i++) {
                int bucket = (int) (numbers[i] >> 32);
                if (distinct == 0 || bucket != buckets[distinct - 1]) {
                    buckets[distinct] = bucket;
                    words[distinct++] = (int) numbers[i];
                }
            }
            return new Features(Arrays.copyOf(buckets, distinct), Arrays.copyOf(words, distinct), keys);
        }
    }

    static Features of(String sentence) {
        List<String> all = Fold.words(Graphemes.atMost(sentence, LONGEST_TEXT));
        List<String> keys = all.subList(0, Math.min(all.size(), MOST_WORDS));
        Found found = new Found();
        String before = "^";
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            String word = key.length() > LONGEST_WORD ? key.substring(0, LONGEST_WORD) : key;
            found.add('w', word, 0, word.length(), i);
            String consonants = Fold.skeletonOf(word);
            found.add('s', consonants, 0, consonants.length(), i);
            pair(found, before, word, i);
            String bounded = "^" + word + "$";
            for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
                for (int at = 0; at + length <= bounded.length(); at++) {
                    found.add('c', bounded, at, at + length, i);
                }
            }
            before = word;
        }
        if (!keys.isEmpty()) {
            pair(found, before, "$", keys.size() - 1);
        }
        return found.sorted(keys);
    }

    private static void pair(Found found, String before, String word, int at) {
        String both = before + " " + word;
        found.add('b', both, 0, both.length(), at);
    }

    /** FNV-1a, its bits mixed once more. */
    private static int bucket(char kind, CharSequence text, int from, int to) {
        int hash = (0x811c9dc5 ^ kind) * 0x01000193;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash = (hash ^ (hash >>> 15)) * 0x85ebca6b;
        return (hash ^ (hash >>> 13)) & (BUCKETS - 1);
    }
}
