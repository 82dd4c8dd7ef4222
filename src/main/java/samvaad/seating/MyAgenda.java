package samvaad.seating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.registration.Registered;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Moments;
import samvaad.text.Texts;

/** One person's agenda: what is for everybody, and what they chose, by day and time. */
final class MyAgenda {

    private static final int LABEL = 40;

    /** What is not announced comes last. */
    private static final Comparator<Session> BY_TIME = Comparator.comparing(
            session -> session.starts().map(Object::toString).orElse("~"));

    private final SessionSeats seats;
    private final Registered person;
    private final Choices choices;
    private final Texts texts;
    private final Instant now;

    MyAgenda(SessionSeats seats, Registered person, Texts texts, Instant now) {
        this.seats = seats;
        this.person = person;
        this.choices = seats.of(person);
        this.texts = texts;
        this.now = now;
    }

    Html text() {
        Html text = texts.text("seating.agenda", "event", event().title().in(texts.language()))
                .line(texts.text("seating.for", "name", person.registration().name()));
        for (LocalDate day : event().days()) {
            List<Session> sessions = own().filter(session ->
                            event().dayOf(session).filter(day::equals).isPresent())
                    .sorted(BY_TIME)
                    .toList();
            if (event().days().size() > 1 && !sessions.isEmpty()) {
                text = text.paragraph(Html.escape(Moments.date(day, texts)).bold());
            }
            text = lines(text, sessions);
        }
        text = lines(
                text, own().filter(session -> event().dayOf(session).isEmpty()).toList());
        for (SessionGroup group : SessionGroup.of(event())) {
            text = text.paragraph(open(group));
        }
        return text;
    }

    private Stream<Session> own() {
        return event().agenda().stream()
                .filter(session -> session.choose().isEmpty() || choices.seats().containsValue(session));
    }

    private Html lines(Html text, List<Session> sessions) {
        Html all = text;
        for (Session session : sessions) {
            String title = session.title().in(texts.language());
            Html line = session.choose().isPresent()
                    ? texts.text("seating.mine", "session", title)
                    : Html.escape(title).bold();
            all = all.paragraph(line.line(SessionWords.hoursAndRoom(session, texts)));
        }
        return all;
    }

    /** What is not settled in a group: nothing chosen yet, or a session that is waited for. */
    private Html open(SessionGroup group) {
        Html waits = choices.wait(group)
                .map(session -> texts.text(
                        "seating.waitsFor",
                        "session",
                        session.title().in(texts.language()),
                        "place",
                        seats.place(person, session).orElse(1)))
                .orElse(Html.EMPTY);
        boolean undecided = choices.isUndecided(group) && group.isOpen(event(), now);
        return undecided ? texts.text("seating.undecided", "sessions", titles(group)) : waits;
    }

    private String titles(SessionGroup group) {
        return String.join(
                " / ",
                group.sessions().stream()
                        .map(session -> session.title().in(texts.language()))
                        .toList());
    }

    Keyboard keyboard() {
        Keyboard.Rows rows = Keyboard.rows();
        for (SessionGroup group : SessionGroup.of(event())) {
            if (group.isOpen(event(), now)) {
                Optional<Session> seat = choices.seat(group).or(() -> choices.wait(group));
                String label = seat.map(session -> texts.label(
                                "button.changeSession",
                                "session",
                                session.title().in(texts.language())))
                        .orElseGet(() -> texts.label("button.chooseSession", "sessions", titles(group)));
                rows.row(Button.press(
                        Graphemes.shorten(label, LABEL),
                        CallbackData.of(
                                SeatingHandler.CHOOSE, person.registration().id(), group.name())));
            }
        }
        return rows.row(
                        Button.press(
                                texts.label("button.calendar"),
                                CallbackData.of(
                                        SeatingHandler.CALENDAR,
                                        person.registration().id())),
                        Button.press(
                                texts.label("button.pass"),
                                CallbackData.of("onepass", person.registration().id())))
                .row(Button.press(texts.label("button.menu"), CallbackData.of("menu", event().id())))
                .build();
    }

    private Event event() {
        return person.event();
    }
}
