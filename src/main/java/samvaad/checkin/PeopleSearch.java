package samvaad.checkin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import samvaad.event.EventId;
import samvaad.registration.PassCode;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;
import samvaad.store.Writer;
import samvaad.text.Fold;
import samvaad.text.Graphemes;

/**
 * Finds people at an event by part of their name, in either script, or by the last digits of their mobile number. What
 * is typed is folded first, so nothing in it can act as query syntax.
 */
public final class PeopleSearch {

    private static final int LEAST_DIGITS = 3;
    private static final int LEAST_INSIDE = 3;

    /**
     * With fewer sounds, the six characters of a code match the start of hundreds of names: ZZZ-ZZZ would match every
     * name with a j.
     */
    private static final int LEAST_SOUNDS = 3;

    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 200;
    private static final int CAUGHT_UP = 500;

    private final NameIndex index;
    private final SearchTable table;
    private final Registrations registrations;

    public PeopleSearch(Writer writer, NameIndex index, Registrations registrations) {
        this.index = index;
        this.table = new SearchTable(writer.sql());
        this.registrations = registrations;
    }

    /**
     * The people found.
     *
     * @param more whether there are more
     */
    public record Found(List<Registration> people, boolean more) {
        static final Found NOBODY = new Found(List.of(), false);

        public Found {
            people = List.copyOf(people);
        }
    }

    /** The people who match, by name, up to a limit. Nobody if too little was typed. */
    public Found find(EventId event, String typed, int most) {
        index.catchUp(CAUGHT_UP);
        List<Long> ids = ids(event, typed, most + 1);
        List<Registration> people = ids.stream()
                .limit(most)
                .flatMap(id -> registrations.find(id).stream())
                .sorted(Comparator.comparing(Registration::name))
                .toList();
        return new Found(people, ids.size() > most);
    }

    private List<Long> ids(EventId event, String typed, int most) {
        String part = Graphemes.atMost(typed, LONGEST);
        String digits = digits(part);
        if (!digits.isEmpty()) {
            return digits.length() < LEAST_DIGITS
                    ? List.of()
                    : table.withAll(event, List.of(NameIndex.MOBILE + NameIndex.fromEnd(digits)), most);
        }
        List<String> words = Fold.words(part).stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty() || words.get(0).isEmpty()) {
            return List.of();
        }
        if (PassCode.parse(part).isPresent() && !mayBeginAName(part, words)) {
            String whole = String.join(" ", words);
            return whole.length() > 1 ? table.withKey(event, whole, most) : List.of();
        }
        List<Long> found = table.withAll(event, each(words, PeopleSearch::withoutOpenEnd), most);
        if (found.isEmpty()) {
            found = table.withAll(event, each(words, word -> NameIndex.SKELETON + Fold.skeletonOf(word)), most);
        }
        String longest = words.get(0);
        return found.isEmpty() && words.size() == 1 && longest.length() >= LEAST_INSIDE
                ? table.within(event, longest, most)
                : found;
    }

    /**
     * Whether something shaped like a code could also be the start of names. If not, it can still be one whole word of
     * a name.
     */
    private static boolean mayBeginAName(String typed, List<String> words) {
        return typed.codePoints().noneMatch(Character::isDigit)
                && String.join("", words).length() >= LEAST_SOUNDS;
    }

    private static List<String> each(List<String> words, UnaryOperator<String> change) {
        return words.stream().map(change).toList();
    }

    /** A short key keeps a final a that the key of a longer word lacks: राव begins with ra. */
    private static String withoutOpenEnd(String key) {
        return key.length() > 1 && key.endsWith("a") ? key.substring(0, key.length() - 1) : key;
    }

    /** What was typed, in Latin digits, if it is only a number. Otherwise empty. */
    private static String digits(String typed) {
        List<Character> digits = new ArrayList<>();
        for (int c : typed.codePoints().toArray()) {
            if (Character.isDigit(c)) {
                digits.add((char) ('0' + Character.digit(c, 10)));
            } else if (Character.isLetter(c)) {
                return "";
            }
        }
        StringBuilder number = new StringBuilder();
        digits.forEach(number::append);
        return number.toString();
    }
}
