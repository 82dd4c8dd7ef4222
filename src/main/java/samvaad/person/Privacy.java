package samvaad.person;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.store.Writer;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Texts;

/**
 * The privacy notice and who agreed to it. The short form stands before a form, the full one behind {@code /privacy}.
 */
public final class Privacy {

    /** Events whose notice is offered where it is not clear which one is meant, the nearest first. */
    private static final int OFFERED = 8;

    private static final int LABEL = 40;

    /** For moments that belong to no event. */
    public static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final ConsentTable table;

    public Privacy(Writer writer) {
        this.table = new ConsentTable(writer.sql());
    }

    void routes(Router router, Events events, People people) {
        router.command("privacy", (turn, argument) -> show(turn, meant(turn, events, people), events));
        router.press(
                "privacy",
                (turn, data) ->
                        show(turn, data.id(0).flatMap(events::find).or(() -> meant(turn, events, people)), events));
    }

    /** The event that the person looked at last, or the only one. */
    private static Optional<Event> meant(Turn turn, Events events, People people) {
        List<Event> all = events.all();
        return all.size() == 1
                ? Optional.of(all.get(0))
                : people.event(turn.from().user()).flatMap(events::find);
    }

    /** What people agree to before anything personal is kept. */
    public static Html summary(Event event, Texts texts) {
        return Notice.summary(event, texts);
    }

    /** The full notice, with its version. */
    public static Html whole(Event event, Texts texts) {
        return Notice.whole(Optional.of(event), texts);
    }

    public void agree(UserId person, Event event, Instant at) {
        table.put(person, event.id().value(), Notice.version(event), at);
    }

    /** Whether the person agreed to what the notice means now, and to who is responsible now. */
    public boolean isCurrent(UserId person, Event event) {
        return agreed(person, event.id())
                .filter(consent -> consent.version().equals(Notice.version(event)))
                .isPresent();
    }

    public Optional<Consent> agreed(UserId person, EventId event) {
        return table.find(person, event.value());
    }

    void erase(UserId person) {
        table.delete(person);
    }

    void erase(UserId person, EventId event) {
        table.delete(person, event.value());
    }

    private static void show(Turn turn, Optional<Event> event, Events events) {
        Keyboard.Rows rows = Keyboard.rows()
                .row(Button.press(turn.label("button.mydata"), CallbackData.of("mydata")))
                .row(Button.danger(turn.label("button.forget"), CallbackData.of("forget")));
        if (event.isEmpty()) {
            events.present(turn.now(), id -> true).stream()
                    .limit(OFFERED)
                    .forEach(one -> rows.row(Button.press(
                            Graphemes.shorten(one.title().in(turn.language()), LABEL),
                            CallbackData.of("privacy", one.id()))));
        }
        rows.row(Button.press(turn.label("button.menu"), CallbackData.of("menu")));
        turn.show(Notice.whole(event, turn.texts()), rows.build());
    }
}
