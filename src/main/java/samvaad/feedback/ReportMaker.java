package samvaad.feedback;

import java.nio.ByteBuffer;
import java.util.Optional;
import samvaad.bot.StaffMedia;
import samvaad.bot.Turn;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.outbox.MediaMaker;
import samvaad.store.Database;
import samvaad.store.Sql;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/** Makes the report's picture and spreadsheet when they are sent, on its own thread and connection. */
public final class ReportMaker implements MediaMaker {

    public static final String NAME = "report";

    private static final String PICTURE = "picture";
    private static final String SHEET = "sheet";

    private final Database database;
    private final Events events;
    private final Messages messages;

    public ReportMaker(Database database, Events events, Messages messages) {
        this.database = database;
        this.events = events;
        this.messages = messages;
    }

    static Outgoing.Media picture(Turn turn, Event event) {
        return media(turn, event, PICTURE, ".png");
    }

    static Outgoing.Media sheet(Turn turn, Event event) {
        return media(turn, event, SHEET, ".xlsx");
    }

    /** The time is part of the key, because a minute later the report may differ. */
    private static Outgoing.Media media(Turn turn, Event event, String what, String suffix) {
        String key = event.id() + ":" + turn.language().code() + ":" + what + ":"
                + turn.now().toEpochMilli();
        return new Outgoing.Media.Made(
                NAME, StaffMedia.key(key, event.id(), turn.from().user()), "feedback-" + event.id() + suffix);
    }

    @Override
    public Optional<ByteBuffer> make(String key) {
        String[] parts = key.split(":", 4);
        Texts texts = messages.in(new Language(parts[1]));
        return events.find(parts[0]).map(event -> {
            try (Sql sql = database.reader()) {
                FeedbackReport report = FeedbackReport.read(sql, event);
                GroupTable groups = GroupTable.read(sql, report);
                return ByteBuffer.wrap(
                        parts[2].equals(SHEET)
                                ? ReportWorkbook.write(report, groups, texts)
                                : ReportPicture.draw(report, groups, texts));
            }
        });
    }
}
