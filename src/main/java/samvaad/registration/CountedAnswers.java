package samvaad.registration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import samvaad.answer.LineType;
import samvaad.answer.Question;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.store.Writer;

/**
 * Tells the database which questions' typed answers to count, as the event files say. From then on triggers keep the
 * counts.
 */
final class CountedAnswers {

    private final Writer writer;
    private final Events events;
    private final CountedQuestionTable table;
    private List<Event> known = List.of();

    CountedAnswers(Writer writer, Events events) {
        this.writer = writer;
        this.events = events;
        this.table = new CountedQuestionTable(writer.sql());
    }

    /** Costs nothing while the events are the same. */
    void tick() {
        List<Event> all = events.all();
        if (known != all) {
            all.forEach(this::note);
            writer.afterCommit(() -> known = all);
        }
    }

    private void note(Event event) {
        Set<String> wanted = event.usedQuestions().inStats().stream()
                .filter(question -> question.type() instanceof LineType)
                .map(Question::id)
                .collect(Collectors.toSet());
        Set<String> counted = new HashSet<>(table.of(event.id()));
        wanted.stream().filter(question -> !counted.contains(question)).forEach(question -> {
            table.add(event.id(), question);
            table.count(event.id(), question);
        });
        counted.stream().filter(question -> !wanted.contains(question)).forEach(question -> {
            table.remove(event.id(), question);
            table.count(event.id(), question);
        });
    }
}
