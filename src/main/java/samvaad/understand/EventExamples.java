package samvaad.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import samvaad.event.Event;
import samvaad.event.Faq;
import samvaad.event.Highlight;
import samvaad.event.Session;
import samvaad.text.LocalText;

/**
 * What an event adds: words and questions of its answers, titles of its pages, titles, speakers and tracks of
 * its sessions.
 */
final class EventExamples {

    /** A title says what something is called, not what somebody asks. */
    private static final double TITLE = 0.7;

    /**
     * What the model understands without this example has been learned from many sentences, so this one adds
     * little.
     */
    private static final double LEARNED = 0.3;

    private EventExamples() {}

    /** @param learned whether the model understands an example without the event */
    static List<Nearest.Added> of(Event event, Predicate<Example> learned) {
        List<Nearest.Added> added = new ArrayList<>();
        for (Faq faq : event.faq()) {
            Topic topic = topic(faq);
            faq.words().forEach(words -> added.add(added(topic, words, 1)));
            add(added, topic, faq.question(), 1);
        }
        for (Highlight highlight : event.highlights()) {
            Intent intent = Intent.ofEntry(highlight.id()).orElse(Intent.ABOUT);
            add(added, new Topic.Page(highlight.id(), intent), highlight.title(), TITLE);
        }
        for (Session session : event.agenda()) {
            Topic topic = new Topic.Item(session.id());
            add(added, topic, session.title(), TITLE);
            add(added, topic, session.speaker(), TITLE);
            add(added, topic, session.track(), TITLE);
        }
        return added.stream()
                .map(one -> learned.test(one.example()) ? new Nearest.Added(one.example(), LEARNED) : one)
                .toList();
    }

    /** What the entry answers. */
    static Topic topic(Faq faq) {
        Optional<Intent> intent = Intent.ofEntry(faq.id());
        return intent.isPresent() ? intent.get() : new Topic.Question(faq.id());
    }

    private static void add(List<Nearest.Added> added, Topic topic, LocalText text, double strength) {
        text.byLanguage().values().stream().distinct().forEach(sentence -> added.add(added(topic, sentence, strength)));
    }

    private static Nearest.Added added(Topic topic, String sentence, double strength) {
        return new Nearest.Added(new Example(topic, "", sentence), strength);
    }
}
