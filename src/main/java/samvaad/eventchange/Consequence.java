package samvaad.eventchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import samvaad.answer.Choice;
import samvaad.answer.Question;
import samvaad.answer.Wording;
import samvaad.event.Event;
import samvaad.event.RegistrationTerms;
import samvaad.event.Reminder;
import samvaad.event.Session;
import samvaad.person.Notice;
import samvaad.text.Texts;

/**
 * Something that a change of an event's file would do to people, and how many it would reach.
 *
 * @param about strings, numbers and {@link Wording}s for the words, by name
 */
record Consequence(Kind kind, long people, Map<String, Object> about) {

    /** What would happen. The words are in the bundles. */
    enum Kind {
        /** The event would count as over: nobody could register or be reminded. */
        OVER(true),
        /** Personal data would be due for erasing. */
        ERASED(true),
        /** People would be asked for feedback. */
        ASKED(true),
        /**
         * Feedback would close: nobody could give any, and comments that are waiting until there are enough would be
         * passed on without waiting.
         */
        CLOSED(true),
        /** People would be reminded. */
        REMINDED(true),
        /** People would be told that the event is postponed. */
        POSTPONED(true),
        /** People would be told that the event is cancelled. */
        CANCELLED(true),
        /** People would be told that the event takes place again. */
        PLANNED(true),
        /** Nobody could choose this any more, but some have. */
        OPTION(true),
        /** Nobody could go to this session any more, but some have chosen it. */
        SESSION(true),
        /** A session would have fewer seats than people who chose it. */
        SESSION_SEATS(true),
        /** Nobody would be asked this any more, but some have answered. */
        QUESTION(true),
        /** Nobody could register any more, but some have. */
        REGISTRATION(true),
        /** There would be fewer seats than people who have one. */
        CAPACITY(true),
        /** Fewer seats would be held for a list than its people have. */
        QUOTA(true),
        /** Nothing would be held for a list any more, but some seats are now. */
        QUOTA_GONE(true),
        /** Seats would be held that are not free. */
        QUOTA_SHORT(true),
        /** People who are registered have not answered a new question that must be answered. */
        REQUIRED(false),
        /** Some chats have registered more people than a chat may. */
        PER_CHAT(false),
        /** The privacy notice means something else: people would be asked for consent at their next step. */
        CONSENT(false);

        private final boolean waits;

        Kind(boolean waits) {
            this.waits = waits;
        }

        boolean isOfStatus() {
            return this == POSTPONED || this == CANCELLED || this == PLANNED;
        }
    }

    Consequence {
        about = Map.copyOf(about);
    }

    private Consequence(Kind kind, long people) {
        this(kind, people, Map.of());
    }

    /** Whether the change must wait until an organiser has said yes. */
    boolean waits() {
        return kind.waits;
    }

    /** One line, without markup. */
    String words(Texts texts) {
        List<Object> arguments = new ArrayList<>(List.of("people", people));
        new TreeMap<>(about).forEach((name, value) -> {
            arguments.add(name);
            arguments.add(value instanceof Wording wording ? wording.in(texts) : value);
        });
        return texts.label("held." + kind, arguments.toArray());
    }

    /** What the change would do to anybody: first what it would set off at once, then what becomes of their answers. */
    static List<Consequence> of(Event before, Event after, Instant now, HeldTable table) {
        List<Consequence> all = new ArrayList<>(atOnce(before, after, now, table));
        all.addAll(ofSessions(before, after, table));
        all.addAll(new QuotaConsequences(before, after, now, table).all());
        if (before.registration().isPresent()) {
            all.addAll(after.registration()
                    .map(form -> ofRegistration(before, form, table))
                    .orElseGet(() -> List.of(new Consequence(Kind.REGISTRATION, table.registered(after.id())))));
        }
        if (!Notice.version(before).equals(Notice.version(after))) {
            all.add(new Consequence(Kind.CONSENT, table.agreedOtherwise(after.id(), Notice.version(after))));
        }
        return all.stream()
                .filter(one -> one.people() > 0 || one.kind().isOfStatus())
                .toList();
    }

