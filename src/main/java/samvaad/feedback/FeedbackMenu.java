package samvaad.feedback;

import java.util.List;
import java.util.Optional;
import samvaad.bot.MenuPart;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.event.Event;

/** The menu entry: the session that is on now, later the form. */
final class FeedbackMenu {

    private final Feedbacks feedbacks;
    private final SessionRating ratings;

    FeedbackMenu(Feedbacks feedbacks, SessionRating ratings) {
        this.feedbacks = feedbacks;
        this.ratings = ratings;
    }

    MenuPart of(Turn turn, Event event) {
        if (event.feedbackOpen(turn.now()) && feedbacks.mayGive(event, turn.chat())) {
            boolean done = feedbacks.giver(event, turn.chat()).done();
            CallbackData data = CallbackData.of("feedback", event.id());
            String label = turn.label("button.feedback");
            return new MenuPart(
                    turn.say(done ? "feedback.menu.done" : "feedback.menu"),
                    List.of(List.of(done ? Button.press(label, data) : Button.main(label, data))));
        }
        Optional<MenuPart> now = ratings.offer(turn, event);
        return now.orElse(MenuPart.NOTHING);
    }
}
