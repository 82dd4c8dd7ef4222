package samvaad.reminder;

import java.util.ArrayList;
import java.util.List;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.event.EventStatus;
import samvaad.info.EventWords;
import samvaad.registration.Registration;
import samvaad.text.Html;
import samvaad.text.Texts;

/** Asks the people with a seat at a postponed event whether they still want it, and shows what they said. */
final class PostponedScreen {

    private final Event event;
    private final Texts texts;
    private final AttendancePlans plans;

    PostponedScreen(Event event, Texts texts, AttendancePlans plans) {
        this.event = event;
        this.texts = texts;
        this.plans = plans;
    }

    Html text(List<Registration> people) {
        Html names = Html.EMPTY;
        for (Registration person : people) {
            String key = wants(person) ? "postponed.kept" : "postponed.person";
            names = names.line(texts.text(key, "name", person.name()));
        }
        Html question = isAnswered(people) ? Html.EMPTY : texts.text("postponed.question");
        return EventWords.title(event, texts)
                .paragraph(EventWords.state(event, texts))
                .paragraph(names)
                .paragraph(isPostponed() ? question : Html.EMPTY);
    }

    Keyboard keyboard(List<Registration> people) {
        Keyboard.Rows rows = Keyboard.rows();
        if (isPostponed()) {
            List<Button> answers = new ArrayList<>();
            if (!isAnswered(people)) {
                answers.add(Button.main(texts.label("button.keepSeat"), CallbackData.of("keepseat", event.id())));
            }
            answers.add(Button.press(texts.label("button.giveUp"), CallbackData.of("absent", event.id())));
            rows.row(answers);
        }
        return rows.row(Button.press(texts.label("button.menu"), CallbackData.of("menu", event.id())))
                .build();
    }

    private boolean isPostponed() {
        return event.status() == EventStatus.POSTPONED;
    }

    private boolean isAnswered(List<Registration> people) {
        return people.stream().allMatch(this::wants);
    }

    private boolean wants(Registration person) {
        return plans.coming(person).orElse(false);
    }
}
