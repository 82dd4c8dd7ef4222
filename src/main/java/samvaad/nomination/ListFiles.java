package samvaad.nomination;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import samvaad.bot.Core;
import samvaad.bot.StaffMedia;
import samvaad.bot.Turn;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.outbox.MediaMaker;
import samvaad.store.Sql;
import samvaad.text.Language;
import samvaad.text.Texts;

/** The files about a list: the empty sheet, the sheet with what was wrong, that with numbers and links, the passes. */
final class ListFiles implements MediaMaker {

    /** For organisers, whose role is checked when the file is made. */
    static final String STAFF = "list";

    /** For the nodal officer of a list. */
    static final String OFFICER = "mylist";

    private final Core core;

    /** The kinds of files. */
    enum Kind {
        TEMPLATE(".xlsx"),
        NOTES(".xlsx"),
        LINKS(".xlsx"),
        PASSES(".pdf");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        /** The kind that a button names. */
        static Optional<Kind> named(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind != NOTES)
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }
    }

    ListFiles(Core core) {
        this.core = core;
    }

    /** A file about a list as it is when it is sent. */
    static Outgoing.Media file(Kind kind, Event event, NominationList list, Turn turn, boolean staff) {
        return media(kind, event, list.id(), 0, turn, staff);
    }

    /** Everybody on a list with numbers and links, after this sheet was taken. */
    static Outgoing.Media links(SentSheet sheet, NominationList list, Event event, Language language, Instant now) {
        return media(Kind.LINKS, event, list.id(), 0, language, now, sheet.sender(), sheet.staff());
    }

    /** The sheet that was sent, with what was found in it. */
    static Outgoing.Media notes(SentSheet sheet, Event event, Turn turn) {
        return media(Kind.NOTES, event, sheet.list().orElse(0), sheet.id(), turn, sheet.staff());
    }

    private static Outgoing.Media media(Kind kind, Event event, long list, long sheet, Turn turn, boolean staff) {
        return media(
                kind,
                event,
                list,
                sheet,
                turn.language(),
                turn.now(),
                turn.from().user(),
                staff);
    }

    private static Outgoing.Media media(
            Kind kind,
            Event event,
            long list,
            long sheet,
            Language language,
            Instant now,
            UserId reader,
            boolean staff) {
        String what = String.join(
                ":",
                kind.name(),
                event.id().value(),
                Long.toString(list),
                Long.toString(sheet),
                language.code(),
                Long.toString(now.toEpochMilli()));
        String name = event.id() + "-" + kind.name().toLowerCase(Locale.ROOT) + "-" + list + kind.suffix;
        String key = staff ? StaffMedia.key(what, event.id(), reader) : what + Outgoing.Media.Made.FOR + reader;
        return new Outgoing.Media.Made(staff ? STAFF : OFFICER, key, name);
    }

    /** The same for officers: nobody gets a file of a list that is not theirs any more. */
    Optional<ByteBuffer> makeForOfficer(String key) {
        int at = key.lastIndexOf(Outgoing.Media.Made.FOR);
        String what = at < 0 ? key : key.substring(0, at);
        String[] parts = what.split(":", 6);
        if (at < 0 || parts.length < 6) {
            return Optional.empty();
        }
        try (Sql sql = core.database().reader()) {
            Optional<NominationList> own = new ListTable(sql)
                    .find(Long.parseLong(parts[2]))
                    .filter(list -> list.officer().toString().equals(key.substring(at + 1)));
            return own.isEmpty() ? Optional.empty() : make(what);
        }
    }

    @Override
    public Optional<ByteBuffer> make(String key) {
        String[] parts = key.split(":", 6);
        Texts texts = core.messages().in(new Language(parts[4]));
        Optional<Event> event = core.events().find(parts[1]);
        return event.flatMap(about ->
                content(Kind.valueOf(parts[0]), about, Long.parseLong(parts[2]), Long.parseLong(parts[3]), texts));
    }

    /** Uses a temporary file that only we can read and whose name is deleted at once, as for exports. */
    private Optional<ByteBuffer> content(Kind kind, Event event, long list, long sheet, Texts texts) {
        try {
            Path file = Files.createTempFile(STAFF, kind.suffix);
            try (Sql sql = core.database().reader()) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    switch (kind) {
                        case TEMPLATE -> TemplateSheet.write(event, texts, out);
                        case NOTES -> NotesSheet.write(new SheetTable(sql), sheet, texts, out);
                        case LINKS -> LinksSheet.write(sql, event, list, core.botName(), texts, out);
                        case PASSES -> PassPages.write(sql, event, list, core.botName(), texts, out);
                    }
                }
                try (FileChannel written = FileChannel.open(file)) {
                    return Optional.of(written.map(FileChannel.MapMode.READ_ONLY, 0, written.size()));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file about a list can't be written", e);
        }
    }
}
