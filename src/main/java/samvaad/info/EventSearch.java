package samvaad.info;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.text.Fold;
import samvaad.text.LocalText;

/** Finds events by words of their title, venue, address or id, in either script: indore and इंदौर are the same. */
final class EventSearch {

    /** People type a city or a venue. A longer text is a question. */
    private static final int LONGEST = 60;

    private static final int LONGEST_SENTENCE = 200;
    private static final int MOST_EVENTS = 40;

    private static final int MOST_WORDS = 5;
    private static final int PREFIX = 4;

    /** Patna has three letters when it is folded. */
    private static final int SHORTEST = 3;

    private static final int SOUNDS = 4;

    /** Of each event, as reading its texts takes long. The event shows whether its file has changed. */
    private final Map<EventId, Words> read = new ConcurrentHashMap<>();

    /**
     * The words of an event.
     *
     * @param all by which it is found
     * @param places those of its address that are in its title, venue or id, too
     */
    private record Words(Event event, Set<String> all, Set<String> places) {}

    private Words words(Event event) {
        return Optional.ofNullable(read.get(event.id()))
                .filter(known -> known.event().equals(event))
                .orElseGet(() -> {
                    Words words = new Words(event, keys(event), places(event));
                    read.put(event.id(), words);
                    return words;
                });
    }

    /** The events that have every word of it. None if that tells nothing, because all have them. */
    List<Event> find(List<Event> some, String typed) {
        List<String> words = typed.length() > LONGEST ? List.of() : Fold.words(typed);
        if (words.isEmpty() || words.size() > MOST_WORDS || words.stream().allMatch(word -> word.length() < SHORTEST)) {
            return List.of();
        }
        List<Event> found = some.stream()
                .filter(event -> {
                    Set<String> keys = words(event).all();
                    return words.stream().allMatch(word -> keys.stream().anyMatch(key -> isMeant(key, word)));
                })
                .toList();
        return found.size() == some.size() ? List.of() : found;
    }

    /**
     * The one event whose place is named in a sentence: by a word that is in its address, in its title, venue or id,
     * and in no other event. Empty if there is none, or more than one.
     */
    Optional<Event> named(List<Event> some, String sentence) {
        Set<String> words = sentence.length() > LONGEST_SENTENCE || some.size() < 2 || some.size() > MOST_EVENTS
                ? Set.of()
                : Set.copyOf(Fold.words(sentence));
        if (words.stream().allMatch(word -> word.length() < SHORTEST)) {
            return Optional.empty();
        }
        List<Event> found = some.stream()
                .filter(event -> words(event).places().stream()
                        .filter(words::contains)
                        .anyMatch(word -> some.stream()
                                .noneMatch(other -> !other.id().equals(event.id())
                                        && words(other).all().contains(word))))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The sentence without the words for the event's place; whole if nothing else is left. */
    String without(Event event, String sentence) {
        Set<String> places = words(event).places();
        String rest = Arrays.stream(sentence.split("\\s+"))
                .filter(word -> !isOf(places, Fold.words(word)))
                .collect(Collectors.joining(" "));
        return rest.isBlank() ? sentence : rest;
    }

    private static boolean isOf(Set<String> places, List<String> words) {
        return !words.isEmpty() && places.containsAll(words);
    }

    private static Set<String> places(Event event) {
        Set<String> places =
                event.venue().map(venue -> words(List.of(venue.address()))).orElseGet(TreeSet::new);
        Set<String> names = words(List.of(event.title()));
        names.addAll(Fold.words(event.id().value()));
        event.venue().ifPresent(venue -> names.addAll(words(List.of(venue.name()))));
        places.retainAll(names);
        places.removeIf(word -> word.length() < SHORTEST);
        return places;
    }

    private static Set<String> words(List<LocalText> texts) {
        return texts.stream()
                .flatMap(text -> text.byLanguage().values().stream())
                .flatMap(text -> Fold.words(text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Event event) {
        List<LocalText> texts = new ArrayList<>(List.of(event.title()));
        event.venue().ifPresent(venue -> texts.addAll(List.of(venue.name(), venue.address())));
        Set<String> keys = words(texts);
        keys.addAll(Fold.words(event.id().value()));
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
