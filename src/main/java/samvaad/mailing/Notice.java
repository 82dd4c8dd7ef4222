package samvaad.mailing;

import java.util.List;
import java.util.Optional;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.registration.CalendarMaker;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.Texts;

/**
 * What kind of change a mailing tells. It reaches people who turned reminders off too, because it concerns their seat.
 * Calendars follow.
 */
public enum Notice {
    /** The time or the place has changed. */
    CHANGED,

    /** The event is on another day, or takes place again. People are asked whether they will come. */
    MOVED,

    /** People keep their seats and are asked whether they still want them. */
    POSTPONED,

    CANCELLED;

    /** What stands below the text, for somebody with a seat or somebody who is waiting for one. */
    public Html below(boolean seated, Texts texts) {
        if (seated) {
            return texts.text("notice." + this);
        }
        return this == POSTPONED ? texts.text("notice.waiting") : Html.EMPTY;
    }

    /** The buttons for somebody with a seat. */
    Keyboard keyboard(Event event, Texts texts) {
        return switch (this) {
            case CHANGED, CANCELLED -> Keyboard.NONE;
            case MOVED -> answers(event, "button.coming", "coming", "button.notComing", texts);
            case POSTPONED -> answers(event, "button.keepSeat", "keepseat", "button.giveUp", texts);
        };
    }

    private static Keyboard answers(Event event, String yes, String action, String no, Texts texts) {
        return Keyboard.rows()
                .row(List.of(
                        Button.main(texts.label(yes), CallbackData.of(action, event.id())),
                        Button.press(texts.label(no), CallbackData.of("absent", event.id()))))
                .build();
    }

    /** Adds the event to the calendar, or removes it there. */
    Outgoing.Media calendar(Event event, Language language, int sequence) {
        return this == POSTPONED || this == CANCELLED
                ? CalendarMaker.toCancel(event, language, sequence)
                : CalendarMaker.toAdd(event, language, sequence);
    }

    static Optional<Notice> stored(Optional<String> name) {
        return name.map(Notice::valueOf);
    }
}
