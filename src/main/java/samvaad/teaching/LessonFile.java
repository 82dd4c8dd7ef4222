package samvaad.teaching;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import samvaad.bot.StaffMedia;
import samvaad.bot.Turn;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.EventId;
import samvaad.outbox.MediaMaker;
import samvaad.store.Database;
import samvaad.store.Sql;
import samvaad.teaching.LessonTable.Taught;

/** All lessons of an event as a file of examples, for the next event's folder of messages. */
public final class LessonFile implements MediaMaker {

    static final String NAME = "lessons";

    private static final String FILE = "examples.taught.hi.tsv";

    private final Database database;

    LessonFile(Database database) {
        this.database = database;
    }

    static Outgoing.File file(EventId event, Turn turn) {
        String key = StaffMedia.key(
                event + ":" + turn.now().toEpochMilli(), event, turn.from().user());
        return new Outgoing.File(new Outgoing.Media.Made(NAME, key, FILE), turn.say("teach.file"), Keyboard.NONE);
    }

    @Override
    public Optional<ByteBuffer> make(String key) {
        try (Sql sql = database.reader()) {
            return EventId.of(key.split(":", 2)[0])
                    .map(event -> ByteBuffer.wrap(text(sql, event).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** A line for each lesson of the event and of those that count everywhere: meaning, group, sentence. */
    public static String text(Sql sql, EventId event) {
        List<Taught> lessons = new LessonTable(sql)
                .all().stream()
                        .filter(taught -> taught.event()
                                .filter(other -> !other.equals(event))
                                .isEmpty())
                        .toList();
        return lessons.stream()
                .map(taught -> taught.meaning() + "\ttaught-" + taught.at().toEpochMilli() + "\t"
                        + taught.words().replaceAll("\\s+", " ") + "\n")
                .collect(Collectors.joining("", "# What organisers taught the bot: meaning, group, sentence.\n", ""));
    }
}
