package samvaad.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Argument values that reach each branch of a pattern. */
final class Samples {

    /** If there are more combinations, we vary one argument at a time. */
    private static final int MOST = 1000;

    /** All plural forms of a language occur among the small numbers. */
    private static final int COUNTED = 200;

    /** More than one, because some numbers may have a branch of their own. */
    private static final int OF_A_FORM = 5;

    private final MessagePattern pattern;
    private final PluralRules cardinals;
    private final PluralRules ordinals;
    private final Map<String, Set<Object>> values = new LinkedHashMap<>();

    private Samples(String pattern, Language language) {
        Locale locale = language.inIndia();
        this.pattern = new MessagePattern(pattern);
        this.cardinals = PluralRules.forLocale(locale);
        this.ordinals = PluralRules.forLocale(locale, PluralRules.PluralType.ORDINAL);
    }

    /** Sets of arguments that together reach every branch this language can reach. */
    static List<Map<String, Object>> of(String pattern, Language language) {
        Samples samples = new Samples(pattern, language);
        for (int i = 0; i < samples.pattern.countParts(); i++) {
            if (samples.pattern.getPartType(i) == Part.Type.ARG_START) {
                samples.argument(i);
            }
        }
        return samples.combined();
    }

    private void argument(int start) {
        ArgType type = pattern.getPart(start).getArgType();
        String name = pattern.getSubstring(pattern.getPart(start + 1));
        Set<Object> known = values.computeIfAbsent(name, n -> new LinkedHashSet<>());
        if (type == ArgType.SELECT || type.hasPluralStyle()) {
            for (int i = start + 2; i < pattern.getLimitPartIndex(start); i++) {
                switch (pattern.getPartType(i)) {
                    case ARG_SELECTOR -> selector(type, i, start, known);
                    case MSG_START -> i = pattern.getLimitPartIndex(i);
                    default -> {}
                }
            }
        } else if (type == ArgType.SIMPLE) {
            known.add(7);
        }
    }

    private void selector(ArgType type, int at, int start, Set<Object> known) {
        String selector = pattern.getSubstring(pattern.getPart(at));
        if (type == ArgType.SELECT) {
            known.add(selector);
        } else if (selector.startsWith("=")) {
            known.add((int) pattern.getNumericValue(pattern.getPart(at + 1)));
        } else {
            PluralRules rules = type == ArgType.SELECTORDINAL ? ordinals : cardinals;
            int offset = (int) pattern.getPluralOffset(start + 2);
            IntStream.range(0, COUNTED)
                    .filter(n -> rules.select(n).equals(selector))
                    .limit(OF_A_FORM)
                    .forEach(n -> known.add(n + offset));
        }
    }

    private List<Map<String, Object>> combined() {
        values.values().stream().filter(Set::isEmpty).forEach(none -> none.add("x"));
        long all = values.values().stream().mapToLong(Set::size).reduce(1, (a, b) -> Math.min(MOST + 1L, a * b));
        List<Map<String, Object>> calls = new ArrayList<>();
        Map<String, Object> first = new HashMap<>();
        values.forEach((name, some) -> first.put(name, some.iterator().next()));
        calls.add(first);
        for (Map.Entry<String, Set<Object>> one : values.entrySet()) {
            List<Map<String, Object>> from = all > MOST ? List.of(first) : List.copyOf(calls);
            one.getValue().stream()
                    .skip(1)
                    .forEach(value -> from.forEach(call -> {
                        Map<String, Object> other = new HashMap<>(call);
                        other.put(one.getKey(), value);
                        calls.add(other);
                    }));
        }
        return calls;
    }
}
