package samvaad.desk;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.StaffMedia;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.info.EventChoice;
import samvaad.outbox.MediaMaker;
import samvaad.store.Database;
import samvaad.store.Sql;
import samvaad.store.Writer;
import samvaad.text.Language;
import samvaad.text.Messages;

/** {@code /stats}: how it goes, in words at once and in a picture right after. */
final class StatsHandler {

    /** The name of the maker of the picture. */
    static final String PICTURE = "stats";

    /** Just the words once more, in place. */
    private static final String AGAIN = "r";

    private final EventChoice choice;
    private final Writer writer;

    StatsHandler(EventChoice choice, Writer writer) {
        this.choice = choice;
        this.writer = writer;
    }

    void routes(Router router) {
        router.staffCommand(
                "stats",
                Role.ORGANISER,
                (turn, argument) -> choice.orAsk(turn, "stats").ifPresent(event -> show(turn, event)));
        router.staffPress(
                "stats",
                Role.ORGANISER,
                (turn, data) -> choice.named(turn, data).ifPresent(event -> {
                    if (data.id(1).isPresent()) {
                        words(turn, event);
                    } else {
                        show(turn, event);
                    }
                }));
    }

    private void words(Turn turn, Event event) {
        Keyboard keyboard = Keyboard.rows()
                .row(
                        Button.press(turn.label("button.refresh"), CallbackData.of("stats", event.id(), AGAIN)),
                        Button.press(turn.label("button.attendees"), CallbackData.of("attendees", event.id())))
                .build();
        turn.show(new StatsWords(new Stats(writer.sql(), event, turn.now()), turn.texts()).all(), keyboard);
    }

    private void show(Turn turn, Event event) {
        words(turn, event);
        String key =
                event.id() + ":" + turn.language().code() + ":" + turn.now().toEpochMilli();
        turn.send(new Outgoing.Photo(
                new Outgoing.Media.Made(PICTURE, StaffMedia.key(key, turn.from().user()), event.id() + "-stats.png"),
                turn.say("stats.picture"),
                Keyboard.NONE,
                false));
    }

    /** Draws the picture when it is sent, on a thread and a connection of its own. */
    static MediaMaker maker(Database database, Events events, Messages messages, Clock clock) {
        return key -> {
            String[] parts = key.split(":", 3);
            Language language = Language.ofCode(parts[1]).orElse(Language.HI);
            Optional<Event> event = events.find(parts[0]);
            try (Sql sql = database.reader()) {
                return event.map(found -> ByteBuffer.wrap(
                        StatsPicture.draw(new Stats(sql, found, clock.instant()), messages.in(language))));
            }
        };
    }
}
