package samvaad.feedback;

import java.util.Optional;
import samvaad.bot.About;
import samvaad.bot.Access;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.info.EventChoice;
import samvaad.info.Menu;
import samvaad.store.Writer;

/** {@code /report}: the feedback results in words, as a picture and as a spreadsheet. */
final class ReportHandler {

    private final EventChoice choice;
    private final Writer writer;
    private final CommentNewsTable news;

    ReportHandler(EventChoice choice, Writer writer, CommentNewsTable news) {
        this.choice = choice;
        this.writer = writer;
        this.news = news;
    }

    void routes(Router router) {
        choice.routes(router, "report", Access.ORGANISER, (turn, event, data) -> show(turn, event));
        router.press("fbwatch", Access.ORGANISER, About.EVENT, this::watch);
    }

    private void show(Turn turn, Event event) {
        FeedbackReport report = words(turn, event);
        if (!report.isEmpty()) {
            turn.send(new Outgoing.Photo(
                    ReportMaker.picture(turn, event), turn.say("report.picture"), Keyboard.NONE, false));
            turn.send(new Outgoing.File(ReportMaker.sheet(turn, event), turn.say("report.sheet"), Keyboard.NONE));
        }
    }

    private FeedbackReport words(Turn turn, Event event) {
        FeedbackReport.publish(writer.sql(), event);
        FeedbackReport report = FeedbackReport.brief(writer.sql(), event);
        report.comments().forEach(comment -> comment.by().ifPresent(turn::forStaff));
        boolean watching = news.isWatching(event, turn.from().user());
        String label = turn.label(watching ? "button.unwatch" : "button.watch");
        Keyboard keyboard = Keyboard.rows()
                .row(Button.press(label, CallbackData.of("fbwatch", event.id(), watching ? "0" : "1")))
                .row(Menu.back(turn, event))
                .build();
        turn.show(ReportWords.of(report, turn.texts()), keyboard);
        return report;
    }

    private void watch(Turn turn, CallbackData data) {
        Optional<Event> event = choice.named(turn, data);
        event.ifPresent(of -> {
            boolean on = data.id(1).filter("1"::equals).isPresent();
            if (on) {
                news.watch(of, turn.from().user(), turn.language());
            } else {
                news.unwatch(of, turn.from().user());
            }
            turn.toast(turn.label(on ? "report.watching" : "report.notWatching"));
            words(turn, of);
        });
    }
}
