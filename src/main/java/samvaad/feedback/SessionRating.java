package samvaad.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import samvaad.bot.MenuPart;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.event.Session;
import samvaad.info.Menu;
import samvaad.seating.OwnSessions;
import samvaad.text.Html;

/** Rates a session with one tap while it is on or has just ended. */
final class SessionRating {

    static final String PRESS = "rate";

    private static final int STARS = 5;

    private final Events events;
    private final Feedbacks feedbacks;
    private final OwnSessions sessions;

    SessionRating(Events events, Feedbacks feedbacks, OwnSessions sessions) {
        this.events = events;
        this.feedbacks = feedbacks;
        this.sessions = sessions;
    }

    void routes(Router router) {
        router.press(PRESS, this::rate);
    }

    /** The session to rate now, with its stars. */
    Optional<MenuPart> offer(Turn turn, Event event) {
        List<Session> now = SessionsNow.of(event, turn.now());
        if (now.isEmpty() || !feedbacks.mayGive(event, turn.chat())) {
            return Optional.empty();
        }
        return now.stream()
                .filter(sessions.of(event, turn.chat()))
                .filter(session -> !feedbacks.hasRated(event, turn.chat(), session))
                .findFirst()
                .map(session -> new MenuPart(
                        turn.say("feedback.rateNow", "session", session.title().in(turn.language())),
                        List.of(stars(event, session))));
    }

    private static List<Button> stars(Event event, Session session) {
        return IntStream.rangeClosed(1, STARS)
                .mapToObj(stars -> Button.press(stars + " ⭐", CallbackData.of(PRESS, event.id(), session.id(), stars)))
                .toList();
    }

    private void rate(Turn turn, CallbackData data) {
        Optional<Event> event = data.id(0).flatMap(events::find);
        Optional<Session> session = event.flatMap(of -> FeedbackForm.rated(of).stream()
                .filter(one -> data.id(1).filter(one.id()::equals).isPresent())
                .filter(one -> SessionsNow.isNow(of, one, turn.now()))
                .findFirst());
        int stars = (int) Math.min(STARS + 1, data.number(2).orElse(0L));
        if (session.isEmpty() || stars < 1 || stars > STARS || !feedbacks.mayGive(event.get(), turn.chat())) {
            turn.stale();
            return;
        }
        boolean again = feedbacks.hasRated(event.get(), turn.chat(), session.get());
        if (!again) {
            feedbacks.rate(event.get(), turn.chat(), session.get(), stars);
        }
        show(turn, event.get(), session.get(), again);
    }

    /** Does not repeat which rating was tapped, because this message is stored until it is sent. */
    private void show(Turn turn, Event event, Session session, boolean again) {
        Html text = turn.say(
                again ? "feedback.ratedAlready" : "feedback.rated",
                "session",
                session.title().in(turn.language()));
        Optional<MenuPart> next = offer(turn, event);
        List<List<Button>> rows = new ArrayList<>();
        next.ifPresent(offer -> rows.addAll(offer.rows()));
        rows.add(List.of(Menu.back(turn, event)));
        turn.show(text.paragraph(next.map(MenuPart::status).orElse(Html.EMPTY)), new Keyboard.Inline(rows));
    }
}
