package samvaad.teaching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Faq;
import samvaad.question.FaqEntryTable;
import samvaad.store.Writer;
import samvaad.teaching.LessonTable.Taught;
import samvaad.understand.Courtesy;
import samvaad.understand.Example;
import samvaad.understand.FreeText;
import samvaad.understand.Lesson;
import samvaad.understand.Meaning;
import samvaad.understand.MissedSentences.Missed;
import samvaad.understand.Topic;
import samvaad.understand.Understanding;

/**
 * What organisers taught, together with the questions they published: it counts from the next sentence on, and after a
 * restart. A lesson counts for the event that the sentence was about.
 */
final class Lessons {

    private final Writer writer;
    private final LessonTable table;
    private final FaqEntryTable published;
    private final FreeText freeText;
    private String known = "";

    Lessons(Writer writer, FaqEntryTable published, FreeText freeText) {
        this.writer = writer;
        this.table = new LessonTable(writer.sql());
        this.published = published;
        this.freeText = freeText;
        learn();
    }

    /** Whether the bot is sure that one of these means something else, as many examples say. */
    boolean contradicts(List<Missed> group, Meaning meaning, List<Event> events) {
        return group.stream()
                .anyMatch(missed -> freeText.understand(missed.words(), events) instanceof Understanding.Sure other
                        && !other.topic().label().equals(meaning.label()));
    }

    void teach(List<Missed> group, Meaning meaning, Instant now) {
        group.forEach(missed -> table.put(missed.event(), missed.words(), missed.folded(), meaning.label(), now));
        learn();
    }

    /** Publishes an answer to the first of these sentences, and teaches that the others ask the same. */
    void answer(List<Missed> group, EventId event, String answer, Instant now) {
        String id = published.add(event, group.get(0).words(), answer, now);
        teach(group, new Topic.Question(id), now);
    }

    /** Takes back everything that was taught by the same press, and the answer that was written for it. */
    void undo(Taught one) {
        table.all().stream()
                .filter(other -> other.at().equals(one.at()) && other.event().equals(one.event()))
                .forEach(this::drop);
        learn();
    }

    void forget(Taught one) {
        drop(one);
        learn();
    }

    private void drop(Taught one) {
        table.delete(one.id());
        if (Meaning.labelled(one.meaning()).orElse(Courtesy.NONE) instanceof Topic.Question question
                && table.all().stream().noneMatch(other -> other.meaning().equals(one.meaning()))) {
            one.event().ifPresent(event -> published.removeTaught(event, question.id()));
        }
    }

    Optional<Taught> find(long id) {
        return table.find(id);
    }

    /** The newest first. */
    List<Taught> all() {
        return table.all();
    }

    private record Asked(Optional<EventId> event, String folded) {}

    /** Those of these sentences that nobody has taught. */
    List<Missed> untaught(List<Missed> some) {
        Set<Asked> taught = table.all().stream()
                .map(one -> new Asked(one.event(), one.folded()))
                .collect(Collectors.toSet());
        return some.stream()
                .filter(missed -> !taught.contains(new Asked(missed.event(), missed.folded())))
                .toList();
    }

    /** Looks again, because an answer may have been published, or an event have got another id. */
    void tick() {
        if (!table.state().equals(known)) {
            learn();
        }
    }

    private void learn() {
        List<Lesson> all = lessons();
        String state = table.state();
        writer.afterCommit(() -> {
            known = state;
            freeText.learn(all);
        });
    }

    private List<Lesson> lessons() {
        List<Lesson> all = new ArrayList<>();
        for (Taught taught : table.all()) {
            Meaning.labelled(taught.meaning())
                    .ifPresent(
                            meaning -> all.add(new Lesson(taught.event(), new Example(meaning, "", taught.words()))));
        }
        published.all().forEach((event, entries) -> {
            for (Faq entry : entries) {
                Topic topic = new Topic.Question(entry.id());
                entry.question()
                        .byLanguage()
                        .values()
                        .forEach(words -> all.add(new Lesson(Optional.of(event), new Example(topic, "", words))));
            }
        });
        return all;
    }
}
