package samvaad.teaching;

import java.util.List;
import samvaad.bot.About;
import samvaad.bot.Access;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.info.EventChoice;
import samvaad.info.Page;
import samvaad.teaching.LessonTable.Taught;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.understand.Courtesy;
import samvaad.understand.Meaning;

/** What was taught: to look through, to take back, to take along to the next event. */
final class LessonsHandler {

    private static final int LABEL = 44;

    private final Lessons lessons;
    private final MeaningWords words;
    private final EventChoice choice;

    LessonsHandler(Lessons lessons, MeaningWords words, EventChoice choice) {
        this.lessons = lessons;
        this.words = words;
        this.choice = choice;
    }

    void routes(Router router) {
        router.press(
                "lessons",
                Access.ORGANISER,
                About.NO_EVENT,
                (turn, data) -> list(turn, data.number(0).orElse(0L)));
        press(router, "lesson", this::show);
        press(router, "unteach", (turn, one) -> {
            lessons.undo(one);
            turn.show(turn.say("teach.undone"), back(turn, "teach"));
        });
        press(router, "unlearn", (turn, one) -> {
            lessons.forget(one);
            list(turn, 0);
        });
        choice.routes(
                router,
                "lessonfile",
                Access.ORGANISER,
                (turn, event, data) -> turn.send(LessonFile.file(event.id(), turn)));
    }

    @FunctionalInterface
    private interface OnLesson {
        void handle(Turn turn, Taught one);
    }

    private void press(Router router, String action, OnLesson does) {
        router.press(
                action,
                Access.ORGANISER,
                data -> data.number(0).flatMap(lessons::find).flatMap(Taught::event),
                (turn, data) -> data.number(0)
                        .flatMap(lessons::find)
                        .ifPresentOrElse(one -> does.handle(turn, one), turn::stale));
    }

    private void list(Turn turn, long number) {
        List<Taught> all = lessons.all().stream()
                .filter(one -> one.event().map(turn::dealsWith).orElse(true))
                .toList();
        Page<Taught> page = Page.of(all, number);
        Keyboard.Rows rows = Keyboard.rows();
        page.items()
                .forEach(one -> rows.row(
                        Button.press(Graphemes.shorten(one.words(), LABEL), CallbackData.of("lesson", one.id()))));
        rows.row(page.turning(turn, to -> CallbackData.of("lessons", to)))
                .row(Button.press(turn.label("button.lessonFile"), CallbackData.of("lessonfile")))
                .row(Button.press(turn.label("button.back"), CallbackData.of("teach")));
        turn.show(turn.say("teach.lessons", "count", all.size()), rows.build());
    }

    private void show(Turn turn, Taught one) {
        Meaning meaning = Meaning.labelled(one.meaning()).orElse(Courtesy.NONE);
        Html text =
                turn.say("teach.lesson", "words", one.words(), "topic", words.of(meaning, one.event(), turn.texts()));
        Keyboard keyboard = Keyboard.rows()
                .row(Button.press(turn.label("button.unlearn"), CallbackData.of("unlearn", one.id())))
                .row(Button.press(turn.label("button.back"), CallbackData.of("lessons")))
                .build();
        turn.show(text, keyboard);
    }

    private static Keyboard back(Turn turn, String to) {
        return Keyboard.rows()
                .row(Button.press(turn.label("button.back"), CallbackData.of(to)))
                .build();
    }
}
