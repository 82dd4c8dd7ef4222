package samvaad.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import samvaad.text.Fold;

/** The words of all phrases, and which of them a typed word could be. */
final class Vocabulary {

    static final double BEGINNING = 0.9;
    static final double SKELETON = 0.85;
    static final double EDIT = 0.8;

    /** A beginning this short says little: many words begin with lag- or bol-. */
    private static final double WEAK = 0.95;

    /** Anything longer is not a word, and looking for similar words would take long. */
    private static final int LONGEST = 60;

    private static final int SHORT = 2;
    private static final int SHORTEST_BEGINNING = 4;
    private static final int LONGEST_ENDING = 3;
    private static final int SHORTEST_SKELETON = 3;
    private static final int SHORTEST_EDITED = 5;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, List<Integer>> bySkeleton = new HashMap<>();
    private final Map<String, List<Integer>> byDeletion = new HashMap<>();
    private final Map<String, Integer> beginnings = new HashMap<>();
    private final List<String> keys = new ArrayList<>();

    /** Words that a typed word could be, all equally likely. */
    record Found(List<Integer> words, double quality) {
        static final Found NOTHING = new Found(List.of(), 0);
    }

    int add(String key) {
        Integer known = words.get(key);
        if (known != null) {
            return known;
        }
        int id = newId(key);
        words.put(key, id);
        String skeleton = Fold.skeletonOf(key);
        if (skeleton.length() >= SHORTEST_SKELETON) {
            bySkeleton.computeIfAbsent(skeleton, s -> new ArrayList<>()).add(id);
        }
        if (key.length() >= SHORTEST_EDITED) {
            byDeletion.computeIfAbsent(key, s -> new ArrayList<>()).add(id);
            for (int i = 1; i < key.length(); i++) {
                byDeletion
                        .computeIfAbsent(without(key, i), s -> new ArrayList<>())
                        .add(id);
            }
        }
        return id;
    }

    /** Adds a word of which only the beginning is given. */
    int addBeginning(String key) {
        return beginnings.computeIfAbsent(key, this::newId);
    }

    int size() {
        return keys.size();
    }

    private int newId(String key) {
        keys.add(key);
        return keys.size() - 1;
    }

    Found find(String key) {
        if (key.length() > LONGEST) {
            return Found.NOTHING;
        }
        List<Integer> exact = new ArrayList<>();
        Integer word = words.get(key);
        if (word != null) {
            exact.add(word);
            exact.addAll(withEnding(key));
        }
        for (int length = 1; length <= key.length(); length++) {
            Integer beginning = beginnings.get(key.substring(0, length));
            if (beginning != null) {
                exact.add(beginning);
            }
        }
        if (word != null || exact.stream().anyMatch(id -> keys.get(id).length() > SHORT)) {
            return new Found(exact, 1);
        }
        Found similar = similar(key);
        exact.addAll(similar.words());
        return exact.isEmpty()
                ? Found.NOTHING
                : new Found(exact, similar.words().isEmpty() ? WEAK : similar.quality());
    }

    private Found similar(String key) {
        List<Integer> withEnding = withEnding(key);
        if (!withEnding.isEmpty()) {
            return new Found(withEnding, BEGINNING);
        }
        List<Integer> same = bySkeleton.getOrDefault(Fold.skeletonOf(key), List.of()).stream()
                .filter(word -> Spellings.sameButVowels(key, keys.get(word)))
                .toList();
        if (!same.isEmpty()) {
            return new Found(same, SKELETON);
        }
        List<Integer> near = edited(key).stream()
                .distinct()
                .filter(word -> Spellings.oneEdit(key, keys.get(word)))
                .toList();
        return near.isEmpty() ? Found.NOTHING : new Found(near, EDIT);
    }

    /** The word of which this is a plural or another form. */
    private List<Integer> withEnding(String key) {
        for (int ending = 1; ending <= LONGEST_ENDING && key.length() - ending >= SHORTEST_BEGINNING; ending++) {
            Integer begins = words.get(key.substring(0, key.length() - ending));
            if (begins != null) {
                return List.of(begins);
            }
        }
        return List.of();
    }

    /** Words that could be one edit away: they share a spelling with one letter less. */
    private List<Integer> edited(String key) {
        List<Integer> near = new ArrayList<>(byDeletion.getOrDefault(key, List.of()));
        for (int i = 1; i < key.length(); i++) {
            near.addAll(byDeletion.getOrDefault(without(key, i), List.of()));
        }
        return near;
    }

    private static String without(String key, int at) {
        return key.substring(0, at) + key.substring(at + 1);
    }
}
