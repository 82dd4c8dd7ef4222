package samvaad.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.Venue;
import samvaad.info.EventWords;
import samvaad.info.VenueHandler;
import samvaad.registration.OnlineAccess;
import samvaad.registration.Registration;
import samvaad.text.Html;
import samvaad.text.Texts;

/** The text of a reminder. One chat gets one message for everybody it has registered. */
final class ReminderMessage {

    private static final String AHEAD = "reminder.ahead";

    private final Event event;
    private final Texts texts;
    private final AttendancePlans plans;

    ReminderMessage(Event event, Texts texts, AttendancePlans plans) {
        this.event = event;
        this.texts = texts;
        this.plans = plans;
    }

    /** The current text and buttons. */
    Outgoing.Show screen(List<Registration> people, Instant now) {
        return Outgoing.show(text(people, now), keyboard(people, now));
    }

    /** The venue on the map, sent after the text, if its position is known. */
    Optional<Outgoing.Place> pin() {
        return event.venue().flatMap(venue -> VenueHandler.pin(venue, texts.language()));
    }

    private Html text(List<Registration> people, Instant now) {
        Html text = texts.text(headingKey(now), "event", event.title().in(texts.language()))
                .paragraph(EventWords.when(event, texts).line(EventWords.gate(event, texts)))
                .paragraph(where())
                .paragraph(isNear(now) ? EventWords.note(event, texts) : Html.EMPTY)
                .paragraph(isLast(now) ? online(now).words() : Html.EMPTY);
        Html names = Html.EMPTY;
        for (Registration registration : people) {
            names = names.line(texts.text("reminder.person", "name", registration.name(), "code", registration.code()));
            if (comes(registration)) {
                names = names.line(texts.text("reminder.coming", "name", registration.name()));
            }
        }
        Html question = people.stream().allMatch(this::comes) ? Html.EMPTY : texts.text("reminder.question");
        return text.paragraph(names).paragraph(question);
    }

    /** On the eve or the day itself. */
    private boolean isNear(Instant now) {
        return !headingKey(now).equals(AHEAD);
    }

    /** Whether no later reminder comes. */
    private boolean isLast(Instant now) {
        return event.reminders().stream().noneMatch(later -> event.due(later).isAfter(now));
    }

    private OnlineAccess online(Instant now) {
        return new OnlineAccess(event, now, texts);
    }

    private String headingKey(Instant now) {
        LocalDate today = now.atZone(event.zone()).toLocalDate();
        LocalDate day = event.starts().date();
        if (day.equals(today)) {
            return "reminder.today";
        }
        return day.equals(today.plusDays(1)) ? "reminder.tomorrow" : AHEAD;
    }

    private Html where() {
        Html where = EventWords.where(event, texts);
        if (event.venue().isEmpty()) {
            return where;
        }
        Venue venue = event.venue().get();
        return where.line(Html.escape(venue.address().in(texts.language())))
                .paragraph(Html.escape(venue.directions().in(texts.language())).folded());
    }

    private Keyboard keyboard(List<Registration> people, Instant now) {
        String id = event.id().value();
        List<Button> answers = new ArrayList<>();
        if (!people.stream().allMatch(this::comes)) {
            answers.add(Button.main(texts.label("button.coming"), CallbackData.of("coming", id)));
        }
        answers.add(Button.press(texts.label("button.notComing"), CallbackData.of("absent", id)));
        Keyboard.Rows rows = Keyboard.rows().row(answers);
        event.venue().ifPresent(venue -> rows.row(VenueHandler.wayThere(venue, texts)));
        online(now).button().filter(button -> isLast(now)).ifPresent(rows::row);
        return rows.row(
                        Button.press(texts.label("button.pass"), CallbackData.of("pass", id)),
                        Button.press(texts.label("button.reminders"), CallbackData.of("reminders")))
                .build();
    }

    private boolean comes(Registration registration) {
        return plans.coming(registration).orElse(false);
    }
}
