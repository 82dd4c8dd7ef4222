package samvaad.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
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

/** Writes the lists of an event's people as files, on its own thread and connection. */
public final class Exports implements MediaMaker {

    public static final String NAME = "export";

    private final Database database;
    private final Events events;
    private final Messages messages;

    /** The kinds of files. */
    public enum Kind {
        XLSX(".xlsx"),
        CSV(".csv"),
        /** To print and sign at the entrance. */
        SIGNATURES(".pdf");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        private ListFile file() {
            return switch (this) {
                case XLSX -> new XlsxFile();
                case CSV -> new CsvFile();
                case SIGNATURES -> new AttendanceSheet();
            };
        }

        /** The kind of file by this file name. */
        public static Optional<Kind> ofFileName(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(kind -> lower.endsWith(kind.suffix))
                    .findFirst();
        }
    }

    public Exports(Database database, Events events, Messages messages) {
        this.database = database;
        this.events = events;
        this.messages = messages;
    }

    /** Writes the file. Returns how many people are in it. */
    public static long write(Sql sql, Event event, Kind kind, Texts texts, OutputStream out) throws IOException {
        return kind.file().write(sql, event, texts, out);
    }

    /** The time is part of the key, because a minute later the list may differ. */
    static Outgoing.Media file(Event event, Kind kind, Turn turn) {
        String key = event.id() + ":" + turn.language().code() + ":" + kind + ":"
                + turn.now().toEpochMilli();
        return new Outgoing.Media.Made(
                NAME, StaffMedia.key(key, event.id(), turn.from().user()), event.id() + kind.suffix);
    }

    @Override
    public Optional<ByteBuffer> make(String key) {
        String[] parts = key.split(":", 4);
        Texts texts = messages.in(new Language(parts[1]));
        return events.find(parts[0]).map(event -> content(event, Kind.valueOf(parts[2]), texts));
    }

    /**
     * Uses a temporary file that only we can read and whose name is deleted at once, because a list may be larger than
     * our memory.
     */
    private ByteBuffer content(Event event, Kind kind, Texts texts) {
        try {
            Path file = Files.createTempFile(NAME, kind.suffix);
            try (Sql sql = database.reader()) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    write(sql, event, kind, texts, out);
                }
                try (FileChannel written = FileChannel.open(file)) {
                    return written.map(FileChannel.MapMode.READ_ONLY, 0, written.size());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a list can't be written", e);
        }
    }
}
