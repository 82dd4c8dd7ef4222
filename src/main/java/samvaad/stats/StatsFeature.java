package samvaad.stats;

import java.nio.ByteBuffer;
import java.util.List;
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

    /** Adds up the event's series. */
    private static final String SERIES = "s";

    private final Core core;
    private final EventChoice choice;

    public StatsFeature(Core core, EventChoice choice) {
        this.core = core;
        this.choice = choice;
    }

    @Override
    public void routes(Router router) {
        choice.routes(router, "stats", Access.ORGANISER, (turn, event, data) -> {
            if (data.id(1).filter(SERIES::equals).isPresent()) {
                series(turn, event);
            } else if (data.id(1).isPresent()) {
                words(turn, event);
            } else {
                show(turn, event);
            }
        });
    }

    private void words(Turn turn, Event event) {
        Keyboard.Rows rows = Keyboard.rows()
                .row(
                        Button.press(turn.label("button.refresh"), CallbackData.of("stats", event.id(), AGAIN)),
                        Button.press(turn.label("button.attendees"), CallbackData.of("attendees", event.id())));
        if (ofSeries(turn, event).size() > 1) {
            rows.row(Button.press(turn.label("button.stats.series"), CallbackData.of("stats", event.id(), SERIES)));
        }
        Keyboard keyboard = rows.build();
        turn.show(new StatsWords(new Stats(core.writer().sql(), event, turn.now()), turn.texts()).all(), keyboard);
    }

    /** The events of its series, as far as the person who asks has a role for them. */
    private List<Event> ofSeries(Turn turn, Event event) {
        return core.events().all().stream()
                .filter(other -> other.series().isPresent() && other.series().equals(event.series()))
                .filter(other -> turn.dealsWith(other.id()))
                .toList();
    }

    private void series(Turn turn, Event event) {
        Keyboard keyboard = Keyboard.rows()
                .row(
                        Button.press(turn.label("button.refresh"), CallbackData.of("stats", event.id(), SERIES)),
                        Button.press(turn.label("button.stats.one"), CallbackData.of("stats", event.id(), AGAIN)))
                .build();
        List<Stats> all = ofSeries(turn, event).stream()
                .map(one -> new Stats(core.writer().sql(), one, turn.now()))
                .toList();
        turn.show(
                new SeriesWords(core.events(), all, turn.texts())
                        .all(event.series().orElse("")),
                keyboard);
    }

    private void show(Turn turn, Event event) {
        words(turn, event);
        String key =
                event.id() + ":" + turn.language().code() + ":" + turn.now().toEpochMilli();
        turn.send(new Outgoing.Photo(
                new Outgoing.Media.Made(
                        PICTURE, StaffMedia.key(key, event.id(), turn.from().user()), event.id() + "-stats.png"),
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
