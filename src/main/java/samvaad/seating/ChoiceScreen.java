package samvaad.seating;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.registration.Registered;
import samvaad.seating.SessionSeats.Occupancy;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Texts;

/** The sessions of one group with their free seats, to choose one. */
final class ChoiceScreen {

    private static final int LABEL = 40;

    private final SessionSeats seats;
    private final Registered person;
    private final SessionGroup group;
    private final Choices choices;
    private final Map<String, Occupancy> occupancy;
    private final Texts texts;
    private final Instant now;

    ChoiceScreen(SessionSeats seats, Registered person, SessionGroup group, Texts texts, Instant now) {
        this.seats = seats;
        this.person = person;
        this.group = group;
        this.choices = seats.of(person);
        this.occupancy = seats.occupancy(person.event());
        this.texts = texts;
        this.now = now;
    }

    Html text() {
        List<SessionGroup> all = SessionGroup.of(person.event());
        Html text = texts.text(
                        "seating.choose",
                        "step",
                        all.stream().map(SessionGroup::name).toList().indexOf(group.name()) + 1,
                        "steps",
                        all.size())
                .line(texts.text("seating.for", "name", person.registration().name()));
        for (Session session : group.sessions()) {
            text = text.paragraph(words(session));
        }
        return text;
    }

    private Html words(Session session) {
        boolean mine = choices.seat(group).filter(session::equals).isPresent();
        String title = session.title().in(texts.language());
        return (mine
                        ? texts.text("seating.mine", "session", title)
                        : Html.escape(title).bold())
                .line(SessionWords.whenAndWhere(person.event(), session, texts))
                .line(mine ? Html.EMPTY : room(session));
    }

    private Html room(Session session) {
        if (!SessionGroup.isAhead(event(), session, now)) {
            return texts.text("seating.begun");
        }
        Occupancy now = occupancy.getOrDefault(session.id(), new Occupancy(0, 0, Optional.empty()));
        if (choices.wait(group).filter(session::equals).isPresent()) {
            return texts.text(
                    "seating.waiting", "place", seats.place(person, session).orElse(1));
        }
        if (now.isFull()) {
            return texts.text("seating.full", "seats", session.capacity().orElse(0), "waiting", now.waiting());
        }
        return now.free()
                .map(free -> texts.text(
                        "seating.free",
                        "free",
                        free,
                        "seats",
                        session.capacity().orElse(0)))
                .orElse(Html.EMPTY);
    }

    Keyboard keyboard() {
        Keyboard.Rows rows = Keyboard.rows();
        boolean locked = choices.seat(group)
                .filter(session -> !SessionGroup.isAhead(event(), session, now))
                .isPresent();
        if (!locked) {
            for (Session session : group.sessions()) {
                if (SessionGroup.isAhead(event(), session, now)) {
                    rows.row(button(session));
                }
            }
            rows.row(Button.press(none(), CallbackData.of(SeatingHandler.NONE, id(), group.name())));
        }
        return rows.row(Button.press(texts.label("button.myagenda"), CallbackData.of(SeatingHandler.AGENDA_OF, id())))
                .build();
    }

    /** Whoever only waits has no seat to leave. */
    private String none() {
        if (choices.seat(group).isPresent()) {
            return texts.label("button.leaveSession");
        }
        return choices.wait(group)
                .map(session -> texts.label(
                        "button.stopWaiting", "session", session.title().in(texts.language())))
                .orElseGet(() -> texts.label("button.noSession"));
    }

    private Button button(Session session) {
        String title = session.title().in(texts.language());
        boolean mine = choices.seat(group).filter(session::equals).isPresent();
        boolean waits = choices.wait(group).filter(session::equals).isPresent();
        Occupancy room = occupancy.getOrDefault(session.id(), new Occupancy(0, 0, Optional.empty()));
        if (mine) {
            return Button.press(
                    Graphemes.shorten("✅ " + title, LABEL), CallbackData.of(SeatingHandler.TAKE, id(), session.id()));
        }
        if (waits) {
            return Button.press(
                    Graphemes.shorten(texts.label("button.stopWaiting", "session", title), LABEL),
                    CallbackData.of(SeatingHandler.STOP, id(), group.name()));
        }
        return room.isFull()
                ? Button.press(
                        Graphemes.shorten(texts.label("button.waitFor", "session", title), LABEL),
                        CallbackData.of(SeatingHandler.WAIT, id(), session.id()))
                : Button.press(
                        Graphemes.shorten(title, LABEL), CallbackData.of(SeatingHandler.TAKE, id(), session.id()));
    }

    private Event event() {
        return person.event();
    }

    private long id() {
        return person.registration().id();
    }
}
