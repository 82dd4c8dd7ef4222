package samvaad.stats;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import samvaad.bot.Access;
import samvaad.bot.Core;
import samvaad.bot.Feature;
import samvaad.bot.Router;
import samvaad.bot.StaffMedia;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.info.EventChoice;
import samvaad.outbox.MediaMaker;
import samvaad.store.Sql;
import samvaad.text.Language;

/** {@code /stats}: the numbers of an event, in words at once and as a picture right after. */
public final class StatsFeature implements Feature {

    private static final String PICTURE = "stats";

    /** Only updates the words, in place. */
    private static final String AGAIN = "r";

    private final Core core;
    private final EventChoice choice;

    public StatsFeature(Core core, EventChoice choice) {
        this.core = core;
        this.choice = choice;
    }

    @Override
    public void routes(Router router) {
        choice.routes(router, "stats", Access.ORGANISER, (turn, event, data) -> {
            if (data.id(1).isPresent()) {
                words(turn, event);
            } else {
                show(turn, event);
            }
        });
    }

    private void words(Turn turn, Event event) {
        Keyboard keyboard = Keyboard.rows()
                .row(
                        Button.press(turn.label("button.refresh"), CallbackData.of("stats", event.id(), AGAIN)),
                        Button.press(turn.label("button.attendees"), CallbackData.of("attendees", event.id())))
                .build();
        turn.show(new StatsWords(new Stats(core.writer().sql(), event, turn.now()), turn.texts()).all(), keyboard);
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

    @Override
    public Map<String, MediaMaker> staffMakers() {
        return Map.of(PICTURE, this::draw);
    }

    /** Draws the picture when it is sent, on its own thread and connection. */
    private Optional<ByteBuffer> draw(String key) {
        String[] parts = key.split(":", 3);
        Language language = new Language(parts[1]);
        try (Sql sql = core.database().reader()) {
            return core.events()
                    .find(parts[0])
                    .map(event -> new Stats(sql, event, core.clock().instant()))
                    .map(stats -> ByteBuffer.wrap(
                            StatsPicture.draw(stats, core.messages().in(language))));
        }
    }
}
