package samvaad.typed;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import samvaad.text.Graphemes;

/**
 * Compares labels the way a person who types sees them: case, nukta, accents, emoji and punctuation don't count. Not by
 * sound as {@link samvaad.text.Fold} does, which would take one choice of a list for another.
 */
public final class Spelling {

    private static final int NUKTA = 0x93C;
    private static final int CHANDRABINDU = 0x901;
    private static final int ANUSVARA = 0x902;

    private Spelling() {}

    public static boolean same(String one, String other) {
        String folded = fold(one);
        return folded.isEmpty() ? one.strip().equals(other.strip()) : folded.equals(fold(other));
    }

    /** Finds the item that was typed: an exact match, otherwise the only one that looks the same to a person. */
    public static <T> Optional<T> find(String typed, List<T> all, Function<T, List<String>> labels) {
        return among(all, labels).apply(typed);
    }

    /** As {@link #find}, for many searches in the same list: the labels are folded only once. */
    public static <T> Function<String, Optional<T>> among(List<T> all, Function<T, List<String>> labels) {
        Map<String, T> exact = new HashMap<>();
        Map<String, Set<T>> alike = new HashMap<>();
        for (T one : all) {
            for (String label : labels.apply(one)) {
                exact.putIfAbsent(label, one);
                alike.computeIfAbsent(fold(label), folded -> new HashSet<>()).add(one);
            }
        }
        alike.remove("");
        return typed -> {
            String line = Typing.line(typed);
            Set<T> same = alike.getOrDefault(fold(line), Set.of());
            return Optional.ofNullable(exact.get(line))
                    .or(() -> same.size() == 1 ? Optional.of(same.iterator().next()) : Optional.empty());
        };
    }

    public static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(Graphemes.nfc(text), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(point -> {
                    if (point == CHANDRABINDU) {
                        folded.appendCodePoint(ANUSVARA);
                    } else if (Character.isDigit(point)) {
                        folded.append(Character.digit(point, 10));
                    } else if (counts(point)) {
                        folded.appendCodePoint(Character.toLowerCase(point));
                    }
                });
        return folded.toString();
    }

    private static boolean counts(int point) {
        int type = Character.getType(point);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return Character.isLetter(point) || (mark && point != NUKTA && !isLatinAccent(point) && !isEmojiForm(point));
    }

    private static boolean isLatinAccent(int point) {
        return point >= 0x300 && point <= 0x36F;
    }

    private static boolean isEmojiForm(int point) {
        return point >= 0xFE00 && point <= 0xFE0F;
    }
}
