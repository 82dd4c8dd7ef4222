package samvaad.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import samvaad.event.Event;
import samvaad.event.Faq;
import samvaad.event.Highlight;
import samvaad.event.Session;
import samvaad.text.Fold;
import samvaad.text.LocalText;

/**
 * The phrases of an event: words and questions of its answers, titles, speakers and tracks of its sessions, titles of
 * its highlights.
 */
final class EventPhrases {

    private static final double WORDS = 2.2;
    private static final double WORD = 1.9;
    private static final double QUESTION = 2.4;
    private static final double TITLE = 2.2;
    private static final double ONE_WORD = 1.5;
    private static final int SHORTEST_VERB = 4;

    private final Set<String> fillers;
    private final Set<String> event;
    private final Set<String> known;
    private final List<Phrase> phrases = new ArrayList<>();

    private EventPhrases(Phrases bundles) {
        this.fillers = bundles.fillers();
        this.event = bundles.event();
        this.known = bundles.phrases().stream()
                .flatMap(phrase -> phrase.slots().stream())
                .flatMap(slot -> slot.words().stream())
                .collect(Collectors.toSet());
    }

    static List<Phrase> of(Event event, Phrases bundles) {
        EventPhrases made = new EventPhrases(bundles);
        for (Faq faq : event.faq()) {
            Optional<Intent> intent = Intent.ofEntry(faq.id());
            Topic topic = intent.isPresent() ? intent.get() : new Topic.Question(faq.id());
            faq.words().forEach(words -> made.add(topic, words));
            made.add(topic, faq.question(), QUESTION);
        }
        for (Highlight highlight : event.highlights()) {
            Intent intent = Intent.ofEntry(highlight.id()).orElse(Intent.ABOUT);
            made.add(new Topic.Page(highlight.id(), intent), highlight.title(), TITLE);
        }
        for (Session session : event.agenda()) {
            made.add(new Topic.Item(session.id()), session.title(), TITLE);
            made.add(new Topic.Item(session.id()), session.speaker(), TITLE);
            made.add(new Topic.Item(session.id()), session.track(), TITLE);
        }
        return made.phrases;
    }

    private void add(Topic topic, LocalText text, double weight) {
        for (String words : text.byLanguage().values()) {
            List<Phrase.Slot> telling = telling(words);
            boolean rare =
                    telling.size() == 1 && telling.get(0).words().stream().noneMatch(known::contains);
            if (telling.size() > 1 || rare) {
                phrases.add(new Phrase(topic, rare ? ONE_WORD : weight, telling, words));
            }
        }
    }

    /** Words written on purpose. If the bundles know all of them, all are needed, otherwise only the telling ones. */
    private void add(Topic topic, String words) {
        List<Phrase.Slot> telling = telling(words);
        List<Phrase.Slot> all = all(words);
        boolean everyday = telling.size() <= 1
                && telling.stream().flatMap(slot -> slot.words().stream()).allMatch(known::contains);
        List<Phrase.Slot> slots = everyday ? all : telling;
        if (slots.size() > 1 || !telling.isEmpty()) {
            phrases.add(new Phrase(topic, slots.size() > 1 ? WORDS : WORD, slots, words));
        }
    }

    private List<Phrase.Slot> telling(String text) {
        return Fold.words(text).stream()
                .filter(key -> key.length() > 1 && !fillers.contains(key) && !event.contains(key))
                .map(EventPhrases::slot)
                .toList();
    }

    /** All words for the event are interchangeable. */
    private List<Phrase.Slot> all(String text) {
        return Fold.words(text).stream()
                .map(key -> event.contains(key) ? new Phrase.Slot(List.copyOf(event), List.of()) : slot(key))
                .toList();
    }

    /** A verb can have any ending: dekhna, dekhne, dekh. Likewise, khana is also khane. */
    private static Phrase.Slot slot(String key) {
        if (key.endsWith("na")) {
            return new Phrase.Slot(List.of(key, key.substring(0, key.length() - 1) + "e"), List.of());
        }
        boolean infinitive = key.length() >= SHORTEST_VERB && key.endsWith("n");
        return new Phrase.Slot(List.of(key), infinitive ? List.of(key.substring(0, key.length() - 1)) : List.of());
    }
}
