package samvaad.info;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import samvaad.event.Event;
import samvaad.text.Fold;
import samvaad.text.LocalText;

/** Finds events by words of their title, venue, address or id, in either script: indore and इंदौर are the same. */
final class EventSearch {

    /** People type a city or a venue. A longer text is a question. */
    private static final int LONGEST = 60;

    private static final int MOST_WORDS = 5;
    private static final int PREFIX = 4;
    private static final int SOUNDS = 4;

    private EventSearch() {}

    /** The events that have every word of it. None if that tells nothing, because all have them. */
    static List<Event> find(List<Event> some, String typed) {
        List<String> words = typed.length() > LONGEST ? List.of() : Fold.words(typed);
        if (words.isEmpty() || words.size() > MOST_WORDS || words.stream().allMatch(word -> word.length() < PREFIX)) {
            return List.of();
        }
        List<Event> found = some.stream()
                .filter(event -> {
                    Set<String> keys = keys(event);
                    return words.stream().allMatch(word -> keys.stream().anyMatch(key -> isMeant(key, word)));
                })
                .toList();
        return found.size() == some.size() ? List.of() : found;
    }

    private static Set<String> keys(Event event) {
        List<LocalText> texts = new ArrayList<>(List.of(event.title()));
        event.venue().ifPresent(venue -> texts.addAll(List.of(venue.name(), venue.address())));
        Set<String> keys = new TreeSet<>(Fold.words(event.id().value()));
        texts.stream()
                .flatMap(text -> text.byLanguage().values().stream())
                .flatMap(text -> Fold.words(text).stream())
                .forEach(keys::add);
        return keys;
    }

    private static boolean isMeant(String key, String word) {
        if (key.equals(word) || (word.length() >= PREFIX && key.startsWith(word))) {
            return true;
        }
        String sounds = Fold.skeletonOf(word);
        return sounds.length() >= SOUNDS && sounds.equals(Fold.skeletonOf(key));
    }
}
