package samvaad.stats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.answer.LineType;
import samvaad.answer.Question;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.registration.Registration.Status;
import samvaad.seating.SessionEntries;
import samvaad.seating.SessionSeats;
import samvaad.stats.StatsTable.Counted;
import samvaad.store.Sql;
import samvaad.text.Fold;
import samvaad.text.Texts;

/** The numbers of an event at one moment. */
final class Stats {

    private static final long QUARTER_OF_AN_HOUR = 15 * 60 * 1000L;

    private final StatsTable table;
    private final SessionSeats seats;
    private final SessionEntries entries;
    private final Event event;
    private final Instant now;

    Stats(Sql sql, Event event, Instant now) {
        this.table = new StatsTable(sql);
        this.seats = new SessionSeats(sql);
        this.entries = new SessionEntries(sql);
        this.event = event;
        this.now = now;
    }

    Event event() {
        return event;
    }

    List<Counted> sources() {
        return table.sources(event.id());
    }

    long begun() {
        return sum(table.days(event.id(), "begun"));
    }

    /** How many people registered on each day, whatever became of them. */
    Map<LocalDate, Long> registrations() {
        return table.days(event.id(), "registered");
    }

    Map<LocalDate, Long> withdrawals() {
        return table.days(event.id(), "withdrawn");
    }

    LocalDate today() {
        return now.atZone(event.zone()).toLocalDate();
    }

    long people(Status status) {
        return table.people(event.id(), status);
    }

    /** Of those with a seat at a postponed event, how many have said that they still want it. */
    long wanted() {
        return table.wanted(event.id());
    }

    long entered() {
        return table.entered(event.id());
    }

    /**
     * The numbers of a session.
     *
     * @param entered how many were seen at its door
     */
    record OfSession(Session session, SessionSeats.Occupancy seats, long entered) {}

    /** The sessions that people choose, and others at whose door somebody was seen. */
    List<OfSession> sessions() {
        Map<String, SessionSeats.Occupancy> occupancy = seats.occupancy(event);
        Map<String, Long> entered = entries.counts(event);
        return event.agenda().stream()
                .filter(session -> occupancy.containsKey(session.id()) || entered.containsKey(session.id()))
                .map(session -> new OfSession(
                        session,
                        occupancy.getOrDefault(session.id(), new SessionSeats.Occupancy(0, 0, Optional.empty())),
                        entered.getOrDefault(session.id(), 0L)))
                .toList();
    }

    long feedback() {
        return table.feedback(event.id());
    }

    boolean isOver() {
        return event.over(now);
    }

    /** How many people have a seat and are not in. Only after the end does this mean that they did not come. */
    long noShows() {
        return Math.max(0, people(Status.CONFIRMED) - entered());
    }

    /** How many forms are unfinished at each question, by the question's id. Empty for the summary. */
    Map<String, Long> leftAt() {
        Map<String, Long> questions = new LinkedHashMap<>();
        table.leftAt(event.id()).forEach((place, times) -> {
            int colon = place.indexOf(':');
            questions.merge(colon < 0 ? "" : place.substring(colon + 1), times, Long::sum);
        });
        return questions;
    }

    /** The answers to one question with choices, by label. */
    record Split(String question, List<Counted> answers) {}

    /** The first of the questions that the event file counts. */
    List<Split> splits(Texts texts, int most) {
        List<Split> splits = new ArrayList<>();
        for (Question question : event.usedQuestions().inStats()) {
            splits.add(
                    question.type() instanceof LineType
                            ? new Split(question.ask().in(texts), written(question))
                            : split(question, texts));
        }
        return splits.stream()
                .filter(split -> !split.answers().isEmpty())
                .limit(most)
                .toList();
    }

    /** How many people came in during each quarter of an hour, by its start. */
    Map<Instant, Long> arrivals() {
        return table.arrivals(event.id(), QUARTER_OF_AN_HOUR);
    }

    private Split split(Question question, Texts texts) {
        List<Counted> answers = new ArrayList<>();
        for (Counted counted : table.answers(event.id(), question.id())) {
            String label = question.everyChoice().stream()
                    .filter(choice -> choice.id().equals(counted.what()))
                    .map(choice -> choice.in(texts))
                    .findFirst()
                    .orElse(counted.what());
            answers.add(new Counted(label, counted.times()));
        }
        return new Split(question.ask().in(texts), answers);
    }

    /** भोपाल, Bhopal and bhopal are the same place. It gets the name that most people use. */
    private List<Counted> written(Question question) {
        Map<String, Counted> merged = new LinkedHashMap<>();
        for (Counted counted : table.answers(event.id(), question.id())) {
            merged.merge(
                    Fold.of(counted.what()),
                    counted,
                    (first, other) -> new Counted(first.what(), first.times() + other.times()));
        }
        return merged.values().stream()
                .sorted((a, b) -> Long.compare(b.times(), a.times()))
                .toList();
    }

    static long sum(Map<LocalDate, Long> days) {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }
}