    private static List<Consequence> ofRegistration(Event before, RegistrationTerms after, HeldTable table) {
        List<Consequence> all = new ArrayList<>();
        for (Question question : before.questions()) {
            Optional<Question> now = after.questions().stream()
                    .filter(one -> one.id().equals(question.id()))
                    .findFirst();
            if (now.isEmpty()) {
                long answers = table.answers(before.id(), question.id());
                all.add(new Consequence(Kind.QUESTION, answers, Map.of("question", question.ask())));
            } else {
                all.addAll(options(before, question, now.get(), table));
            }
        }
        for (Question question : after.questions()) {
            boolean was = before.questions().stream().anyMatch(one -> one.id().equals(question.id()) && one.required());
            if (question.required() && !was) {
                long open = table.registered(before.id()) - table.answers(before.id(), question.id());
                all.add(new Consequence(Kind.REQUIRED, open, Map.of("question", question.ask())));
            }
        }
        long confirmed = table.confirmed(before.id());
        after.capacity().ifPresent(seats -> {
            if (seats < confirmed
                    && seats < before.registration().orElseThrow().capacity().orElse(Integer.MAX_VALUE)) {
                all.add(new Consequence(Kind.CAPACITY, confirmed, Map.of("seats", seats)));
            }
        });
        if (after.perChat() < before.registration().orElseThrow().perChat()) {
            long chats = table.chatsWithMore(before.id(), after.perChat());
            all.add(new Consequence(Kind.PER_CHAT, chats, Map.of("most", after.perChat())));
        }
        return all;
    }

    private static List<Consequence> ofSessions(Event before, Event after, HeldTable table) {
        List<Consequence> all = new ArrayList<>();
        for (Session session : before.agenda()) {
            if (session.choose().isPresent()) {
                Optional<Session> now =
                        after.session(session.id()).filter(one -> one.choose().isPresent());
                long people = table.chosen(before.id(), session.id());
                Wording title = Wording.given(session.title());
                if (now.isEmpty()) {
                    all.add(new Consequence(Kind.SESSION, people, Map.of("session", title)));
                } else if (now.get().capacity().orElse(Integer.MAX_VALUE)
                        < Math.min(people, session.capacity().orElse(Integer.MAX_VALUE))) {
                    int seats = now.get().capacity().orElseThrow();
                    all.add(new Consequence(Kind.SESSION_SEATS, people, Map.of("session", title, "seats", seats)));
                }
            }
        }
        return all;
    }

    private static List<Consequence> options(Event event, Question before, Question after, HeldTable table) {
        List<Consequence> all = new ArrayList<>();
        Set<String> offered = new HashSet<>();
        after.type().choices().forEach(choice -> offered.add(choice.id()));
        for (Choice choice : before.type().choices()) {
            if (!offered.contains(choice.id())) {
                long people = table.chose(event.id(), before.id(), choice.id());
                all.add(new Consequence(
                        Kind.OPTION, people, Map.of("option", choice.label(), "question", before.ask())));
            }
        }
        return all;
    }

    /** What would be due right after the change but is not due before it. */
    private static List<Consequence> atOnce(Event before, Event after, Instant now, HeldTable table) {
        List<Consequence> all = new ArrayList<>();
        boolean ends = after.takesPlace() && after.over(now);
        if (before.status() != after.status() && !before.over(now) && !ends && table.registered(after.id()) > 0) {
            all.add(new Consequence(Kind.valueOf(after.status().name()), table.reached(after.id())));
        }
        if (ends && !before.over(now)) {
            all.add(new Consequence(Kind.OVER, table.registered(after.id())));
        }
        if (!now.isBefore(after.keptUntil()) && now.isBefore(before.keptUntil())) {
            all.add(new Consequence(Kind.ERASED, table.known(after.id())));
        }
        if (after.feedbackOpen(now) && !before.feedbackOpen(now)) {
            all.add(new Consequence(Kind.ASKED, table.notAsked(after.id())));
        }
        if (before.feedbackOpen(now) && !now.isBefore(after.feedbackCloses())) {
            all.add(new Consequence(Kind.CLOSED, table.registered(after.id())));
        }
        long reminded = 0;
        for (Reminder reminder : after.reminders()) {
            if (isDue(after, reminder, now) && !wasDue(before, after, reminder, now)) {
                String day = after.starts().date().toString();
                reminded = Math.max(reminded, table.notReminded(after.id(), reminder, day, after.due(reminder)));
            }
        }
        all.add(new Consequence(Kind.REMINDED, reminded));
        return all;
    }

    static boolean isDue(Event event, Reminder reminder, Instant now) {
        return event.takesPlace() && !now.isBefore(event.due(reminder)) && now.isBefore(event.latestStart());
    }

    /** If the event moves to another day, the reminder is sent again. */
    private static boolean wasDue(Event before, Event after, Reminder reminder, Instant now) {
        return before.starts().date().equals(after.starts().date())
                && before.reminders().stream()
                        .anyMatch(was -> was.id().equals(reminder.id()) && isDue(before, was, now));
    }
}
